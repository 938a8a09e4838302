import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { everyRow, insert, read } from './record.ts';

/**
 * A school's public activities: what a consent may be given for alone, and what a post may be of. The id is
 * what statements and posts name it by: readable, so that the office can type it.
 */
export const schoolEventSchema = z.object({
  schoolId: z.string(),
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(80),
  day: z.iso.date(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});
export type SchoolEvent = z.infer<typeof schoolEventSchema>;

const eventsPk = (schoolId: string) => `S#${schoolId}#events`;

/** The write of an activity that is new: the same title on the same day is the same activity. */
export function addSchoolEvent(event: SchoolEvent): Write {
  return insert('core', { pk: eventsPk(event.schoolId), sk: event.id, data: event });
}

/** `open-dag-2026-03-14`: letters without accents, the day at the end. */
export function schoolEventId(title: string, day: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${words.slice(0, 49) || 'activiteit'}-${day}`;
}

export async function readSchoolEvent(
  store: Store,
  schoolId: string,
  id: string,
): Promise<SchoolEvent | undefined> {
  return (await read(store, 'core', { pk: eventsPk(schoolId), sk: id }, schoolEventSchema))?.data;
}

/** A school's activities, the latest day first: some dozens a year. */
export async function listSchoolEvents(store: Store, schoolId: string): Promise<SchoolEvent[]> {
  const rows = await everyRow(store, { table: 'core', pk: eventsPk(schoolId) });
  const events = rows.map((row) => schoolEventSchema.parse(row.data));
  return events.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
