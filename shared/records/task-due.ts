import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { contentPk } from './contents.ts';
import { shardOf, shards } from './shards.ts';

/** When an open task must have been done, for `sweep` to find by its time. */
const taskDueSchema = z.object({
  ref: contentRefSchema,
  personId: z.string(),
  at: z.iso.datetime(),
});
export type TaskDue = z.infer<typeof taskDueSchema>;

const shardPk = (shard: number) => `TASK-DUE#${shard}`;
const keyOf = (ref: ContentRef, personId: string) => ({
  pk: contentPk(ref),
  sk: `DUE-TASK#${personId}`,
});

export function setTaskDue(ref: ContentRef, personId: string, at: Date): Write {
  const key = keyOf(ref, personId);
  const data: TaskDue = { ref, personId, at: at.toISOString() };
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${data.at}#${key.pk}#${personId}` };
  return { table: 'core', put: { ...key, index, version: 1, data }, when: 'any' };
}

export function removeTaskDue(ref: ContentRef, personId: string): Write {
  return { table: 'core', remove: keyOf(ref, personId), when: 'any' };
}

/** What is overdue by now, at most 100 a shard: the rest has its turn a minute later. */
export async function listTaskDue(store: Store, now: Date): Promise<TaskDue[]> {
  const pages = await Promise.all(
    shards.map((shard) =>
      store.query({ table: 'core', by: 'index', pk: shardPk(shard), limit: 100 }),
    ),
  );
  const found = pages.flatMap(({ rows }) => rows.map((row) => taskDueSchema.parse(row.data)));
  return found.filter(({ at }) => at <= now.toISOString());
}
