import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventSchema } from '../../../../events/index.ts';
import {
  createDynamodbStore,
  type DynamodbStore,
} from '../../../../shared/adapters/stores/dynamodb.ts';
import type { RelayOptions } from '../../../../shared/adapters/stores/dynamodb-outbox.ts';
import type { Job, Queue } from '../../../../shared/ports/queue.ts';
import type { Row } from '../../../../shared/ports/store.ts';
import {
  type Emulator,
  emulatedTables,
  hasDynamodb,
  startDynamodb,
} from '../../../support/emulators.ts';
import { aPostChanged } from '../../../support/events.ts';
import { storeContract } from './store-contract.ts';

let emulator: Emulator<DynamoDBClient>;
let jobs: Job[];
let queueIsDown = false;
let refusedId: string | undefined;
let at = Date.parse('2026-03-02T08:00:00Z');

const queue: Queue = {
  async send(more) {
    if (queueIsDown || more.some(({ event }) => event.id === refusedId))
      throw new Error('queue is down');
    jobs.push(...more);
  },
  receive: async () => [],
  complete: async () => undefined,
  release: async () => undefined,
  counts: async () => ({ pending: 0, dead: 0 }),
};

function aStore(client = emulator.client): DynamodbStore {
  return createDynamodbStore(client, {
    tables: emulatedTables,
    route: (event) => [{ listener: 'screen-post', event }],
    queue,
    now: () => new Date(at),
    outboxShards: 16,
    pause: async () => undefined,
  });
}

/** What was given up, as this test keeps it: its events' ids, or that they could not be read. */
const givenUp = `GIVEN-UP#${Math.random()}`;
const relaying: RelayOptions = {
  olderThanSeconds: 60,
  giveUpAfterSeconds: 86_400,
  giveUp: ({ sk }, events) => {
    const data = events?.map(({ id }) => id) ?? 'unreadable';
    const put = { pk: givenUp, sk, version: 1, data };
    return {
      writes: [{ table: 'core', put, when: 'absent' }],
      events: events === undefined ? [aPostChanged({ id: 'told' })] : [],
    };
  },
};

async function parkedRows(): Promise<Row[]> {
  const store = aStore();
  const { rows } = await store.query({ table: 'core', pk: givenUp, limit: 10 });
  await store.commit({
    writes: rows.map((remove) => ({ table: 'core', remove, when: 'any' })),
  });
  return rows;
}

beforeEach(() => {
  jobs = [];
  queueIsDown = false;
  refusedId = undefined;
});

const aRow = (pk: string) => ({ pk, sk: 'A', version: 1, data: 1 });
const aWrite = (pk: string) => ({ table: 'core', put: aRow(pk), when: 'absent' }) as const;

describe.skipIf(!hasDynamodb)('the DynamoDB store', () => {
  beforeAll(async () => {
    emulator = await startDynamodb();
  });
  afterAll(() => emulator.stop());

  storeContract(() => ({ store: aStore(), sent: async () => jobs.map(({ event }) => event) }));

  it('commits while the queue is down, and sends when it is back', async () => {
    const store = aStore();
    queueIsDown = true;
    const event = aPostChanged({ id: 'late' });
    expect(await store.commit({ writes: [aWrite('late')], events: [event] })).toMatchObject({
      ok: true,
    });
    queueIsDown = false;
    at += 61_000;
    expect(await store.relayOutbox(relaying)).toBe(1);
    expect(jobs).toEqual([{ listener: 'screen-post', event: eventSchema.parse(event) }]);
  });

  it('leaves a commit of just now to its own function', async () => {
    const store = aStore();
    queueIsDown = true;
    await store.commit({ writes: [aWrite('fresh')], events: [aPostChanged()] });
    queueIsDown = false;
    expect(await store.relayOutbox(relaying)).toBe(0);
    at += 61_000;
    expect(await store.relayOutbox(relaying)).toBe(1);
  });

  it('sends nothing twice once it has left', async () => {
    const store = aStore();
    await store.commit({ writes: [aWrite('once')], events: [aPostChanged()] });
    at += 61_000;
    expect(await store.relayOutbox(relaying)).toBe(0);
  });

  /** Commits while the queue is down, so that these events stay behind. */
  async function leave(...ids: string[]): Promise<void> {
    const store = aStore();
    queueIsDown = true;
    for (const id of ids) {
      const writes = [aWrite(`${id}#${at}`)];
      await store.commit({ writes, events: [aPostChanged({ id })] });
    }
    queueIsDown = false;
  }

  it('sends the others and fails at the end while one row is refused', async () => {
    await leave('refused', 'taken');
    refusedId = 'refused';
    at += 61_000;
    await expect(aStore().relayOutbox(relaying)).rejects.toThrow('expected every event to be sent');
    expect(jobs.map(({ event }) => event.id)).toEqual(['taken']);
    refusedId = undefined;
    expect(await aStore().relayOutbox(relaying)).toBe(1);
  });

  it.each([
    { age: 'just not', seconds: 86_400, givenUp: [] },
    { age: 'at last', seconds: 86_401, givenUp: ['refused'] },
  ])('$age gives up a row that is refused for a day', async ({ seconds, givenUp }) => {
    await leave('refused');
    refusedId = 'refused';
    at += seconds * 1000;
    await aStore()
      .relayOutbox(relaying)
      .catch(() => undefined);
    expect((await parkedRows()).flatMap(({ data }) => data)).toEqual(givenUp);
    refusedId = undefined;
    expect(await aStore().relayOutbox(relaying)).toBe(1 - givenUp.length);
  });

  it('gives up a row that cannot be read at once, tells of it, and is well again', async () => {
    await leave('readable');
    const broken = { pk: 'OUT#0', sk: new Date(at).toISOString(), version: 1, data: 'nonsense' };
    await aStore().commit({ writes: [{ table: 'core', put: broken, when: 'absent' }] });
    at += 61_000;
    expect(await aStore().relayOutbox(relaying)).toBe(1);
    expect(jobs.map(({ event }) => event.id).sort()).toEqual(['readable', 'told']);
    expect(await parkedRows()).toMatchObject([{ data: 'unreadable' }]);
    expect(await aStore().relayOutbox(relaying)).toBe(0);
  });

  it('pages through rows larger together than one answer of the database', async () => {
    const store = aStore();
    const names = ['1', '2', '3', '4', '5'];
    for (const sk of names) {
      const put = { pk: 'large', sk, version: 1, data: 'x'.repeat(300_000) };
      await store.commit({ writes: [{ table: 'core', put, when: 'absent' }] });
    }
    const { rows, next } = await store.query({ table: 'core', pk: 'large', limit: 10 });
    expect(rows.map(({ sk }) => sk)).toEqual(names);
    expect(next).toBeUndefined();
  });
});

describe('a DynamoDB commit that meets another', () => {
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  async function commitAgainst(...answers: (Error | undefined)[]) {
    const client = new DynamoDBClient({ region: 'eu-west-1' });
    const mock = mockClient(client);
    const call = mock.on(TransactWriteItemsCommand);
    for (const answer of answers) {
      if (answer === undefined) call.resolvesOnce({});
      else call.rejectsOnce(answer);
    }
    const last = answers.at(-1);
    if (last !== undefined) call.rejects(last);
    const done = await aStore(client).commit({ writes: [aWrite('x')] });
    const tokens = mock
      .commandCalls(TransactWriteItemsCommand)
      .map(({ args }) => args[0].input.ClientRequestToken);
    return { done, tokens };
  }

  it('tries again with the same token, so that a lost answer counts once', async () => {
    const { done, tokens } = await commitAgainst(
      cancelled('None', 'TransactionConflict'),
      undefined,
    );
    expect(done.ok).toBe(true);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens[1]).toBe(tokens[0]);
  });

  it('is a conflict when a condition failed, whatever else happened', async () => {
    const { done } = await commitAgainst(
      cancelled('TransactionConflict', 'ConditionalCheckFailed'),
    );
    expect(done).toMatchObject({ ok: false, problem: 'conflict' });
  });

  it('throws when the others never end', async () => {
    await expect(commitAgainst(cancelled('TransactionConflict'))).rejects.toThrow('cancelled');
  });

  it.each(['ValidationError', 'ItemCollectionSizeLimitExceeded'])(
    'throws at once for %s, which no retry cures',
    async (code) => {
      await expect(commitAgainst(cancelled(code), undefined)).rejects.toThrow('cancelled');
    },
  );
});

describe('reading from DynamoDB', () => {
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const mock = mockClient(client).on(GetItemCommand).resolves({}).on(QueryCommand).resolves({});

  it('asks for what was written last; an index cannot promise that', async () => {
    const store = aStore(client);
    await store.get('people', { pk: 'P', sk: 'S' });
    await store.query({ table: 'core', pk: 'P', limit: 1 });
    await store.query({ table: 'core', pk: 'P', limit: 1, by: 'index' });
    const asked = mock.calls().map(({ args }) => args[0].input);
    expect(asked).toMatchObject([{ ConsistentRead: true }, { ConsistentRead: true }, {}]);
    expect(asked[2]).not.toHaveProperty('ConsistentRead');
  });
});
