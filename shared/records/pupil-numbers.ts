import { createHash } from 'node:crypto';
import * as z from 'zod';
import { bareNumber } from '../domain/consent-import/read-rows.ts';
import type { Key, Store, Write } from '../ports/store.ts';
import type { PersonRecord } from './person-record.ts';
import { insert, read } from './record.ts';

/** Keeps a pupil number for one person of the school: a second one cannot have it. */
export function takePupilNumber(schoolId: string, pupilNumber: string, personId: string): Write {
  return insert('people', { ...numberKey(schoolId, pupilNumber), data: { personId } });
}

/** Gives a number back that somebody no longer has: it may be another's from now on. */
export function freePupilNumber(schoolId: string, pupilNumber: string): Write {
  return { table: 'people', remove: numberKey(schoolId, pupilNumber), when: 'any' };
}

/** Whose number this is, also after an erasure; undefined for nobody's. */
export async function holderOfNumber(
  store: Store,
  schoolId: string,
  pupilNumber: string,
): Promise<string | undefined> {
  const schema = z.object({ personId: z.string() });
  return (await read(store, 'people', numberKey(schoolId, pupilNumber), schema))?.data.personId;
}

/** Only the hash is kept, so that the row can outlive the person's data. */
const numberKey = (schoolId: string, pupilNumber: string): Key => ({
  pk: `N#${hashOfNumber(schoolId, pupilNumber)}`,
  sk: 'NUMBER',
});

/** A spreadsheet drops the zeros at the front, and whoever was erased must not come back as somebody new. */
const erasedKey = (schoolId: string, pupilNumber: string): Key => ({
  pk: numberKey(schoolId, bareNumber(pupilNumber)).pk,
  sk: 'ERASED',
});

export function keepErasedNumber({ schoolId, id }: PersonRecord, pupilNumber: string): Write {
  const put = { ...erasedKey(schoolId, pupilNumber), version: 1, data: { personId: id } };
  return { table: 'people', put, when: 'any' };
}

/** Whether this is the number of somebody erased, whatever zeros it begins with. */
export async function isErasedNumber(
  store: Store,
  schoolId: string,
  pupilNumber: string,
): Promise<boolean> {
  return (await store.get('people', erasedKey(schoolId, pupilNumber))) !== undefined;
}

/** A pupil number as it may be kept after an erasure: to recognise it, not to read it. */
export function hashOfNumber(schoolId: string, pupilNumber: string): string {
  return createHash('sha256').update(`${schoolId}#${pupilNumber.toLowerCase()}`).digest('hex');
}
