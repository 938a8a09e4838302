import { suggested } from '../faces/suggestions.ts';
import type { PostFacts } from '../gather-post.ts';
import type { Viewer } from '../route.ts';
import { PostForm } from './parts.tsx';
import { postPath } from './posts-page.tsx';

/** A person's word that everyone is named: possible once every face has a name, and said why not before. */
export function Confirm({ viewer, facts }: { viewer: Viewer; facts: PostFacts }) {
  const { say } = viewer;
  const content = facts.dossier.content.data;
  const suggestions = facts.media.flatMap(({ record }) => suggested(record)).length;
  const confirmedAt = facts.confirmed ? content.everyoneNamed?.at : undefined;
  return (
    <section aria-labelledby="confirm" class="card">
      <h2 id="confirm">{say('Is iedereen benoemd?', 'Is everyone named?')}</h2>
      <p>
        {say(
          'Schoolwacht ziet alleen gezichten. Iemand kan ook herkenbaar zijn aan een rug, kleding, een naam of een stem.',
          'Schoolwacht sees faces only. Someone may also be recognisable by a back, clothes, a name or a voice.',
        )}
      </p>
      {confirmedAt !== undefined ? (
        <p class="allgood">
          {say('Bevestigd op', 'Confirmed on')} {viewer.when(confirmedAt)}.
        </p>
      ) : !viewer.may('communication') ? (
        <p class="faint">
          {say('Het communicatieteam bevestigt dit.', 'The communication team confirms this.')}
        </p>
      ) : facts.unnamed > 0 ? (
        <p>
          <strong>
            {facts.unnamed === 1
              ? say('1 gezicht heeft nog geen naam.', '1 face has no name yet.')
              : say(
                  `${facts.unnamed} gezichten hebben nog geen naam.`,
                  `${facts.unnamed} faces have no name yet.`,
                )}
          </strong>{' '}
          {say('Daarna kun je bevestigen.', 'After that you can confirm.')}
        </p>
      ) : (
        <PostForm viewer={viewer} action={`${postPath(content.ref)}/confirm`}>
          <input type="hidden" name="media" value={facts.hash} />
          <label class="check">
            <input type="checkbox" name="everyone" value="yes" required />
            <span>
              {say(
                'Iedereen die herkenbaar is, is benoemd en de namen kloppen.',
                'Everyone recognisable is named and the names are right.',
              )}
            </span>
          </label>
          {suggestions === 0 ? null : (
            <p class="small">
              {suggestions === 1
                ? say(
                    'Je neemt ook het voorstel voor 1 gezicht over. Kijk of het klopt.',
                    'You also take over the suggestion for 1 face. See whether it is right.',
                  )
                : say(
                    `Je neemt ook de voorstellen voor ${suggestions} gezichten over. Kijk of ze kloppen.`,
                    `You also take over the suggestions for ${suggestions} faces. See whether they are right.`,
                  )}
            </p>
          )}
          <button type="submit" class="main">
            {say('Bevestig', 'Confirm')}
          </button>
        </PostForm>
      )}
    </section>
  );
}
