import { describe, expect, it } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { parkLeftBehind } from '../../../functions/sweep/park-left-behind.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import { listParked } from '../../../shared/records/parked.ts';
import { aCommentChanged, aPostChanged } from '../../support/events.ts';

const trouble: SchoolwachtEvent = {
  id: 'trouble-1',
  type: 'trouble.found',
  source: 'poll',
  time: '2026-03-02T08:00:00.000Z',
  data: { schoolId: 'school-b', kind: 'account.silent', urgent: false, ref: null, reason: 'x' },
};

async function parked(events: SchoolwachtEvent[] | undefined) {
  const said: SchoolwachtEvent[] = [];
  const store = createSqliteStore(openDatabase(':memory:'), (more) => said.push(...more));
  const row = { pk: 'OUT#1', sk: '2026-03-02T08:00:00.000Z#1', version: 1, data: null };
  const commit = parkLeftBehind(row, events, new Date('2026-03-05T08:00:01Z'));
  expect(await store.commit(commit)).toMatchObject({ ok: true });
  return { list: await listParked(store), said };
}

describe('events that never left', () => {
  it('are put on the list one by one, at their own school, and people hear of each', async () => {
    const { list, said } = await parked([aPostChanged(), aCommentChanged(), trouble]);
    expect(list.map(({ schoolId, event, reason }) => [schoolId, event?.type, reason])).toEqual([
      ['school-a', 'post.changed', 'not-sent'],
      ['school-a', 'comment.changed', 'not-sent'],
      ['school-b', 'trouble.found', 'not-sent'],
    ]);
    expect(said.map(({ type }) => type)).toEqual(Array(3).fill('trouble.found'));
    expect(new Set(said.map(({ id }) => id)).size).toBe(3);
  });

  it('and cannot be read are put on the list of no school, and every school hears of it', async () => {
    const { list, said } = await parked(undefined);
    expect(list).toMatchObject([{ schoolId: '-', event: null, reason: 'unreadable' }]);
    expect(said).toMatchObject([
      { data: { schoolId: null, kind: 'work.parked', urgent: true, reason: 'outbox' } },
    ]);
  });

  it('bring no news of news: a word of trouble that never left is only put on the list', async () => {
    const { list, said } = await parked([trouble]);
    expect([list.length, said]).toEqual([1, []]);
  });
});
