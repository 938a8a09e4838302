import type { Words } from '../../../shared/domain/language.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Articles, Badge, Moment } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import { postPath } from '../pages/posts-page.tsx';
import type { PersonPageProps } from './person-props.ts';

/** The posts somebody is named in: who said so, who decided, and whether it was allowed then. */
export function Posts(props: PersonPageProps) {
  const { viewer, facts, packs } = props;
  const { say, read } = viewer;
  const opens = viewer.may('communication', 'leadership');
  if (facts.posts.length === 0) return null;
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{say('Posts met deze persoon', 'Posts with this person')}</h2>
      <ul class="findings">
        {facts.posts.map((post) => (
          <li>
            <p>
              {opens ? (
                <a href={postPath({ platform: post.platform, key: post.key })}>
                  {say(`Post op ${post.platform}`, `Post on ${post.platform}`)}
                </a>
              ) : (
                say(`Post op ${post.platform}`, `Post on ${post.platform}`)
              )}{' '}
              {post.publishAt === null ? null : <Moment at={post.publishAt} speech={viewer} />}{' '}
              {post.isOnline ? say('(staat online)', '(is online)') : null}
            </p>
            <p class="small">
              {say('Op dat moment: ', 'At that moment: ')}
              <Badge of={verdicts[post.consent.verdict]} speech={viewer} />{' '}
              {read(post.consent.reason)}
            </p>
            <p class="small faint">
              {say('Naam gegeven door: ', 'Named by: ')}
              {post.namedBy
                .map(({ by }) =>
                  by === 'match' ? say('herkenning', 'recognition') : whoWords(by, viewer),
                )
                .join(', ')}
            </p>
            {post.decisions.map(({ at, by, outcome, reasons }) => (
              <details>
                <summary>
                  <Moment at={at} speech={viewer} /> · {whoWords(by, viewer)}:{' '}
                  {read(outcomeWords[outcome] ?? { nl: outcome, en: outcome })}
                </summary>
                {reasons.length === 0 ? (
                  <p class="small faint">
                    {say('Niets over deze persoon.', 'Nothing about this person.')}
                  </p>
                ) : null}
                {reasons.map(({ words, articles }) => (
                  <>
                    <p class="small">{read(words)}</p>
                    <Articles
                      packs={packs}
                      pack={facts.pack}
                      articles={articles}
                      intro={say('Volgens', 'According to')}
                      speech={viewer}
                    />
                  </>
                ))}
              </details>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const outcomeWords: Readonly<Record<string, Words>> = {
  clear: { nl: 'mag online', en: 'may go online' },
  hold: { nl: 'tegengehouden', en: 'held back' },
  flag: { nl: 'mag niet online', en: 'may not be online' },
};
