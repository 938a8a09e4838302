import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../../shared/adapters/embedded/database.ts';
import {
  createSqliteQueue,
  type EmbeddedQueue,
} from '../../../../shared/adapters/queues/sqlite.ts';
import { aPostChanged } from '../../../support/events.ts';
import { queueContract } from './queue-contract.ts';

let database: Database;
let queue: EmbeddedQueue;
let at = Date.parse('2026-03-02T08:00:00Z');
let listeners = 0;

beforeEach(() => {
  database = openDatabase(':memory:');
  queue = createSqliteQueue(database, { now: () => new Date(at), maxReceives: 2 });
});
afterAll(() => database.close());

describe('the SQLite queue', () => {
  queueContract(() => ({
    queue,
    listener: () => {
      listeners += 1;
      return `listener-${listeners}`;
    },
    pass: async (seconds) => {
      at += seconds * 1000;
    },
  }));

  it('ignores the receipt of a lease that has run out', async () => {
    await queue.send([{ listener: 'late', event: aPostChanged() }]);
    const [slow] = await queue.receive('late', { max: 1, leaseSeconds: 2 });
    at += 3000;
    await queue.receive('late', { max: 1, leaseSeconds: 60 });
    await queue.complete(slow!);
    expect((await queue.counts()).pending).toBe(1);
  });

  it('hands out at once, uncounted, what a killed process held', async () => {
    await queue.send([{ listener: 'killed', event: aPostChanged() }]);
    await queue.receive('killed', { max: 1, leaseSeconds: 600 });
    await queue.recover();
    const [again] = await queue.receive('killed', { max: 1, leaseSeconds: 600 });
    expect(again?.receives).toBe(1);
  });

  it('does not freeze what was queued by a clock that ran ahead', async () => {
    at += 5 * 86_400_000;
    await queue.send([{ listener: 'frozen', event: aPostChanged() }]);
    at -= 5 * 86_400_000;
    await queue.recover();
    at += 15 * 60_000;
    expect(await queue.receive('frozen', { max: 1, leaseSeconds: 60 })).toHaveLength(1);
  });

  it('does count a job that is there at very many kills', async () => {
    await queue.send([{ listener: 'killer', event: aPostChanged() }]);
    for (let kill = 0; kill < 120; kill += 1) {
      await queue.receive('killer', { max: 1, leaseSeconds: 600 });
      await queue.recover();
    }
    await queue.receive('killer', { max: 1, leaseSeconds: 600 });
    expect((await queue.counts()).dead).toBe(1);
  });
});
