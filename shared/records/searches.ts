import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { read } from './record.ts';

const searchSchema = z.object({ schoolId: z.string(), typed: z.string(), at: z.iso.datetime() });

/** What was typed is a name: it is kept no longer than somebody goes back and forth. */
const keptMinutes = 30;

const searchKey = (secret: string) => ({
  pk: `SEARCH#${createHash('sha256').update(secret).digest('hex')}`,
  sk: 'SEARCH',
});

/** What somebody searched for last in this session, so that the page has an address without a name in it. */
export function keepSearch(
  secret: string,
  { schoolId, typed, now }: { schoolId: string; typed: string; now: Date },
): Write {
  const data: z.infer<typeof searchSchema> = { schoolId, typed, at: now.toISOString() };
  const expiresAt = Math.ceil(now.getTime() / 1000) + keptMinutes * 60;
  return {
    table: 'people',
    put: { ...searchKey(secret), version: 1, expiresAt, data },
    when: 'any',
  };
}

/** Undefined when it was another school's, or too long ago. */
export async function readSearch(
  store: Store,
  secret: string,
  { schoolId, now }: { schoolId: string; now: Date },
): Promise<string | undefined> {
  const found = (await read(store, 'people', searchKey(secret), searchSchema))?.data;
  if (found === undefined || found.schoolId !== schoolId) return undefined;
  const age = now.getTime() - Date.parse(found.at);
  return age < keptMinutes * 60_000 ? found.typed : undefined;
}
