import type { PlatformFacts } from '../dependencies.ts';
import type { JustDecided } from '../just-decided.ts';
import type { Viewer } from '../route.ts';
import { commentPath } from './comments-page.tsx';
import { Excerpt } from './list-parts.tsx';
import { PostForm } from './parts.tsx';

/**
 * What somebody did a moment ago and the way to take it back. It has the focus: whoever came here by
 * deciding about another comment hears that first. `isHere`: it was about the comment on this page.
 */
export function JustDecidedWord(props: {
  viewer: Viewer;
  done: JustDecided;
  isHere: boolean;
  platform: PlatformFacts | undefined;
}) {
  const { viewer, done, isHere } = props;
  const { say } = viewer;
  const path = commentPath(done.ref);
  return (
    <div class="word good done" role="status" tabindex={-1} autofocus>
      <p>
        <strong>{doneWords(props)}</strong>
      </p>
      {isHere ? null : (
        <p class="small">
          <a href={path}>
            {done.text === undefined ? (
              say('Alleen schoolleiding leest die reactie', 'Only leadership reads that comment')
            ) : (
              <Excerpt text={done.text} speech={viewer} />
            )}
          </a>
        </p>
      )}
      {done.canUndo ? (
        <PostForm viewer={viewer} action={`${path}/undo`} class="inline">
          <input type="hidden" name="seen" value={String(done.number)} />
          <button type="submit">{say('Maak ongedaan', 'Undo')}</button>
        </PostForm>
      ) : null}
      {isHere ? null : (
        <p class="small">
          {say(
            'Hieronder staat de volgende reactie die op jou wacht.',
            'Below is the next comment that waits for you.',
          )}
        </p>
      )}
    </div>
  );
}

function doneWords(props: {
  viewer: Viewer;
  done: JustDecided;
  isHere: boolean;
  platform: PlatformFacts | undefined;
}): string {
  const { done, isHere, platform } = props;
  const { say } = props.viewer;
  const nl = isHere ? 'Deze reactie' : 'De vorige reactie';
  const en = isHere ? 'This comment' : 'The comment before';
  if (done.action === 'hide-comment') {
    return say(`Gedaan. ${nl} wordt verborgen.`, `Done. ${en} is being hidden.`);
  }
  if (done.action === 'show-comment') {
    return say(`Gedaan. ${nl} wordt teruggezet.`, `Done. ${en} is being put back.`);
  }
  if (done.outcome === 'review') {
    return say(
      `Ongedaan gemaakt. ${nl} wacht weer op een besluit.`,
      `Undone. ${en} waits for a decision again.`,
    );
  }
  if (done.outcome === 'leave') {
    return say(`Gedaan. ${nl} blijft staan.`, `Done. ${en} stays.`);
  }
  return platform?.can.hideComment === true
    ? say(`Gedaan. ${nl} is verborgen.`, `Done. ${en} is hidden.`)
    : say(
        `Je besluit is bewaard. ${nl} moet je zelf verbergen.`,
        `Your decision is kept. ${en} has to be hidden by you.`,
      );
}
