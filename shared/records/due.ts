import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { contentPk } from './contents.ts';
import { shardOf, shards } from './shards.ts';

/**
 * When a content must be looked at again by itself: before and at its going live, and when somebody's
 * consent changes by the passing of time. Spread over shards, so that no single key is hot.
 */
export const dueRecordSchema = z.object({ ref: contentRefSchema, at: z.iso.datetime() });
export type DueRecord = z.infer<typeof dueRecordSchema>;

const shardPk = (shard: number) => `DUE#${shard}`;

/** Sets the next moment, or takes it away. */
export function setDue(ref: ContentRef, at: Date | undefined): Write {
  const key = { pk: contentPk(ref), sk: 'DUE' };
  if (at === undefined) return { table: 'core', remove: key, when: 'any' };
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${at.toISOString()}#${key.pk}` };
  const data: DueRecord = { ref, at: at.toISOString() };
  return { table: 'core', put: { ...key, index, version: 1, data }, when: 'any' };
}

/** What is due by now, of posts and comments, the longest due first and at most 100 a shard. */
export async function listDue(store: Store, now: Date): Promise<DueRecord[]> {
  const found: DueRecord[] = [];
  for (const shard of shards) {
    const page = await store.query({
      table: 'core',
      by: 'index',
      pk: shardPk(shard),
      limit: 100,
    });
    found.push(...page.rows.map((row) => dueRecordSchema.parse(row.data)));
  }
  return found.filter(({ at }) => at <= now.toISOString());
}
