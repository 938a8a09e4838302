import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { list } from './record.ts';

/**
 * Whom an import wrote about, one row each, written with what it wrote: so that those whose consent
 * counts otherwise when it settles are found by its number.
 */
const importPersonSchema = z.object({ personId: z.string() });

const peoplePk = (schoolId: string, number: number) =>
  `I#${schoolId}#${String(number).padStart(6, '0')}#people`;

/** The import wrote about this person. Repeating it changes nothing. */
export function addImportPerson(schoolId: string, number: number, personId: string): Write {
  const data: z.infer<typeof importPersonSchema> = { personId };
  const put = { pk: peoplePk(schoolId, number), sk: personId, version: 1, data };
  return { table: 'people', put, when: 'any' };
}

/** A page of the people an import wrote about. */
export async function listImportPeople(
  store: Store,
  { schoolId, number }: { schoolId: string; number: number },
  after: string | undefined,
  limit: number,
): Promise<{ personIds: string[]; next?: string }> {
  const pk = peoplePk(schoolId, number);
  const options = {
    table: 'people' as const,
    pk,
    limit,
    ...(after === undefined ? {} : { after }),
  };
  const { records, next } = await list(store, options, importPersonSchema);
  const personIds = records.map(({ data }) => data.personId);
  return next === undefined ? { personIds } : { personIds, next };
}
