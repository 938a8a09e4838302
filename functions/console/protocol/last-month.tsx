import type { Outcome } from '../../../shared/domain/content.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { outcomeWords } from '../pages/history.tsx';
import { Excerpt } from '../pages/list-parts.tsx';
import { Badge, Moment } from '../pages/parts.tsx';
import { postPath } from '../pages/posts-page.tsx';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';
import type { Consequence, Consequences, Effect } from './what-would-change.ts';

export interface MonthFacts {
  posts: Consequences;
  comments: Consequences;
}

/** What the proposed rules would have made of the last month: two lists, a page of each at a time. */
export function LastMonth({ viewer, month }: { viewer: Viewer; month: MonthFacts }) {
  const { say } = viewer;
  return (
    <section aria-labelledby="month">
      <h2 id="month">
        {say(
          'Wat dit de laatste 30 dagen had veranderd',
          'What this would have changed in the last 30 days',
        )}
      </h2>
      <p class="faint small">
        {say(
          'Opnieuw beoordeeld met wat er nu in het register staat. Er verandert nog niets.',
          'Judged again with what the register says now. Nothing changes yet.',
        )}
      </p>
      <Judged viewer={viewer} name="posts" title={say('Posts', 'Posts')} found={month.posts} />
      <Judged
        viewer={viewer}
        name="comments"
        title={say('Reacties', 'Comments')}
        found={month.comments}
      />
    </section>
  );
}

function Judged(props: {
  viewer: Viewer;
  name: 'posts' | 'comments';
  title: string;
  found: Consequences;
}) {
  const { viewer, name, title, found } = props;
  const { say } = viewer;
  const outcomes = found.changed.filter(({ effect }) => effect !== 'grounds');
  const grounds = found.changed.length - outcomes.length;
  return (
    <>
      <h3 id={name}>{title}</h3>
      <p>
        {say(
          `${found.judged} bekeken: ${countOf(outcomes, 'stricter')} strenger, ${countOf(outcomes, 'looser')} losser, ${grounds} met een andere grond.`,
          `${found.judged} looked at: ${countOf(outcomes, 'stricter')} stricter, ${countOf(outcomes, 'looser')} looser, ${grounds} on other grounds.`,
        )}
      </p>
      <ul class="rows">
        {outcomes.map((consequence) => (
          <Item viewer={viewer} of={consequence} />
        ))}
      </ul>
      {found.next === undefined ? null : (
        <p class="more">
          <a href={`/protocol/proposal?${new URLSearchParams({ [name]: found.next })}#${name}`}>
            {say('Kijk verder terug', 'Look further back')}
          </a>
        </p>
      )}
    </>
  );
}

const countOf = (all: Consequence[], wanted: Effect) =>
  all.filter(({ effect }) => effect === wanted).length;

function Item({ viewer, of }: { viewer: Viewer; of: Consequence }) {
  const { say, read } = viewer;
  const { content, before, after } = of;
  const { ref, post, comment } = content;
  const href = ref.kind === 'post' ? postPath(ref) : commentPath(ref);
  const word = (outcome: Outcome) => read(outcomeWords[outcome]);
  return (
    <li>
      <a class="row" href={href}>
        <Badge of={looks[of.effect]} speech={viewer} />
        <span class="grow">
          <Excerpt text={post?.text ?? comment?.text ?? ''} speech={viewer} />
          <span class="small">
            {say(
              `was: ${word(before)}, wordt: ${word(after)}`,
              `was: ${word(before)}, becomes: ${word(after)}`,
            )}
          </span>
        </span>
        <span class="faint small">
          <Moment at={content.changedAt} speech={viewer} />
        </span>
      </a>
    </li>
  );
}

const said = (nl: string, en: string): Words => ({ nl, en });
const looks: Readonly<Record<Effect, Standing>> = {
  stricter: { words: said('Strenger', 'Stricter'), icon: 'stop', tone: 'bad' },
  looser: { words: said('Losser', 'Looser'), icon: 'warn', tone: 'warn' },
  grounds: { words: said('Andere grond', 'Other grounds'), icon: 'ok', tone: 'calm' },
};
