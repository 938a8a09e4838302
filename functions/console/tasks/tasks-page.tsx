import type { Words } from '../../../shared/domain/language.ts';
import type { TaskState } from '../../../shared/records/tasks.ts';
import type { PlatformFacts } from '../dependencies.ts';
import { Page } from '../pages/layout.tsx';
import { More, Nothing, Tabs } from '../pages/list-parts.tsx';
import { Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { ShownTask } from './gather-tasks.ts';
import { TaskCard } from './task-card.tsx';

const tabs: Readonly<Record<TaskState, { title: Words; empty: Words }>> = {
  open: {
    title: { nl: 'Te doen', en: 'To do' },
    empty: { nl: 'Er is niets te doen.', en: 'There is nothing to do.' },
  },
  kept: {
    title: { nl: 'Blijft staan', en: 'Stays' },
    empty: {
      nl: 'Geen post bleef met een reden staan.',
      en: 'No post was let stay with a reason.',
    },
  },
  done: {
    title: { nl: 'Klaar', en: 'Done' },
    empty: { nl: 'Er is nog niets afgehandeld.', en: 'Nothing is done yet.' },
  },
};

/** What a no asks of people, post by post. */
export function TasksPage(props: {
  viewer: Viewer;
  tasks: ShownTask[];
  state: TaskState;
  personId: string | undefined;
  next: string | undefined;
  platforms: ReadonlyMap<string, PlatformFacts>;
  now: Date;
  word: Words | undefined;
}) {
  const { viewer, tasks, state, personId, next, word } = props;
  const { say, read } = viewer;
  const of = (show: TaskState) => ({
    ...(personId === undefined ? {} : { person: personId }),
    ...(show === 'open' ? {} : { show }),
  });
  const href = (query: Record<string, string>) =>
    Object.keys(query).length === 0 ? '/tasks' : `/tasks?${new URLSearchParams(query)}`;
  return (
    <Page title={say('Taken', 'Tasks')} viewer={viewer}>
      <h1>{say('Taken', 'Tasks')}</h1>
      <p class="lead">
        {say(
          'Posts met iemand die niet meer in beeld mag. Wat gepland was, is al tegengehouden.',
          'Posts with somebody who may not be shown any more. What was planned is held back already.',
        )}
      </p>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      <Tabs
        label={say('Welke taken', 'Which tasks')}
        tabs={taskStates.map((show) => ({
          href: href(of(show)),
          title: read(tabs[show].title),
          current: show === state,
        }))}
      />
      {personId === undefined ? null : (
        <p>
          {say('Dit gaat over één persoon.', 'This is about one person.')}{' '}
          <a href="/tasks">{say('Toon alle taken', 'Show all tasks')}</a>
        </p>
      )}
      {tasks.length === 0 ? (
        <Nothing>{read(tabs[state].empty)}</Nothing>
      ) : (
        <ul class="task-list">
          {tasks.map((shown, index) => (
            <TaskCard {...props} shown={shown} number={index + 1} />
          ))}
        </ul>
      )}
      <More href={next && href({ ...of(state), after: next })} speech={viewer} />
    </Page>
  );
}

export const taskStates = ['open', 'kept', 'done'] as const satisfies readonly TaskState[];
