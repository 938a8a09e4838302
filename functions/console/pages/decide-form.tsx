import type { Dossier } from '../../../shared/records/contents.ts';
import { hasReasonToHide } from '../decide-comment-by-hand.ts';
import type { PlatformFacts } from '../dependencies.ts';
import type { Viewer } from '../route.ts';
import { commentPath } from './comments-page.tsx';
import { PostForm } from './parts.tsx';

/** The two ways to decide, with what hiding means on this platform. */
export function Decide(props: {
  viewer: Viewer;
  dossier: Dossier;
  platform: PlatformFacts | undefined;
  note: string;
}) {
  const { viewer, dossier, platform } = props;
  const { say, read } = viewer;
  const content = dossier.content.data;
  if (content.state === 'gone') {
    return (
      <p class="card">
        {say(
          'Deze reactie staat niet meer op het platform.',
          'This comment is no longer on the platform.',
        )}
      </p>
    );
  }
  if (content.comment?.isOwn === true) {
    return (
      <p class="card">
        {say(
          'Deze reactie is van de school zelf. Verbergen kan niet; haal haar zo nodig zelf weg.',
          'This comment is by the school itself. It cannot be hidden; remove it yourself if needed.',
        )}
      </p>
    );
  }
  const hidden = content.outcome === 'hide';
  const title = platform?.title ?? content.ref.platform;
  const needsNote = !hidden && !hasReasonToHide(dossier);
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say('Wat wil je?', 'What do you want?')}</h2>
      <p class="small">
        <strong>{say('Wat verbergen hier doet:', 'What hiding does here:')}</strong>{' '}
        {platform?.can.hideComment === true
          ? read(platform.hiddenMeans)
          : say(
              `Schoolwacht kan op ${title} niets verbergen. Je besluit wordt bewaard; doe het zelf op ${title}.`,
              `Schoolwacht cannot hide anything on ${title}. Your decision is kept; do it yourself on ${title}.`,
            )}
      </p>
      <PostForm viewer={viewer} action={`${commentPath(content.ref)}/decide`}>
        <input type="hidden" name="seen" value={String(content.decision)} />
        <label for="note">
          {needsNote
            ? say('Waarom? (nodig om te verbergen)', 'Why? (needed to hide)')
            : say('Waarom? (mag leeg blijven)', 'Why? (may stay empty)')}
        </label>
        <textarea id="note" name="note" rows={2} maxlength={1000} aria-describedby="note-hint">
          {props.note}
        </textarea>
        <p class="faint small" id="note-hint">
          {needsNote
            ? say(
                'Schoolwacht vond geen reden om te verbergen. Schrijf geen namen of privégegevens op.',
                'Schoolwacht found no reason to hide. Write no names or private data.',
              )
            : say('Schrijf geen namen of privégegevens op.', 'Write no names or private data.')}
        </p>
        <div class="buttons">
          {hidden ? null : (
            <button type="submit" class="main" name="wish" value="hide">
              {say('Verberg', 'Hide')}
            </button>
          )}
          {hidden ? (
            <button type="submit" class="main" name="wish" value="show">
              {say('Zet terug', 'Put back')}
            </button>
          ) : content.outcome === 'leave' && content.byPerson ? null : (
            <button type="submit" name="wish" value="show">
              {say('Laat staan', 'Leave it')}
            </button>
          )}
        </div>
      </PostForm>
      <p class="faint small">
        {say(
          'Alles kan terug. Schoolwacht verwijdert nooit een reactie.',
          'Everything can be undone. Schoolwacht never deletes a comment.',
        )}
      </p>
    </section>
  );
}
