import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { eventSchema, type SchoolwachtEvent } from '../../../events/index.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, Queue } from '../../ports/queue.ts';
import type { Commit, Key, Page, QueryOptions, Row, Store } from '../../ports/store.ts';
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

export interface RelayOptions {
  /** What is younger is still being sent by whoever wrote it. */
  olderThanSeconds: number;
  /** So long a row is tried again that can be read but not sent. */
  giveUpAfterSeconds: number;
  /**
   * What puts a row that leads nowhere before a person, with its events where they could be read; the
   * row is removed in the same commit.
   */
  giveUp: (row: Row, events: SchoolwachtEvent[] | undefined) => Commit;
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
    /**
     * Sends what was left behind, oldest first. No row holds up another: one that cannot be read, or not
     * be sent for too long, is given up. Returns how many were sent; throws at the end while any waits.
     */
    async relay(
      { olderThanSeconds, giveUpAfterSeconds, giveUp }: RelayOptions,
      { query, commit }: Pick<Store, 'query' | 'commit'>,
    ): Promise<number> {
      const before = secondsAgo(now(), olderThanSeconds);
      const tooOld = secondsAgo(now(), giveUpAfterSeconds);
      const problems: unknown[] = [];
      let relayed = 0;

      async function relayRow(row: Row): Promise<void> {
        const { data: events } = eventsSchema.safeParse(row.data);
        try {
          if (events === undefined) throw new Error('expected events that can be read');
          await send(row, events);
          relayed += 1;
        } catch (cause) {
          if (events !== undefined && row.sk >= tooOld) throw cause;
          const { writes, events: news = [] } = giveUp(row, events);
          const removal = { table: 'core', remove: row, when: { version: row.version } } as const;
          const done = await commit({ writes: [...writes, removal], events: news });
          if (!done.ok) throw new Error('expected nobody else to give this row up');
        }
      }

      for (let shard = 0; shard < shards; shard += 1) {
        try {
          for await (const row of oldest(query, `OUT#${shard}`, before))
            await relayRow(row).catch((cause) => problems.push(cause));
        } catch (cause) {
          problems.push(cause);
        }
      }
      if (problems.length > 0)
        throw new AggregateError(problems, 'expected every event to be sent');
      return relayed;
    },
  };
}

/** As the sort key of a row begins. */
function secondsAgo(now: Date, seconds: number): string {
  return new Date(now.getTime() - seconds * 1000).toISOString();
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
