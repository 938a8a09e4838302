import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Key, Store, Write } from '../ports/store.ts';
import { shardOf, shards } from './shards.ts';

/**
 * A marker for each content that was heard of and never decided on: set with its record, removed with
 * its first decision. A list of its own, so that none is overlooked among many others.
 *
 * @NOTE knows nothing of `contents.ts`, which sets and removes it.
 */
const waitingSchema = z.object({ ref: contentRefSchema, since: z.iso.datetime() });
export type Waiting = z.infer<typeof waitingSchema>;

const shardPk = (shard: number) => `WAITING#${shard}`;

function keyOf({ schoolId, platform, kind, key }: ContentRef): Key {
  return { pk: `WAITING#${schoolId}#${platform}#${kind}#${key}`, sk: 'WAITING' };
}

/** Heard of at `since`, and from now on waiting for its first decision. */
export function setWaiting(ref: ContentRef, since: Date): Write {
  const key = keyOf(ref);
  const data: Waiting = { ref, since: since.toISOString() };
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${data.since}#${key.pk}` };
  return { table: 'core', put: { ...key, index, version: 1, data }, when: 'any' };
}

/** It waits no longer; harmless where it did not. */
export function removeWaiting(ref: ContentRef): Write {
  return { table: 'core', remove: keyOf(ref), when: 'any' };
}

/** People know that it waits: it leaves the list. `conflict` when it waits no longer or they were told before. */
export function setWaitingTold({ ref, since }: Waiting): Write {
  const data: Waiting = { ref, since };
  return { table: 'core', put: { ...keyOf(ref), version: 2, data }, when: { version: 1 } };
}

/** Everything that waits since `before` or longer and that nobody was told of, the longest first. */
export async function listWaiting(store: Store, before: Date): Promise<Waiting[]> {
  const found = await Promise.all(shards.map((shard) => listShard(store, shardPk(shard), before)));
  return found.flat().sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

async function listShard(store: Store, pk: string, before: Date): Promise<Waiting[]> {
  const found: Waiting[] = [];
  const last = before.toISOString();
  let after: string | undefined;
  do {
    const page = await store.query({
      table: 'core',
      by: 'index',
      pk,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    const waiting = page.rows.map((row) => waitingSchema.parse(row.data));
    const old = waiting.filter(({ since }) => since <= last);
    found.push(...old);
    // in the order of `since`: behind the first that is too young stand younger ones only
    after = old.length < waiting.length ? undefined : page.next;
  } while (after !== undefined);
  return found;
}
