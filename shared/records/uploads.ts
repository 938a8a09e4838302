import { createHash } from 'node:crypto';
import * as z from 'zod';
import { answerSchema } from '../domain/consent-import/answers.ts';
import { answeredBySchema, extentSchema, mappingSchema } from '../domain/consent-import/mapping.ts';
import { wordsSchema } from '../domain/language.ts';
import type { Store, Write } from '../ports/store.ts';
import { change, everyRow, insert, read, type Stored } from './record.ts';

/**
 * A consent export on its way into the register: the file in pieces, what a person said its columns are,
 * what it would change, and who agreed. In the `people` table; all of it is gone
 * after four days: over a weekend, so that who must agree can.
 */
const problemSchema = z.object({
  line: z.number().int().nullable(),
  column: z.number().int().exactOptional(),
  expected: wordsSchema,
});

export const choicesSchema = z.object({
  extent: extentSchema,
  answeredBy: answeredBySchema,
  schoolYear: z.string().nullable(),
});

/**
 * The lists a preview is shown in. `conflict`: another source than an export says no; `departed`: absent
 * from a whole export.
 */
export const uploadLists = [
  'toYes',
  'toNo',
  'conflict',
  'older',
  'new',
  'unknown',
  'departed',
] as const;
export type UploadList = (typeof uploadLists)[number];

const statuses = ['mapping', 'preparing', 'shown', 'confirmed', 'settled', 'refused'] as const;

export const uploadRecordSchema = z.object({
  id: z.string().min(1),
  schoolId: z.string(),
  status: z.enum(statuses),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  /** Of the last step: work that takes long is seen to. */
  changedAt: z.iso.datetime(),
  parts: z.number().int().positive(),
  sha256: z.string(),
  headers: z.array(z.string()),
  rows: z.number().int(),
  asked: z.object({ mapping: mappingSchema, choices: choicesSchema, by: z.string() }).nullable(),
  preview: z
    .object({
      /** Of what was shown: nothing else is carried out. */
      digest: z.string(),
      counts: z.record(z.string(), z.number()),
      /** How many lines of each list are kept to be shown. */
      lists: z.partialRecord(z.enum(uploadLists), z.number().int()),
      preparedAt: z.iso.datetime(),
    })
    .nullable(),
  /** Who wants it carried out; where it widens, somebody of leadership has to agree with them. */
  proposedBy: z.string().nullable(),
  agreedBy: z.string().nullable(),
  /** The import it became. */
  number: z.number().int().positive().nullable(),
  /** Why it is not, or not yet, carried out. */
  because: z.enum(['lines', 'interrupted', 'incomplete', 'changed']).nullable(),
  problems: z.array(problemSchema),
});
export type UploadRecord = z.infer<typeof uploadRecordSchema>;

export const uploadLineSchema = z.object({
  line: z.number().int().nullable(),
  personId: z.string().nullable(),
  displayName: z.string(),
  className: z.string().nullable(),
  changes: z.array(z.object({ purpose: z.string(), was: answerSchema, answer: answerSchema })),
});
export type UploadLine = z.infer<typeof uploadLineSchema>;

/** A row holds 350 kB, and a file stands in it as base64. */
const partBytes = 220_000;
const keptHours = 96;
/** In one row of a list, and on one page. */
export const linesPerPage = 50;
/** Two megabytes at most in one commit; a transaction takes four. */
const rowsPerCommit = 10;

const uploadsPk = (schoolId: string) => `U#${schoolId}`;
const filePk = (schoolId: string, id: string) => `U#${schoolId}#${id}`;
const uploadKey = (schoolId: string, id: string) => ({ pk: uploadsPk(schoolId), sk: id });
const numbered = (word: string, number: number) => `${word}#${String(number).padStart(4, '0')}`;

/** When everything of an upload goes, in seconds since 1970. */
const expiryOf = ({ uploadedAt }: Pick<UploadRecord, 'uploadedAt'>) =>
  Math.floor(Date.parse(uploadedAt) / 1000) + keptHours * 3600;

export function writeUpload(record: UploadRecord, from?: Stored<UploadRecord>): Write {
  const key = uploadKey(record.schoolId, record.id);
  return change('people', { ...key, expiresAt: expiryOf(record), data: record }, from);
}

/** Undefined where there is none at this school, or it has had its days. */
export async function readUpload(store: Store, schoolId: string, id: string, now: Date) {
  const found = await read(store, 'people', uploadKey(schoolId, id), uploadRecordSchema);
  return found !== undefined && isThere(found.data, now) ? found : undefined;
}

const isThere = (record: UploadRecord, now: Date) => expiryOf(record) * 1000 > now.getTime();

/** What a school is importing now, newest first. */
export async function listUploads(
  store: Store,
  schoolId: string,
  now: Date,
): Promise<UploadRecord[]> {
  const rows = await everyRow(store, { table: 'people', pk: uploadsPk(schoolId) });
  return rows
    .map(({ data }) => uploadRecordSchema.parse(data))
    .filter((record) => isThere(record, now))
    .toSorted((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
}

export const partsIn = (bytes: Uint8Array) => Math.ceil(bytes.length / partBytes);
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Stores the file. Before its record, so that whoever finds the record finds the file. */
export async function storeFile(
  store: Store,
  { schoolId, id, uploadedAt }: Pick<UploadRecord, 'schoolId' | 'id' | 'uploadedAt'>,
  bytes: Uint8Array,
): Promise<void> {
  const expiresAt = expiryOf({ uploadedAt });
  const rows = Array.from({ length: partsIn(bytes) }, (_, index) => {
    const part = bytes.subarray(index * partBytes, (index + 1) * partBytes);
    const data = { base64: Buffer.from(part).toString('base64') };
    const key = { pk: filePk(schoolId, id), sk: numbered('PART', index + 1) };
    return insert('people', { ...key, expiresAt, data });
  });
  await inCommits(store, rows);
}

const partSchema = z.object({ base64: z.string() });

/** The file as it was uploaded; undefined when any of it is not there any more. */
export async function readFile(
  store: Store,
  { schoolId, id, sha256 }: UploadRecord,
): Promise<Uint8Array | undefined> {
  const pk = filePk(schoolId, id);
  const rows = await everyRow(store, { table: 'people', pk, prefix: 'PART#' });
  const parts = rows.map(({ data }) => Buffer.from(partSchema.parse(data).base64, 'base64'));
  const bytes = new Uint8Array(Buffer.concat(parts));
  return sha256Of(bytes) === sha256 ? bytes : undefined;
}

/** Keeps the lines of the lists, page by page, over what was there before. */
export async function storeLines(
  store: Store,
  record: UploadRecord,
  lists: Readonly<Partial<Record<UploadList, readonly UploadLine[]>>>,
): Promise<void> {
  const expiresAt = expiryOf(record);
  const pk = filePk(record.schoolId, record.id);
  const writes = uploadLists.flatMap((list) =>
    pagesOf(lists[list] ?? []).map((lines, index): Write => {
      const key = { pk, sk: numbered(`LINES#${list}`, index + 1) };
      return {
        table: 'people',
        put: { ...key, version: 1, expiresAt, data: { lines } },
        when: 'any',
      };
    }),
  );
  await inCommits(store, writes);
}

function pagesOf(lines: readonly UploadLine[]): UploadLine[][] {
  const count = Math.ceil(lines.length / linesPerPage);
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * linesPerPage, (index + 1) * linesPerPage),
  );
}

const pageSchema = z.object({ lines: z.array(uploadLineSchema) });

/** One page of a list, from 1; empty past its end. */
export async function readLines(
  store: Store,
  { schoolId, id }: UploadRecord,
  list: UploadList,
  page: number,
): Promise<UploadLine[]> {
  const key = { pk: filePk(schoolId, id), sk: numbered(`LINES#${list}`, page) };
  return (await read(store, 'people', key, pageSchema))?.data.lines ?? [];
}

/** The file goes as soon as nobody needs it; its lists stay until its days are over. */
export async function removeFile(
  store: Store,
  { schoolId, id }: UploadRecord,
  what: 'file' | 'everything',
): Promise<void> {
  const pk = filePk(schoolId, id);
  const prefix = what === 'file' ? { prefix: 'PART#' } : {};
  const rows = await everyRow(store, { table: 'people', pk, ...prefix });
  const removals = rows.map(({ sk }) => remove(pk, sk));
  await inCommits(store, removals);
}

export const removeUpload = ({ schoolId, id }: UploadRecord): Write =>
  remove(uploadsPk(schoolId), id);

const remove = (pk: string, sk: string): Write => ({
  table: 'people',
  remove: { pk, sk },
  when: 'any',
});

async function inCommits(store: Store, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += rowsPerCommit) {
    const done = await store.commit({ writes: writes.slice(from, from + rowsPerCommit) });
    if (!done.ok) throw new Error('expected the rows of an upload to be its own');
  }
}
