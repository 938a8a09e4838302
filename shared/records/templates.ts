import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { numbered, personPk } from './person-record.ts';
import { everyRow, insert } from './record.ts';
import { seal, unseal } from './sealed.ts';

/** One template of one enrolment photo: biometric data, so never in the open. */
export const templateRecordSchema = z.object({
  personId: z.string(),
  number: z.number().int().positive(),
  engine: z.string(),
  /** As `sealVector` writes it. */
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

/** Somebody's templates. At most five photos make them, so one page holds them. */
export async function templatesOf(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<TemplateRecord[]> {
  const pk = personPk(schoolId, personId);
  const { rows } = await store.query({ table: 'people', pk, prefix: 'TEMPLATE#', limit: 80 });
  return rows.map((row) => templateRecordSchema.parse(row.data));
}

export async function listTemplates(store: Store, schoolId: string): Promise<TemplateRecord[]> {
  const pk = `S#${schoolId}#templates`;
  const rows = await everyRow(store, { table: 'people', pk, by: 'index' });
  return rows.map((row) => templateRecordSchema.parse(row.data));
}

type Of = { schoolId: string; personId: string };

/** How a template is written down: little-endian 32-bit floats, sealed with the key of the school for this person. */
export function sealVector(key: Uint8Array, of: Of, values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * 4);
  const sealed = seal(key, { ...of, what: 'template' }, bytes);
  bytes.fill(0);
  return sealed;
}

/** The template again; undefined where it is not this person's, of this school, under this key. */
export function openVector(key: Uint8Array, of: Of, vector: string): Float32Array | undefined {
  const opened = unseal(key, { ...of, what: 'template' }, vector);
  if (opened === undefined || opened.length % 4 !== 0) return undefined;
  const view = new DataView(opened.buffer, opened.byteOffset, opened.length);
  const values = Float32Array.from({ length: opened.length / 4 }, (_, index) =>
    view.getFloat32(index * 4, true),
  );
  opened.fill(0);
  return values;
}
