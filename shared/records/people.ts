import { createHash } from 'node:crypto';
import * as z from 'zod';
import { bareNumber } from '../domain/consent-import/read-rows.ts';
import type { Key, Row, Store, Write } from '../ports/store.ts';
import { createEffects, type EffectOf } from './imports.ts';
import { groupsPk, rowsOf } from './people-rows.ts';
import { change, everyRow, insert, read, type Stored } from './record.ts';

const nameSchema = z.object({ first: z.string(), infix: z.string().nullable(), last: z.string() });

/** An import that wrote a person, and what was there before it: null for somebody it added. */
const importStepSchema = z.object({
  number: z.number().int().positive(),
  before: z
    .object({
      displayName: z.string(),
      name: nameSchema.optional(),
      className: z.string().nullable(),
      consent: z.unknown(),
    })
    .nullable(),
});
export type ImportStep = z.infer<typeof importStepSchema>;

/**
 * The consent register, in the `people` table only: persons, their statements (append-only) and, where
 * a school has recognition on, their templates.
 */
export const personRecordSchema = z.object({
  id: z.string().min(1),
  schoolId: z.string(),
  kind: z.enum(['pupil', 'alumnus', 'employee', 'visitor']),
  /** As shown on screens: "Sanne de Vries". Never in a log, a message or a url. */
  displayName: z.string(),
  className: z.string().nullable(),
  /** The person as the consent engine takes it (`shared/domain/consent`): parsed there. */
  consent: z.unknown(),
  /** Parts of the name, where they are known: lists sort by `last` ("Vries, Sanne de"). */
  name: nameSchema.optional(),
  /** Who the guardians and the representative are, by their id in `consent`: for the school office only. */
  contacts: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  /** A trainee (stagiair): an employee by the same rules. */
  isTrainee: z.boolean().optional(),
  /** The school's own number, leading zeros included: with the school what an import knows a pupil by. */
  pupilNumber: z.string().optional(),
  /** The import that last wrote this person, and those before it, newest first: one after another may be undone. */
  imported: importStepSchema.extend({ earlier: z.array(importStepSchema).optional() }).optional(),
  /**
   * All that could say who it was is gone; the engine's answer stays no, so that nobody says yes by
   * forgetting. `isComplete`: also every older row. `pupilNumberHash`: so that an import does not begin anew.
   */
  erased: z
    .object({
      at: z.iso.datetime(),
      isComplete: z.boolean(),
      pupilNumberHash: z.string().nullable(),
    })
    .optional(),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** It came from an export: which one, its line, and who filled in the form. */
const importProofSchema = z.object({
  source: z.string(),
  line: z.number().int().positive(),
  givenBy: z.string().nullable(),
});

/** How the school received it: by a personal link, or by a way that somebody of the school wrote down. */
export const proofWays = ['link', 'paper', 'e-mail', 'conversation', 'portal'] as const;

const ownProofSchema = z.object({
  how: z.enum(proofWays),
  /** When it reached the school. */
  receivedAt: z.iso.datetime(),
  /** Whoever wrote it down; null where the giver did so through a link. */
  recordedBy: z.string().startsWith('user:').nullable(),
  /** The school's form as it read then: its number (`forms.ts`), null for a form of the school's own. */
  form: z.number().int().positive().nullable(),
  /** Where the paper or the message is kept, in the school's own words. */
  kept: z.string().max(200).optional(),
});
export type OwnProof = z.infer<typeof ownProofSchema>;

/** One statement, never changed: the engine's own form, parsed there. */
export const statementRecordSchema = z.object({
  personId: z.string(),
  number: z.number().int().positive(),
  statement: z.unknown(),
  /** The import that brought it: it counts as that import does. */
  importNumber: z.number().int().positive().optional(),
  /** What proves it (AVG art. 7 lid 1). */
  proof: z.union([importProofSchema, ownProofSchema]).optional(),
});
export type StatementRecord = z.infer<typeof statementRecordSchema>;

/** One template of one enrolment photo: biometric data. */
export const templateRecordSchema = z.object({
  personId: z.string(),
  number: z.number().int().positive(),
  engine: z.string(),
  /** As `encodeVector` writes it. */
  vector: z.string(),
  at: z.iso.datetime(),
});
export type TemplateRecord = z.infer<typeof templateRecordSchema>;

export const personPk = (schoolId: string, personId: string) => `P#${schoolId}#${personId}`;
export const numbered = (word: string, number: number) =>
  `${word}#${String(number).padStart(6, '0')}`;

/**
 * Everything that writing somebody takes: the person, conditioned on `from`, and the rows they are found
 * by; those they are no longer found by go. Two people of one class write the same class row: `onceEach`. With
 * an erasure goes what a number without its zeros is recognised by.
 */
export function personWrites(person: PersonRecord, from?: Stored<PersonRecord>): Write[] {
  const index = { pk: `S#${person.schoolId}#people`, sk: `${person.className ?? ''}#${person.id}` };
  const key = { pk: personPk(person.schoolId, person.id), sk: 'PERSON' };
  const erased = person.erased === undefined ? undefined : from?.data.pupilNumber;
  return [
    change('people', { ...key, index, data: person }, from),
    ...foundBy(person, from?.data),
    ...(erased === undefined ? [] : [keepErasedNumber(person, erased)]),
  ];
}

/** Only what differs: a name that stays costs nothing. */
function foundBy(person: PersonRecord, before: PersonRecord | undefined): Write[] {
  const then = new Map(
    (before === undefined ? [] : rowsOf(before)).map((row) => [nameOf(row), row]),
  );
  const now = new Map(rowsOf(person).map((row) => [nameOf(row), row]));
  const put = [...now].filter(([name, { data }]) => !isSame(data, then.get(name)?.data));
  // others may be in the class that somebody leaves
  const gone = [...then].filter(([name, { pk }]) => !now.has(name) && !isGroup(pk));
  return [
    ...put.map(([, row]) => ({
      table: 'people' as const,
      put: { ...row, version: 1 },
      when: 'any' as const,
    })),
    ...gone.map(([, { pk, sk }]) => ({
      table: 'people' as const,
      remove: { pk, sk },
      when: 'any' as const,
    })),
  ];
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isGroup = (pk: string) => pk.startsWith(groupsPk(''));

/** Without the repeats of a row that several people write alike: a commit takes each row once. */
export function onceEach(writes: readonly Write[]): Write[] {
  const seen = new Set<string>();
  return writes.filter((write) => {
    if (!('put' in write) || !isGroup(write.put.pk)) return true;
    const isNew = !seen.has(nameOf(write.put));
    seen.add(nameOf(write.put));
    return isNew;
  });
}

export function addStatement(schoolId: string, record: StatementRecord): Write {
  return insert('people', {
    pk: personPk(schoolId, record.personId),
    sk: numbered('STATEMENT', record.number),
    data: record,
  });
}

export function addTemplate(schoolId: string, record: TemplateRecord): Write {
  const sk = numbered('TEMPLATE', record.number);
  return insert('people', {
    pk: personPk(schoolId, record.personId),
    sk,
    index: { pk: `S#${schoolId}#templates`, sk: `${record.personId}#${sk}` },
    data: record,
  });
}

export function removeTemplate(schoolId: string, personId: string, number: number): Write {
  const sk = numbered('TEMPLATE', number);
  return { table: 'people', remove: { pk: personPk(schoolId, personId), sk }, when: 'any' };
}

/** The numbers of somebody's templates. At most five photos make them, so one page holds them. */
export async function templatesOf(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<number[]> {
  const pk = personPk(schoolId, personId);
  const { rows } = await store.query({ table: 'people', pk, prefix: 'TEMPLATE#', limit: 80 });
  return rows.map((row) => templateRecordSchema.parse(row.data).number);
}

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

function keepErasedNumber({ schoolId, id }: PersonRecord, pupilNumber: string): Write {
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

/** Leadership set aside the no of somebody without authority: a row of its own, nothing is changed. */
const dismissalSchema = z.object({
  statement: z.number().int().positive(),
  at: z.iso.datetime(),
  askedBy: z.string(),
  by: z.string(),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export function addDismissal(schoolId: string, personId: string, dismissal: Dismissal): Write {
  const sk = numbered('DISMISSAL', dismissal.statement);
  return insert('people', { pk: personPk(schoolId, personId), sk, data: dismissal });
}

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

async function thoseThatCount(
  records: StatementRecord[],
  effectOf: EffectOf,
): Promise<StatementRecord[]> {
  const counting: StatementRecord[] = [];
  for (const record of records) {
    const effect = record.importNumber === undefined ? 'all' : await effectOf(record.importNumber);
    if (effect === 'all' || (effect === 'noes' && isNo(record.statement))) counting.push(record);
  }
  return counting;
}

const noSchema = z.object({ decision: z.enum(['deny', 'withdraw']) });
const isNo = (statement: unknown) => noSchema.safeParse(statement).success;

/**
 * The person as they stand: while an import has not finished as they were before it, but for the
 * guardians, whose noes count already. Undefined for whom an undone import had added.
 */
export async function personThatCounts(
  record: PersonRecord,
  effectOf: EffectOf,
): Promise<PersonRecord | undefined> {
  return (await whatCounts(record, effectOf)).person;
}

/** The same, with the imports that what counts came by, newest first. */
export async function whatCounts(
  { imported, ...record }: PersonRecord,
  effectOf: EffectOf,
): Promise<{ person: PersonRecord | undefined; steps: ImportStep[] }> {
  let person = record;
  const steps = stepsOf(imported);
  for (const [index, { number, before }] of steps.entries()) {
    const effect = await effectOf(number);
    if (effect === 'all') return { person, steps: steps.slice(index) };
    if (before === null) return { person: effect === 'noes' ? person : undefined, steps: [] };
    const consent =
      effect === 'noes' ? withGuardians(before.consent, person.consent) : before.consent;
    const { name: _, ...rest } = person;
    person = { ...rest, ...before, consent };
  }
  return { person, steps: [] };
}

/** The imports that wrote somebody, newest first. */
export function stepsOf(imported: PersonRecord['imported']): ImportStep[] {
  if (imported === undefined) return [];
  const { earlier = [], ...newest } = imported;
  return [newest, ...earlier];
}

const guardiansSchema = z.looseObject({ guardians: z.array(z.unknown()).optional() });

function withGuardians(before: unknown, after: unknown): unknown {
  const [then, now] = [guardiansSchema.safeParse(before), guardiansSchema.safeParse(after)];
  const isReadable = then.success && now.success && now.data.guardians !== undefined;
  return isReadable ? { ...then.data, guardians: now.data.guardians } : before;
}

export async function listTemplates(store: Store, schoolId: string): Promise<TemplateRecord[]> {
  const pk = `S#${schoolId}#templates`;
  const rows = await everyRow(store, { table: 'people', pk, by: 'index' });
  return rows.map((row) => templateRecordSchema.parse(row.data));
}

/** How a template is written down: base64 of little-endian 32-bit floats. */
export function encodeVector(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString('base64');
}

export function decodeVector(vector: string): Float32Array {
  const bytes = Buffer.from(vector, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) =>
    bytes.readFloatLE(index * 4),
  );
}
