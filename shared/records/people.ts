import * as z from 'zod';
import type { Row, Store } from '../ports/store.ts';
import { createEffects, type EffectOf } from './imports.ts';
import {
  type PersonRecord,
  personPk,
  personRecordSchema,
  type StatementRecord,
  statementRecordSchema,
} from './person-record.ts';
import { everyRow, type Stored } from './record.ts';
import { personThatCounts, thoseThatCount } from './what-counts.ts';

/** Leadership set aside the no of somebody without authority: a row of its own, nothing is changed. */
const dismissalSchema = z.object({
  statement: z.number().int().positive(),
  at: z.iso.datetime(),
  askedBy: z.string(),
  by: z.string(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export interface PersonFile {
  person: PersonRecord;
  statements: StatementRecord[];
}

/** Everything there is of one person, for whoever keeps the register. */
export interface WholeFile extends PersonFile {
  /** As stored, with the version that a change is conditioned on. */
  stored: Stored<PersonRecord>;
  dismissals: Dismissal[];
  rows: Row[];
}

/**
 * One person with all statements that count, strongly consistent; undefined when there is none at this
 * school. The one way to read what somebody said: what an import brought counts as the import does.
 */
export async function readPersonFile(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<PersonFile | undefined> {
  const file = await readWholeFile(store, schoolId, personId);
  return file && { person: file.person, statements: file.statements };
}

/**
 * The same with all that the register keeps beside it: what was before, what waits for a second person.
 * `effectOf`: as it would read if imports counted otherwise.
 */
export async function readWholeFile(
  store: Store,
  schoolId: string,
  personId: string,
  effectOf: EffectOf = createEffects(store, schoolId),
): Promise<WholeFile | undefined> {
  const rows = await everyRow(store, { table: 'people', pk: personPk(schoolId, personId) });
  const found = rows.find((row) => row.sk === 'PERSON');
  if (found === undefined) return undefined;
  const stored = { data: personRecordSchema.parse(found.data), version: found.version };
  const person = await personThatCounts(stored.data, effectOf);
  if (person === undefined) return undefined;
  const dataOf = (word: string) =>
    rows.filter(({ sk }) => sk.startsWith(`${word}#`)).map(({ data }) => data);
  const dismissals = dataOf('DISMISSAL').map((data) => dismissalSchema.parse(data));
  const onFile = dataOf('STATEMENT').map((data) => statementRecordSchema.parse(data));
  const counting = await thoseThatCount(onFile, effectOf);
  const statements = counting.map((record) => setAside(record, dismissals));
  return { person, statements, stored, dismissals, rows };
}

/** A statement with the moment leadership set it aside, where they did. */
function setAside(record: StatementRecord, dismissals: readonly Dismissal[]): StatementRecord {
  const dismissal = dismissals.find(({ statement }) => statement === record.number);
  const said = z.looseObject({}).safeParse(record.statement);
  if (dismissal === undefined || !said.success) return record;
  return { ...record, statement: { ...said.data, dismissedAt: dismissal.at } };
}

/** The school's people, by class. For pick-lists; consent is looked up per person. */
export async function listPeople(store: Store, schoolId: string): Promise<PersonRecord[]> {
  const effectOf = createEffects(store, schoolId);
  const stored = await listStoredPeople(store, schoolId);
  const people = await Promise.all(stored.map(({ data }) => personThatCounts(data, effectOf)));
  return people.flatMap((person) => person ?? []);
}

/** Every person as stored, also whom an undone import added: for what writes them. Nobody erased. */
export async function listStoredPeople(
  store: Store,
  schoolId: string,
): Promise<Stored<PersonRecord>[]> {
  const rows = await everyRow(store, { table: 'people', pk: `S#${schoolId}#people`, by: 'index' });
  return rows
    .map(({ data, version }) => ({ data: personRecordSchema.parse(data), version }))
    .filter(({ data }) => data.erased === undefined);
}

/** Somebody's statements: all on file, and those that count. */
export async function readStatements(
  store: Store,
  schoolId: string,
  personId: string,
  effectOf: EffectOf,
): Promise<{ onFile: StatementRecord[]; counting: StatementRecord[] }> {
  const pk = personPk(schoolId, personId);
  const rows = await everyRow(store, { table: 'people', pk, prefix: 'STATEMENT#' });
  const onFile = rows.map((row) => statementRecordSchema.parse(row.data));
  return { onFile, counting: await thoseThatCount(onFile, effectOf) };
}

/** The number of somebody's newest statement, counting or not; 0 for none. */
export async function lastStatementNumber(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<number> {
  const { rows } = await store.query({
    table: 'people',
    pk: personPk(schoolId, personId),
    prefix: 'STATEMENT#',
    newestFirst: true,
    limit: 1,
  });
  return rows[0] === undefined ? 0 : statementRecordSchema.parse(rows[0].data).number;
}
