import * as z from 'zod';
import type { EnrolmentAsked } from '../../events/enrolment-asked.ts';
import { allows } from '../domain/consent/decision.ts';
import { enrolmentEnds, enrolmentRule, photoProblems } from '../domain/faces/enrolment.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { Store, Write } from '../ports/store.ts';
import { consentOf } from './consent-of.ts';
import type { PersonFile } from './people.ts';
import { numbered } from './person-record.ts';
import { recognitionOf } from './recognition.ts';
import { change, everyRow, insert, type Stored } from './record.ts';
import type { School } from './schools.ts';
import { seal, unseal } from './sealed.ts';
import { addTemplate, type TemplateRecord, templateRecordSchema } from './templates.ts';
import { sha256Of } from './uploads.ts';

/**
 * Photos on their way to templates, of one person at a time. In the `people` table, in a partition of its
 * own, so that nobody reads them with the person. All of it lasts an hour at most; the photos go
 * as soon as the engine has looked at them.
 */
export const enrolmentSchema = z.object({
  id: z.string().min(1),
  schoolId: z.string(),
  personId: z.string(),
  asked: z.object({ by: z.string().startsWith('user:'), at: z.iso.datetime() }),
  /** SHA-256 of each photo. */
  photos: z.array(z.string()).min(enrolmentRule.fewestPhotos).max(enrolmentRule.mostPhotos),
  /** asked: being looked at; made: waits for a person's word; failed: nothing came of it. */
  state: z.enum(['asked', 'made', 'failed']),
  /** The engine whose templates wait. */
  engine: z.string().nullable(),
  /**
   * photos: see `problems`; not-allowed: no yes (any more), or recognition is off; gone: the photos are;
   * not-here: this engine keeps who it knows in a place of its own.
   */
  because: z.enum(['photos', 'not-allowed', 'gone', 'not-here']).nullable(),
  problems: z.array(
    z.object({ photo: z.number().int().positive(), problem: z.enum(photoProblems) }),
  ),
  /** Enrolled people who look like this one. */
  resembles: z.array(z.string()),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

type Of = Pick<Enrolment, 'schoolId' | 'personId'>;

const keptSeconds = 3600;
/** As for other files in pieces: a row holds 350 kB, a commit of ten rows two megabytes. */
const partBytes = 220_000;
const rowsPerCommit = 10;

const pkOf = ({ schoolId, personId }: Of) => `E#${schoolId}#${personId}`;
/** By its id: work on one that was stopped finds nothing to write over, also when another began. */
const keyOf = (of: Of & Pick<Enrolment, 'id'>) => ({ pk: pkOf(of), sk: `ENROLMENT#${of.id}` });
const photoPrefix = (id: string, photo: number) => `${numbered(`PHOTO#${id}`, photo)}#`;
const expiryOf = ({ asked }: Pick<Enrolment, 'asked'>) =>
  Math.floor(Date.parse(asked.at) / 1000) + keptSeconds;

/** When all of it is over; whatever is left then goes. */
export const enrolmentRunsOut = (record: Pick<Enrolment, 'asked'>) =>
  new Date(expiryOf(record) * 1000);

/** Why nobody may know this person's face now; undefined when the school may. */
export function mayNotEnrol(
  file: PersonFile,
  { school, pack, now }: { school: School; pack: Pack; now: Date },
): 'off' | 'no-yes' | undefined {
  if (recognitionOf(school, pack, now) === 'off') return 'off';
  const at = now.toISOString();
  const publication = { purposes: ['face_recognition'], modalities: ['photo'], at };
  return allows(consentOf(file, publication, pack)) ? undefined : 'no-yes';
}

export function writeEnrolment(record: Enrolment, from?: Stored<Enrolment>): Write {
  return change('people', { ...keyOf(record), expiresAt: expiryOf(record), data: record }, from);
}

/** What is under way for somebody, the newest; undefined where nothing is, or its hour is over. */
export async function readEnrolment(
  store: Store,
  of: Of,
  now: Date,
): Promise<Stored<Enrolment> | undefined> {
  const rows = await everyRow(store, { table: 'people', pk: pkOf(of), prefix: 'ENROLMENT#' });
  return rows
    .map(({ data, version }) => ({ data: enrolmentSchema.parse(data), version }))
    .filter(({ data }) => expiryOf(data) * 1000 > now.getTime())
    .toSorted((one, other) => other.data.asked.at.localeCompare(one.data.asked.at))[0];
}

/** Stores the photos, sealed. Before their record, so that whoever finds the record finds them. */
export async function storePhotos(
  store: Store,
  key: Uint8Array,
  of: Of & Pick<Enrolment, 'id' | 'asked'>,
  photos: readonly Uint8Array[],
): Promise<void> {
  const rows = photos.flatMap((bytes, index) =>
    Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, part) => {
      const slice = bytes.subarray(part * partBytes, (part + 1) * partBytes);
      const sk = `${photoPrefix(of.id, index + 1)}${String(part).padStart(4, '0')}`;
      const data = { sealed: seal(key, boundTo(of), slice) };
      return insert('people', { pk: pkOf(of), sk, expiresAt: expiryOf(of), data });
    }),
  );
  await inCommits(store, rows);
}

const partSchema = z.object({ sealed: z.string() });
const boundTo = ({ schoolId, personId }: Of) => ({ schoolId, personId, what: 'photo' as const });

/** The photos as they were handed in; undefined when any of them is not there whole, or does not open. */
export async function readPhotos(
  store: Store,
  key: Uint8Array,
  record: Enrolment,
): Promise<Uint8Array[] | undefined> {
  const photos: Uint8Array[] = [];
  for (const [index, sha256] of record.photos.entries()) {
    const prefix = photoPrefix(record.id, index + 1);
    const rows = await everyRow(store, { table: 'people', pk: pkOf(record), prefix });
    const parts = rows.flatMap(
      ({ data }) => unseal(key, boundTo(record), partSchema.parse(data).sealed) ?? [],
    );
    const bytes = new Uint8Array(Buffer.concat(parts));
    if (sha256Of(bytes) !== sha256) return undefined;
    photos.push(bytes);
  }
  return photos;
}

/**
 * What is left of enrolments whose hour is over goes: photos nobody looked at, templates nobody confirmed. Where
 * rows expire by themselves that may take days.
 */
export async function removeLateEnrolments(store: Store, of: Of, now: Date): Promise<void> {
  const pk = pkOf(of);
  const rows = await everyRow(store, { table: 'people', pk });
  const late = rows.filter(
    ({ expiresAt = Number.POSITIVE_INFINITY }) => expiresAt * 1000 <= now.getTime(),
  );
  await inCommits(
    store,
    late.map(({ sk }) => remove(pk, sk)),
  );
}

/** The photos go, or with `everything` all that is under way. Says whether there was anything. */
export async function removeEnrolment(
  store: Store,
  of: Of,
  what: 'photos' | 'everything',
): Promise<boolean> {
  const pk = pkOf(of);
  const prefix = what === 'photos' ? { prefix: 'PHOTO#' } : {};
  const rows = await everyRow(store, { table: 'people', pk, ...prefix });
  await inCommits(
    store,
    rows.map(({ sk }) => remove(pk, sk)),
  );
  return rows.length > 0;
}

/** Keeps a template until a person said that it is right: nobody is compared with it. */
export function keepWaiting(record: Enrolment, template: TemplateRecord): Write {
  const key = { pk: pkOf(record), sk: numbered(`VECTOR#${record.id}`, template.number) };
  const put = { ...key, version: 1, expiresAt: expiryOf(record), data: template };
  return { table: 'people', put, when: 'any' };
}

/** The templates that wait, and the writes that take them away with their record. */
export async function readWaiting(store: Store, from: Stored<Enrolment>) {
  const pk = pkOf(from.data);
  const rows = await everyRow(store, { table: 'people', pk, prefix: `VECTOR#${from.data.id}#` });
  const record: Write = {
    table: 'people',
    remove: keyOf(from.data),
    when: { version: from.version },
  };
  return {
    templates: rows.map(({ data }) => templateRecordSchema.parse(data)),
    removals: [...rows.map(({ sk }) => remove(pk, sk)), record],
  };
}

/** A template that counts from now on, and is gone by itself once it no longer does. */
export function addTemplateForAYear(schoolId: string, template: TemplateRecord): Write {
  const write = addTemplate(schoolId, template);
  if (!('put' in write)) return write;
  const expiresAt = Math.floor(enrolmentEnds(template.at).getTime() / 1000);
  return { ...write, put: { ...write.put, expiresAt } };
}

export function enrolmentAsked({ id, schoolId, personId, asked }: Enrolment): EnrolmentAsked {
  return {
    id: `enrolment#${id}`,
    type: 'enrolment.asked',
    source: 'console',
    time: asked.at,
    data: { schoolId, personId, enrolment: id },
  };
}

const remove = (pk: string, sk: string): Write => ({
  table: 'people',
  remove: { pk, sk },
  when: 'any',
});

async function inCommits(store: Store, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += rowsPerCommit) {
    const done = await store.commit({ writes: writes.slice(from, from + rowsPerCommit) });
    if (!done.ok) throw new Error('expected the rows of an enrolment to be its own');
  }
}
