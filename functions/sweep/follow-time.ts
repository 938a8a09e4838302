import type { SchoolwachtEvent } from '../../events/index.ts';
import { toLocalText } from '../../shared/domain/consent/amsterdam.ts';
import { independently } from '../../shared/domain/independently.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { contentPk } from '../../shared/records/contents.ts';
import { listPersonDue, type PersonDue, setPersonDue } from '../../shared/records/person-due.ts';
import { listTaskDue, removeTaskDue } from '../../shared/records/task-due.ts';
import { readTask } from '../../shared/records/tasks.ts';

export interface TimeDependencies {
  store: Store;
  now: Clock;
}

const source = 'sweep';

/** Birthdays and last days of people on the register: what shows them is judged anew, and the office hears. */
export async function followTime(dependencies: TimeDependencies): Promise<void> {
  const due = await listPersonDue(dependencies.store, dependencies.now());
  await independently(due, (one) => follow(dependencies, one));
}

async function follow({ store, now }: TimeDependencies, due: PersonDue): Promise<void> {
  const { schoolId, personId, next } = due;
  if (next === null) return;
  const time = now().toISOString();
  const events: SchoolwachtEvent[] = [
    {
      id: `time#${schoolId}#${personId}#${next.at}`,
      type: 'consent.changed',
      source,
      time,
      data: { schoolId, personIds: [personId], because: 'time' },
    },
  ];
  if (next.what !== 'left') {
    const when = next.what === 'turns-16' ? 'now' : 'soon';
    events.push({
      // a message a day at most, however many there are
      id: `turning-16#${schoolId}#${when}#${toLocalText(now().getTime()).slice(0, 10)}`,
      type: 'pupil.turning-16',
      source,
      time,
      data: { schoolId, when },
    });
  }
  const toldSoon = due.toldSoon || next.what === 'turns-16-soon';
  // what comes after this moment is found by whoever follows the change
  await store.commit({ writes: [setPersonDue({ ...due, next: null, toldSoon })], events });
}

/** What a school day was not enough for: leadership hears of it, once. */
export async function reportOverdue(dependencies: TimeDependencies): Promise<void> {
  const { store, now } = dependencies;
  const due = await listTaskDue(store, now());
  await independently(due, async ({ ref, personId, at }) => {
    const task = await readTask(store, ref, personId);
    const isOpen = task?.data.state === 'open';
    const event: SchoolwachtEvent = {
      id: `overdue#${contentPk(ref)}#${at}`,
      type: 'task.overdue',
      source,
      time: now().toISOString(),
      data: { ref },
    };
    await store.commit({
      writes: [removeTaskDue(ref, personId)],
      events: isOpen ? [event] : [],
    });
  });
}
