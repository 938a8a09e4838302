import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { eventSchema, type SchoolwachtEvent } from '../../../events/index.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, Queue } from '../../ports/queue.ts';
import type { Key, Page, QueryOptions, Row } from '../../ports/store.ts';
import { keyItem } from './dynamodb-rows.ts';

export interface OutboxOptions {
  /** The physical name of the table that holds it. */
  table: string;
  /** Partitions it is spread over: one partition takes 1,000 writes a second. */
  shards: number;
  queue: Queue;
  /** One job per listener that hears this event. */
  route: (event: SchoolwachtEvent) => Job[];
  now: Clock;
}

const eventsSchema = z.array(eventSchema);

/**
 * Events on their way out: written in the same transaction as the change they tell of, so that neither
 * is ever without the other, then sent, then removed. What a crash left behind is sent by `relay`.
 */
export function createOutbox(
  client: DynamoDBClient,
  { table, shards, queue, route, now }: OutboxOptions,
) {
  async function send(key: Key, events: SchoolwachtEvent[]): Promise<void> {
    await queue.send(events.flatMap(route));
    await client.send(new DeleteItemCommand({ TableName: table, Key: keyItem(key) }));
  }

  return {
    /** The row that carries these events; its sort key begins with the time. */
    rowFor(events: SchoolwachtEvent[]): Row {
      const id = randomUUID();
      const shard = Number.parseInt(id.slice(0, 4), 16) % shards;
      return { pk: `OUT#${shard}`, sk: `${now().toISOString()}#${id}`, version: 1, data: events };
    },
    send,
    /** Sends what is older than this; one unreadable row does not hold up the others. Returns how many rows left. */
    async relay(
      olderThanSeconds: number,
      query: (options: QueryOptions) => Promise<Page>,
    ): Promise<number> {
      const before = new Date(now().getTime() - olderThanSeconds * 1000).toISOString();
      let relayed = 0;
      const problems: unknown[] = [];
      for (let shard = 0; shard < shards; shard += 1) {
        for await (const row of oldest(query, `OUT#${shard}`, before)) {
          try {
            await send(row, eventsSchema.parse(row.data));
            relayed += 1;
          } catch (cause) {
            problems.push(cause);
          }
        }
      }
      if (problems.length > 0)
        throw new AggregateError(problems, 'expected every event to be sent');
      return relayed;
    },
  };
}

async function* oldest(
  query: (options: QueryOptions) => Promise<Page>,
  pk: string,
  before: string,
): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const page = await query({
      table: 'core',
      pk,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.rows) {
      if (row.sk >= before) return;
      yield row;
    }
    after = page.next;
  } while (after !== undefined);
}
