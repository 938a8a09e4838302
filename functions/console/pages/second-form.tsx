import { askedOfSecond, isFirst, wantsSecond } from '../confirm-second.ts';
import type { PostFacts } from '../gather-post.ts';
import type { Viewer } from '../route.ts';
import { PostForm } from './parts.tsx';
import { postPath } from './posts-page.tsx';

/** A borderline yes is good for publishing when a second person says so. */
export function Second({ viewer, facts }: { viewer: Viewer; facts: PostFacts }) {
  const { say } = viewer;
  if (!wantsSecond(facts.dossier)) return null;
  return (
    <section aria-labelledby="second" class="card">
      <h2 id="second">{say('Een tweede paar ogen', 'A second pair of eyes')}</h2>
      {isFirst(facts.dossier, viewer.actor) ? (
        <p>
          {say(
            'Jij gaf de namen in deze post. Vraag een collega om dit te bevestigen.',
            'You gave the names in this post. Ask a colleague to confirm this.',
          )}
        </p>
      ) : (
        <PostForm viewer={viewer} action={`${postPath(facts.dossier.content.data.ref)}/second`}>
          <input type="hidden" name="media" value={facts.hash} />
          <input type="hidden" name="asked" value={askedOfSecond(facts.dossier)} />
          <p>
            {say(
              'Hierboven staat waarom twee mensen hiernaar kijken. Vind jij dat deze post mag?',
              'Above you read why two people look at this. Do you think this post may go?',
            )}
          </p>
          <button type="submit">{say('Ja, dit mag', 'Yes, it may')}</button>
        </PostForm>
      )}
    </section>
  );
}
