import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { numbered, personPk } from './person-record.ts';
import { everyRow, insert } from './record.ts';

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
