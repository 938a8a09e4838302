import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { contentPk } from './contents.ts';
import { everyRow, list } from './record.ts';

/**
 * In which posts somebody was named: what must be judged anew when their consent changes. Written before
 * the consent is read that a decision rests on, so that a change always finds either the row or a reader
 * that comes after it.
 */
const appearanceSchema = z.object({ ref: contentRefSchema });

const appearancesPk = (schoolId: string, personId: string) => `A#${schoolId}#${personId}`;

/** The person is named in this post. Repeating it changes nothing. */
export function addAppearance(ref: ContentRef, personId: string): Write {
  const key = { pk: appearancesPk(ref.schoolId, personId), sk: contentPk(ref) };
  const data: z.infer<typeof appearanceSchema> = { ref };
  return { table: 'core', put: { ...key, version: 1, data }, when: 'any' };
}

/** The person is no longer named in this post. */
export function removeAppearance(ref: ContentRef, personId: string): Write {
  const key = { pk: appearancesPk(ref.schoolId, personId), sk: contentPk(ref) };
  return { table: 'core', remove: key, when: 'any' };
}

/** The posts somebody is named in, by one key. */
export async function listAppearances(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<ContentRef[]> {
  const rows = await everyRow(store, { table: 'core', pk: appearancesPk(schoolId, personId) });
  return rows.map((row) => appearanceSchema.parse(row.data).ref);
}

/** A page of the posts somebody is named in. */
export async function pageOfAppearances(
  store: Store,
  { schoolId, personId }: { schoolId: string; personId: string },
  after: string | undefined,
): Promise<{ refs: ContentRef[]; next?: string }> {
  const pk = appearancesPk(schoolId, personId);
  const options = {
    table: 'core' as const,
    pk,
    limit: 100,
    ...(after === undefined ? {} : { after }),
  };
  const { records, next } = await list(store, options, appearanceSchema);
  const refs = records.map(({ data }) => data.ref);
  return next === undefined ? { refs } : { refs, next };
}
