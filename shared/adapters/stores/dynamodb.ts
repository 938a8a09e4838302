import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, Queue } from '../../ports/queue.ts';
import type { Commit, Page, QueryOptions, Row, Store } from '../../ports/store.ts';
import { createOutbox, type RelayOptions } from './dynamodb-outbox.ts';
import {
  type Item,
  indexName,
  keyItem,
  rangeOf,
  rowOf,
  type TableNames,
  transactionItem,
} from './dynamodb-rows.ts';

export interface DynamodbStore extends Store {
  /**
   * Sends events that a crash or a queue's refusal left behind, and gives up those that lead nowhere.
   * Returns how many commits' events left; throws at the end while some wait.
   */
  relayOutbox(options: RelayOptions): Promise<number>;
}

export interface DynamodbStoreOptions {
  tables: TableNames;
  /** One job per listener that hears this event. */
  route: (event: SchoolwachtEvent) => Job[];
  queue: Queue;
  now: Clock;
  outboxShards: number;
  /** Waits before the second, third … attempt (1, 2 …) of a commit that met another one. */
  pause?: (attempt: number) => Promise<void>;
}

const mostAttempts = 6;

/**
 * The store in the cloud. Every commit is one transaction, also a single write: its request token makes
 * the client's own retry after a lost answer harmless, where a bare conditional put would report a
 * conflict with itself.
 */
export function createDynamodbStore(
  client: DynamoDBClient,
  { tables, route, queue, now, outboxShards, pause = fullJitter }: DynamodbStoreOptions,
): DynamodbStore {
  const outbox = createOutbox(client, {
    table: tables.core,
    shards: outboxShards,
    queue,
    route,
    now,
  });

  async function query(options: QueryOptions): Promise<Page> {
    const range = rangeOf(options);
    if (range === undefined) return { rows: [] };
    const found = await rowsIn(client, tables, options, range);
    const rows = found.slice(0, options.limit);
    const last = rows.at(-1);
    if (found.length <= options.limit || last === undefined) return { rows };
    const next = options.by === 'index' ? last.index?.sk : last.sk;
    return next === undefined ? { rows } : { rows, next };
  }

  async function commit({ writes, events = [] }: Commit): Promise<Result<void, 'conflict'>> {
    const items = writes.map((write) => transactionItem(tables, write));
    if (items.length === 0 && events.length === 0) return ok(undefined);
    if (events.length === 0) return transact(client, items, pause);
    const out = outbox.rowFor(events);
    items.push(transactionItem(tables, { table: 'core', put: out, when: 'absent' }));
    const done = await transact(client, items, pause);
    // @NOTE the change stands, so a queue that refuses is no failure of the commit: `relayOutbox` sends later
    if (done.ok) await outbox.send(out, events).catch(() => undefined);
    return done;
  }

  return {
    query,
    commit,
    relayOutbox: (options) => outbox.relay(options, { query, commit }),
    async get(table, key) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tables[table], Key: keyItem(key), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : rowOf(Item);
    },
  };
}

/** One row more than the limit, where there is one: it tells that a page follows. */
async function rowsIn(
  client: DynamoDBClient,
  tables: TableNames,
  { table, pk, after, newestFirst = false, limit, by }: QueryOptions,
  { low, high }: { low: string; high: string },
): Promise<Row[]> {
  const rows: Row[] = [];
  const [pkName, skName] = by === 'index' ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
  let start: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tables[table],
        ...(by === 'index' ? { IndexName: indexName } : { ConsistentRead: true }),
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :low AND :high',
        ExpressionAttributeNames: { '#pk': pkName, '#sk': skName },
        ExpressionAttributeValues: { ':pk': { S: pk }, ':low': { S: low }, ':high': { S: high } },
        ScanIndexForward: !newestFirst,
        Limit: limit + 2,
        ExclusiveStartKey: start,
      }),
    );
    // BETWEEN includes its ends
    rows.push(
      ...Items.map(rowOf).filter((row) => (by === 'index' ? row.index?.sk : row.sk) !== after),
    );
    start = LastEvaluatedKey;
  } while (start !== undefined && rows.length <= limit);
  return rows;
}

async function transact(
  client: DynamoDBClient,
  items: TransactWriteItem[],
  pause: (attempt: number) => Promise<void>,
): Promise<Result<void, 'conflict'>> {
  // one token for all attempts: one whose answer was lost is recognised as done
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(
        new TransactWriteItemsCommand({ TransactItems: items, ClientRequestToken }),
      );
      return ok(undefined);
    } catch (cause) {
      if (wasRefused(cause)) return fail('conflict');
      if (!mayPass(cause) || attempt >= mostAttempts) throw cause;
      await pause(attempt);
    }
  }
}

function reasonsOf(cause: unknown): string[] {
  if (!(cause instanceof TransactionCanceledException)) return [];
  return (cause.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
}

function wasRefused(cause: unknown): boolean {
  return reasonsOf(cause).includes('ConditionalCheckFailed');
}

const passing = ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/** Another transaction was at the same rows, or the table is busy: the same request may succeed in a moment. */
function mayPass(cause: unknown): boolean {
  const reasons = reasonsOf(cause);
  if (reasons.length > 0) return reasons.every((reason) => passing.includes(reason));
  return cause instanceof TransactionInProgressException;
}

function fullJitter(attempt: number): Promise<void> {
  return wait(Math.random() * 25 * 2 ** attempt);
}
