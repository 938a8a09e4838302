import { createHash } from 'node:crypto';

/** What everything of one kind stands under is spread over these, so that no single key is hot. */
export const shards: readonly number[] = Array.from({ length: 16 }, (_, shard) => shard);

/** Always the same one for the same key. */
export function shardOf(key: string): number {
  return (createHash('sha256').update(key).digest()[0] ?? 0) % shards.length;
}
