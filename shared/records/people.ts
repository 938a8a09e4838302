import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { change, everyRow, insert, type Stored } from './record.ts';

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
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** One statement, never changed: the engine's own form, parsed there. */
export const statementRecordSchema = z.object({
  personId: z.string(),
  number: z.number().int().positive(),
  statement: z.unknown(),
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

const personPk = (schoolId: string, personId: string) => `P#${schoolId}#${personId}`;
const numbered = (word: string, number: number) => `${word}#${String(number).padStart(6, '0')}`;

export function writePerson(person: PersonRecord, from?: Stored<PersonRecord>): Write {
  const index = { pk: `S#${person.schoolId}#people`, sk: `${person.className ?? ''}#${person.id}` };
  const key = { pk: personPk(person.schoolId, person.id), sk: 'PERSON' };
  return change('people', { ...key, index, data: person }, from);
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

export interface PersonFile {
  person: PersonRecord;
  statements: StatementRecord[];
}

/** One person with all statements, strongly consistent; undefined when there is none at this school. */
export async function readPersonFile(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<PersonFile | undefined> {
  const rows = await everyRow(store, { table: 'people', pk: personPk(schoolId, personId) });
  const person = rows.find((row) => row.sk === 'PERSON');
  if (person === undefined) return undefined;
  return {
    person: personRecordSchema.parse(person.data),
    statements: rows
      .filter((row) => row.sk.startsWith('STATEMENT#'))
      .map((row) => statementRecordSchema.parse(row.data)),
  };
}

/** The school's people, by class. For pick-lists; consent is looked up per person. */
export async function listPeople(store: Store, schoolId: string): Promise<PersonRecord[]> {
  const rows = await everyRow(store, { table: 'people', pk: `S#${schoolId}#people`, by: 'index' });
  return rows.map((row) => personRecordSchema.parse(row.data));
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
