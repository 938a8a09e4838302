import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Page, Store, Write } from '../ports/store.ts';
import { actorSchema, contentPk } from './contents.ts';
import { change, everyRow, read, type Stored } from './record.ts';
import { removeTaskDue, setTaskDue } from './task-due.ts';

/** What somebody says to have done, until the platform was asked. */
const claimSchema = z.object({
  how: z.enum(['taken-down', 'blurred']),
  by: actorSchema,
  at: z.iso.datetime(),
});

/**
 * Something to do about one person in one post: they may not be shown any more. One per post and person,
 * kept with the post. Ids only, but for the reason in a person's own words.
 */
export const taskRecordSchema = z.object({
  ref: contentRefSchema,
  personId: z.string(),
  /** kept: a person let the post stay, with a reason. */
  state: z.enum(['open', 'kept', 'done']),
  /** Whether the post was online when this was found. */
  isLive: z.boolean(),
  openedAt: z.iso.datetime(),
  mustBeDoneBy: z.iso.datetime(),
  /** The event that brought it: so that what one change brought is counted once. */
  because: z.string(),
  /** Hash of what it rests on, as last seen: what was said of the person, and the post itself. */
  restsOn: z.string(),
  claim: claimSchema.nullable(),
  /** The platform was asked after a claim, and still shows it. */
  refutedAt: z.iso.datetime().nullable(),
  kept: z.object({ by: actorSchema, at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** How it ended by itself. */
  ended: z
    .object({ how: z.enum(['gone', 'not-shown', 'allowed']), at: z.iso.datetime() })
    .nullable(),
});
export type TaskRecord = z.infer<typeof taskRecordSchema>;
export type TaskState = TaskRecord['state'];

const keyOf = (
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
  personId: string,
) => ({
  pk: contentPk(ref),
  sk: `TASK#${personId}`,
});

const listOf = (schoolId: string, state: TaskState) => `S#${schoolId}#tasks#${state}`;

/** The writes of a task as it becomes, with its place on the list and its deadline. */
export function taskWrites(record: TaskRecord, from?: Stored<TaskRecord>): Write[] {
  const { ref, personId, state, mustBeDoneBy } = record;
  const key = keyOf(ref, personId);
  const order = state === 'open' ? mustBeDoneBy : (record.ended ?? record.kept)?.at;
  const index = { pk: listOf(ref.schoolId, state), sk: `${order ?? ''}#${key.pk}#${personId}` };
  const isNew = from?.data.state !== 'open' || from.data.mustBeDoneBy !== mustBeDoneBy;
  const due =
    state !== 'open'
      ? [removeTaskDue(ref, personId)]
      : isNew
        ? [setTaskDue(ref, personId, new Date(mustBeDoneBy))]
        : [];
  return [change('core', { ...key, index, data: record }, from), ...due];
}

export function readTask(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
  personId: string,
) {
  return read(store, 'core', keyOf(ref, personId), taskRecordSchema);
}

/** Every task about one post. */
export async function tasksOfPost(store: Store, ref: ContentRef): Promise<Stored<TaskRecord>[]> {
  const rows = await everyRow(store, { table: 'core', pk: contentPk(ref), prefix: 'TASK#' });
  return rows.map(({ data, version }) => ({ data: taskRecordSchema.parse(data), version }));
}

/** A page of a school's tasks: the open ones by deadline, the others with the latest first. */
export async function listTasks(
  store: Store,
  where: { schoolId: string; state: TaskState },
  page: { after?: string; limit: number },
): Promise<{ tasks: TaskRecord[]; next?: string }> {
  const found: Page = await store.query({
    table: 'core',
    by: 'index',
    pk: listOf(where.schoolId, where.state),
    newestFirst: where.state !== 'open',
    ...page,
  });
  const tasks = found.rows.map((row) => taskRecordSchema.parse(row.data));
  return found.next === undefined ? { tasks } : { tasks, next: found.next };
}
