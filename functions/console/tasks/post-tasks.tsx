import type { TaskRecord } from '../../../shared/records/tasks.ts';
import { Moment } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';

/** What is to be done about a post, or was let stand by a person, on its own page. */
export function PostTasks({ tasks, viewer }: { tasks: readonly TaskRecord[]; viewer: Viewer }) {
  const { say } = viewer;
  const open = tasks.filter(({ state }) => state === 'open').length;
  const kept = tasks.flatMap((task) => (task.kept === null ? [] : [task.kept]));
  if (open === 0 && kept.length === 0) return null;
  return (
    <section aria-labelledby="tasks" class="card">
      <h2 id="tasks">{say('Taken', 'Tasks')}</h2>
      {open === 0 ? null : (
        <p>
          {say(
            'Haal deze post weg of vervang het beeld.',
            'Take this post down or replace the picture.',
          )}{' '}
          <a href="/tasks">
            {say(
              `Er ${open === 1 ? 'is 1 taak' : `zijn ${open} taken`} over deze post`,
              `There ${open === 1 ? 'is 1 task' : `are ${open} tasks`} about this post`,
            )}
          </a>
          .
        </p>
      )}
      {kept.map(({ by, at, reason }) => (
        <>
          <p>
            {by === viewer.actor
              ? say('Jij liet deze post staan,', 'You let this post stay,')
              : say('Een collega liet deze post staan,', 'A colleague let this post stay,')}{' '}
            <Moment at={at} speech={viewer} />. {say('De reden:', 'The reason:')}
          </p>
          <blockquote class="quote">
            <bdi>{reason}</bdi>
          </blockquote>
          <p>
            <a href="/tasks?show=kept">{say('Maak dit ongedaan', 'Undo this')}</a>
          </p>
        </>
      ))}
    </section>
  );
}
