import * as z from 'zod';
import { answeredBySchema, extentSchema, mappingSchema } from '../domain/consent-import/mapping.ts';
import type { Store, Write } from '../ports/store.ts';
import { change, everyRow, read, type Stored } from './record.ts';

/**
 * One import of a consent export: the anchor that everything it brought points to. What it brought
 * counts as this record says, so that one write makes it stand and one write takes it back.
 */
export const importRecordSchema = z.object({
  schoolId: z.string(),
  /** From 1, per school. */
  number: z.number().int().positive(),
  status: z.enum(['running', 'complete', 'undone']),
  /** Of the file, the mapping and the choices: the same again is the same import. */
  fingerprint: z.string(),
  extent: extentSchema,
  answeredBy: answeredBySchema,
  schoolYear: z.string().nullable(),
  /** The moment that answers without a date of their own count from. */
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** Who of leadership agreed that a no becomes a yes. */
  allowedBy: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  settledAt: z.iso.datetime().nullable(),
  settledBy: z.string().nullable(),
  /** Somebody wants it taken back; `allowedBy`: who of leadership, where that brings a yes back. */
  undoAsked: z
    .object({ by: z.string(), at: z.iso.datetime(), allowedBy: z.string().nullable() })
    .optional(),
  /** Somebody else asked, and taking it back turned out to let people be shown who may not be now. */
  undoIsForLeadership: z.literal(true).optional(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/**
 * What of an import counts. A no does from the commit that stores it; a yes only once the whole import
 * is complete; nothing of an undone one. So whatever moment a crash takes, nobody is shown who would not
 * have been shown before.
 */
export type Effect = 'all' | 'noes' | 'nothing';

const effects = { running: 'noes', complete: 'all', undone: 'nothing' } as const;

const importsPk = (schoolId: string) => `I#${schoolId}`;
const importKey = (schoolId: string, number: number) => ({
  pk: importsPk(schoolId),
  sk: `IMPORT#${String(number).padStart(6, '0')}`,
});

export function writeImport(record: ImportRecord, from?: Stored<ImportRecord>): Write {
  return change('people', { ...importKey(record.schoolId, record.number), data: record }, from);
}

/** The write that goes along with everything an import brings: it must still be the import it was. */
export function checkImport({ data, version }: Stored<ImportRecord>): Write {
  return { table: 'people', check: importKey(data.schoolId, data.number), when: { version } };
}

export function readImport(store: Store, schoolId: string, number: number) {
  return read(store, 'people', importKey(schoolId, number), importRecordSchema);
}

/** A school's imports, newest first. */
export async function listImports(store: Store, schoolId: string): Promise<Stored<ImportRecord>[]> {
  const pk = importsPk(schoolId);
  const rows = await everyRow(store, { table: 'people', pk, prefix: 'IMPORT#', newestFirst: true });
  return rows.map(({ data, version }) => ({ data: importRecordSchema.parse(data), version }));
}

/** How many imports in a row can be taken back, one after another: so many a person's record goes back. */
export const mostStepsBack = 12;

/** It changed nobody but for when they were last checked. */
export const changedNobody = ({ status, counts }: ImportRecord) =>
  status === 'complete' && counts.changed === 0;

/**
 * The import with this number and those that are undone with it: the newest that still stands, or under
 * those that changed nobody. Undefined where a later one was built upon it, or it is not there.
 */
export function takenBackWith<Kept extends { data: ImportRecord }>(
  newestFirst: readonly Kept[],
  number: number,
): Kept[] | undefined {
  const last = newestFirst.slice(0, mostStepsBack).findIndex(({ data }) => data.number === number);
  const upTo = newestFirst.slice(0, last + 1).filter(({ data }) => data.status !== 'undone');
  const isLast = upTo.at(-1)?.data.number === number;
  return isLast && upTo.slice(0, -1).every(({ data }) => changedNobody(data)) ? upTo : undefined;
}

/**
 * Whether it is known already that only leadership may take this import back: it wrote a no about somebody who
 * stays on the register. Whoever takes it back looks at everybody; later words may make it so as well.
 */
export const undoIsForLeadership = ({ counts, undoIsForLeadership: found }: ImportRecord) =>
  found === true || (counts.noes ?? counts.toNo ?? 0) > 0;

export type EffectOf = (number: number) => Promise<Effect>;

/**
 * Looks up what each import's word is worth, each once. `without` sets some apart: how the register would
 * read if nothing of them counted. An import nobody knows of counts as one that never finished.
 */
export function createEffects(
  store: Store,
  schoolId: string,
  without: readonly number[] = [],
): EffectOf {
  const known = new Map<number, Promise<Effect>>();
  for (const number of without) known.set(number, Promise.resolve('nothing'));
  const look = async (number: number): Promise<Effect> => {
    const record = await readImport(store, schoolId, number);
    return record === undefined ? 'noes' : effects[record.data.status];
  };
  return (number) => {
    const found = known.get(number) ?? look(number);
    known.set(number, found);
    return found;
  };
}

const mappingKey = (schoolId: string) => ({ pk: importsPk(schoolId), sk: 'MAPPING' });

/** The mapping the school used last, to begin the next import with. */
export async function readMapping(store: Store, schoolId: string) {
  return (await read(store, 'people', mappingKey(schoolId), mappingSchema))?.data;
}

export function rememberMapping(schoolId: string, mapping: z.infer<typeof mappingSchema>): Write {
  const put = { ...mappingKey(schoolId), version: 1, data: mapping };
  return { table: 'people', put, when: 'any' };
}
