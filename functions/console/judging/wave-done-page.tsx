import type { Words } from '../../../shared/domain/language.ts';
import type { Wave, WaveMember } from '../../../shared/records/waves.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { Page } from '../pages/layout.tsx';
import { Moment, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { pending } from './decide-wave.ts';

export const donePath = (id: string) => `/judging/done/${encodeURIComponent(id)}`;

/** What became of one decision about many, and the way back. */
export function WaveDonePage(props: { viewer: Viewer; wave: Wave; word: Words | undefined }) {
  const { viewer, wave, word } = props;
  const { say, read } = viewer;
  const count = (state: WaveMember['state']) =>
    wave.members.filter((member) => member.state === state).length;
  const skipped = wave.members.filter(({ state }) => state === 'skipped');
  const left = pending(wave).length;
  return (
    <Page title={say('Groepsbesluit', 'Group decision')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging/waves">{say('Groepen reacties', 'Groups of comments')}</a>
      </p>
      <h1>
        {wave.wish === 'hide'
          ? say('Groep verbergen', 'Hiding a group')
          : say('Groep laten staan', 'Leaving a group')}
      </h1>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      <Word tone={left === 0 ? 'good' : 'warn'} live>
        <p>
          {say(
            `${count('decided')} besloten, ${count('undone')} teruggedraaid, ${skipped.length} overgeslagen, ${left} nog te doen.`,
            `${count('decided')} decided, ${count('undone')} undone, ${skipped.length} skipped, ${left} still to do.`,
          )}
        </p>
      </Word>
      <p class="faint">
        <Moment at={wave.at} speech={viewer} />
      </p>
      <blockquote class="quote">
        <bdi>{wave.note}</bdi>
      </blockquote>
      <div class="buttons">
        {left === 0 ? null : (
          <PostForm viewer={viewer} action={`${donePath(wave.id)}/go-on`} class="inline">
            <button type="submit" class="main">
              {say('Ga verder', 'Go on')}
            </button>
          </PostForm>
        )}
        {count('decided') === 0 || wave.state === 'undoing' ? null : (
          <PostForm viewer={viewer} action={`${donePath(wave.id)}/undo`} class="inline">
            <button type="submit">{say('Draai alles terug', 'Undo it all')}</button>
          </PostForm>
        )}
        <a class="button" href="/comments">
          {say('Naar de reacties', 'To the comments')}
        </a>
      </div>
      {skipped.length === 0 ? null : (
        <section aria-labelledby="skipped">
          <h2 id="skipped">{say('Overgeslagen', 'Skipped')}</h2>
          <p>
            {say(
              'Deze zijn intussen veranderd, of ze zijn ernstig: die zet je een voor een terug, met twee mensen. Ze zijn gelaten zoals ze waren.',
              'These changed meanwhile, or they are serious: those are put back one by one, by two people. They were left as they were.',
            )}
          </p>
          <ul>
            {skipped.map((member, index) => (
              <li>
                <a href={commentPath(member)}>
                  {say('reactie', 'comment')} {index + 1}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
