import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import {
  type ConsentDecision,
  reasonsOf,
  type Status,
  statuses,
} from '../../../shared/domain/consent/decision.ts';
import { keysOf } from '../../../shared/domain/keys-of.ts';
import type { SeenForTasks } from '../../../shared/records/settle-tasks.ts';
import { settleTasks } from '../../../shared/records/settle-tasks.ts';
import { readTask } from '../../../shared/records/tasks.ts';
import { aContentRef } from '../../support/events.ts';
import { aPost } from '../domain/policy/builders.ts';

const ref = aContentRef({ schoolId: 'school', kind: 'post', id: '1', key: '1' });
const consentOf = (status: Status, reason: ConsentDecision['reason']): ConsentDecision => ({
  ...{ status, reason, ask: null, nextChangeAt: null, warnings: [], used: [] },
});

/** The task about one person in a post online, after each of these answers in turn. */
async function taskAfter(...consents: ConsentDecision[]) {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const store = createSqliteStore(database, () => undefined);
  for (const consent of consents) {
    const known = await readTask(store, ref, 'p1');
    const seen: SeenForTasks = {
      ref,
      post: aPost({ state: 'published' }),
      shown: [{ personId: 'p1', consent }],
      isComplete: true,
      readAt: null,
      asks: () => true,
      because: 'test',
      source: 'test',
      now: new Date('2026-03-02T09:00:00.000Z'),
    };
    await settleTasks(store, known === undefined ? [] : [known], seen);
  }
  return (await readTask(store, ref, 'p1'))?.data;
}

const no = consentOf('denied', 'objection_parent');
const answers = keysOf(reasonsOf).flatMap((status) =>
  reasonsOf[status].map((reason) => ({ status, reason })),
);

it.each(answers)(
  'after a no, $status ($reason) ends the task only where it is a yes',
  async (now) => {
    const task = await taskAfter(no, consentOf(now.status, now.reason));
    const isAllowed = statuses.indexOf(now.status) >= statuses.indexOf('granted');
    expect([task?.state, task?.ended?.how]).toEqual(
      isAllowed ? ['done', 'allowed'] : ['open', undefined],
    );
  },
);

it('a task that ended is not asked anew by what is neither yes nor no', async () => {
  const [yes, gone] = [consentOf('granted', 'ok'), consentOf('missing', 'no_statement')];
  expect((await taskAfter(no, yes, gone))?.state).toBe('done');
  expect((await taskAfter(no, yes, gone, no))?.state).toBe('open');
});
