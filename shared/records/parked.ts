import * as z from 'zod';
import { eventSchema } from '../../events/index.ts';
import type { Store, Write } from '../ports/store.ts';
import { change, everyRow, insert, read, type Stored } from './record.ts';

/** A piece of work that failed for good, where a person sees it and can start it again. */
export const parkedRecordSchema = z.object({
  id: z.string(),
  /** `-` when no school could be told from it. */
  schoolId: z.string(),
  listener: z.string(),
  /** null when it could not even be read as one of our events. */
  event: eventSchema.nullable(),
  reason: z.string(),
  at: z.iso.datetime(),
  /** Set when a person started it again or put it away. */
  settled: z.object({ by: z.string(), at: z.iso.datetime(), how: z.string() }).nullable(),
});
export type ParkedRecord = z.infer<typeof parkedRecordSchema>;

const keyOf = (record: Pick<ParkedRecord, 'schoolId' | 'id'>) => ({
  pk: `S#${record.schoolId}#parked`,
  sk: record.id,
});

export function park(record: ParkedRecord): Write {
  const index = { pk: 'PARKED', sk: `${record.at}#${record.id}` };
  return insert('core', { ...keyOf(record), index, data: record });
}

export function readParked(store: Store, record: Pick<ParkedRecord, 'schoolId' | 'id'>) {
  return read(store, 'core', keyOf(record), parkedRecordSchema);
}

/** Takes it off the list; the record stays. */
export function settleParked(
  from: Stored<ParkedRecord>,
  settled: NonNullable<ParkedRecord['settled']>,
): Write {
  return change('core', { ...keyOf(from.data), data: { ...from.data, settled } }, from);
}

/** What is parked now, oldest first, of every school. */
export async function listParked(store: Store): Promise<ParkedRecord[]> {
  const rows = await everyRow(store, { table: 'core', pk: 'PARKED', by: 'index' });
  return rows.map((row) => parkedRecordSchema.parse(row.data));
}
