import * as z from 'zod';
import { type Form, formSchema, formVersionOf } from '../domain/asking/form.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { everyRow, insert } from './record.ts';

/**
 * The school's own form, version after version and never changed: a statement names the one it was given
 * on, so that what was asked then can be shown (AVG art. 7 lid 1).
 */
export const formRecordSchema = z.object({
  schoolId: z.string(),
  /** From 1, per school. */
  number: z.number().int().positive(),
  form: formSchema,
  at: z.iso.datetime(),
  by: z.string().startsWith('user:'),
});
export type FormRecord = z.infer<typeof formRecordSchema>;

const formsPk = (schoolId: string) => `FORMS#${schoolId}`;
const formKey = (schoolId: string, number: number) => ({
  pk: formsPk(schoolId),
  sk: `FORM#${String(number).padStart(6, '0')}`,
});

/** The form as it reads now; undefined while the school has none. */
export async function readForm(store: Store, schoolId: string): Promise<FormRecord | undefined> {
  const { rows } = await store.query({
    table: 'core',
    pk: formsPk(schoolId),
    newestFirst: true,
    limit: 1,
  });
  return rows[0] === undefined ? undefined : formRecordSchema.parse(rows[0].data);
}

/** One version of it; undefined when there is no such. */
export async function readFormVersion(
  store: Store,
  schoolId: string,
  number: number,
): Promise<FormRecord | undefined> {
  const row = await store.get('core', formKey(schoolId, number));
  return row === undefined ? undefined : formRecordSchema.parse(row.data);
}

/** Every version, newest first. */
export async function listForms(store: Store, schoolId: string): Promise<FormRecord[]> {
  const pk = formsPk(schoolId);
  const rows = await everyRow(store, { table: 'core', pk, newestFirst: true });
  return rows.map(({ data }) => formRecordSchema.parse(data));
}

/** Adds a version after the one the writer saw (0 for none). `conflict`: somebody else added one meanwhile. */
export async function addForm(
  store: Store,
  schoolId: string,
  wanted: { form: Form; seen: number; by: `user:${string}`; at: Date },
): Promise<Result<FormRecord, 'conflict'>> {
  const at = wanted.at.toISOString();
  const current = await readForm(store, schoolId);
  if ((current?.number ?? 0) !== wanted.seen) return fail('conflict');
  const number = wanted.seen + 1;
  const record = { schoolId, number, form: wanted.form, at, by: wanted.by };
  const detail = { number, purposes: wanted.form.purposes.join(' ') };
  const fact = { at, actor: wanted.by, what: 'form.changed', about: formVersionOf(number), detail };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [insert('core', { ...formKey(schoolId, number), data: record })],
  });
  return done.ok ? ok(record) : done;
}

/**
 * Which places each form names, for the engine's `policy.forms`: a general yes on a form covers those and
 * no platform that came later.
 */
export async function formCodes(store: Store, schoolId: string): Promise<Record<string, string[]>> {
  const forms = await listForms(store, schoolId);
  return Object.fromEntries(
    forms.map(({ number, form }) => [formVersionOf(number), form.purposes]),
  );
}
