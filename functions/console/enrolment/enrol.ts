import { randomUUID } from 'node:crypto';
import { enrolmentEnds, enrolmentRule } from '../../../shared/domain/faces/enrolment.ts';
import { readPictureHeader } from '../../../shared/domain/faces/picture-file.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { setPhotosDue, setRenewalDue } from '../../../shared/records/enrolment-due.ts';
import {
  addTemplateForAYear,
  type Enrolment,
  enrolmentAsked,
  enrolmentRunsOut,
  mayNotEnrol,
  readEnrolment,
  readWaiting,
  removeEnrolment,
  storePhotos,
  writeEnrolment,
} from '../../../shared/records/enrolments.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { type PersonFile, readPersonFile } from '../../../shared/records/people.ts';
import type { School } from '../../../shared/records/schools.ts';
import { removeTemplate, templatesOf } from '../../../shared/records/templates.ts';
import { sha256Of } from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'packs' | 'now'>;
type Sealing = Needed & Pick<ConsoleDependencies, 'keys'>;

export interface OfPerson {
  school: School;
  personId: string;
  by: `user:${string}`;
}

/** Why an enrolment cannot begin or go on. */
export type EnrolRefusal =
  | 'missing'
  | 'off'
  | 'no-yes'
  | 'count'
  | 'same'
  | 'file'
  | 'changed'
  | 'alike';

/** Somebody of the register, and why nobody may know their face now. Undefined for nobody. */
export async function enrollable(
  { store, packs, now }: Needed,
  { school, personId }: Pick<OfPerson, 'school' | 'personId'>,
): Promise<{ file: PersonFile; refusal: 'off' | 'no-yes' | undefined } | undefined> {
  const file = await readPersonFile(store, school.id, personId);
  if (file === undefined || file.person.erased !== undefined) return undefined;
  const pack = await packOf(store, { get: packs }, school.id);
  return { file, refusal: mayNotEnrol(file, { school, pack, now: now() }) };
}

/**
 * Hands photos in to be looked at, instead of any that were under way. They are gone once looked at, and
 * within the hour in any case.
 */
export async function askEnrolment(
  deps: Sealing,
  { school, personId, by, photos }: OfPerson & { photos: readonly Uint8Array[] },
): Promise<Result<void, EnrolRefusal>> {
  const { store, now } = deps;
  const found = await enrollable(deps, { school, personId });
  if (found === undefined) return fail('missing');
  if (found.refusal !== undefined) return fail(found.refusal);
  const { fewestPhotos, mostPhotos } = enrolmentRule;
  if (photos.length < fewestPhotos || photos.length > mostPhotos) return fail('count');
  if (photos.some((photo) => !readPictureHeader(photo).ok)) return fail('file');
  const hashes = photos.map(sha256Of);
  if (new Set(hashes).size < hashes.length) return fail('same');
  const record: Enrolment = {
    ...{ id: randomUUID(), schoolId: school.id, personId, photos: hashes },
    asked: { by, at: now().toISOString() },
    ...{ state: 'asked', engine: null, because: null, problems: [], resembles: [] },
  };
  await removeEnrolment(store, record, 'everything');
  await storePhotos(store, await deps.keys.ensure(school.id), record, photos);
  const detail = { photos: photos.length };
  const fact = { at: record.asked.at, actor: by, what: 'enrolment.asked', about: personId, detail };
  const due = setPhotosDue(record, enrolmentRunsOut(record));
  const commit = { writes: [writeEnrolment(record), due], events: [enrolmentAsked(record)] };
  const done = await commitWithAudit(store, school.id, fact, commit);
  // somebody else handed photos in at the same time
  return done.ok ? done : fail('changed');
}

/**
 * A person says that these templates are of this one person: from now on they count, for a year, instead of
 * those of before. `alike`: they look like somebody else, and the person did not say that they know who it is.
 */
export async function confirmEnrolment(
  deps: Needed,
  { school, personId, by, enrolment, knows }: OfPerson & { enrolment: string; knows: boolean },
): Promise<Result<void, EnrolRefusal>> {
  const { store, now } = deps;
  const found = await enrollable(deps, { school, personId });
  if (found === undefined) return fail('missing');
  if (found.refusal !== undefined) return fail(found.refusal);
  const of = { schoolId: school.id, personId };
  const made = await readEnrolment(store, of, now());
  if (made?.data.state !== 'made' || made.data.id !== enrolment) return fail('changed');
  const alike = made.data.resembles.length;
  if (alike > 0 && !knows) return fail('alike');
  const { templates, removals } = await readWaiting(store, made);
  if (templates.length !== made.data.photos.length) return fail('changed');
  const before = await templatesOf(store, school.id, personId);
  const last = Math.max(0, ...before.map(({ number }) => number));
  const at = now().toISOString();
  const detail = { photos: templates.length, alike, instead: before.length };
  const fact = { at, actor: by, what: 'person.enrolled', about: personId, detail };
  const data = { schoolId: school.id, personIds: [personId], because: 'person' as const };
  const writes = [
    ...templates.map((template, index) =>
      addTemplateForAYear(school.id, { ...template, number: last + index + 1 }),
    ),
    ...before.map(({ number }) => removeTemplate(school.id, personId, number)),
    ...removals,
    ...setRenewalDue(of, firstEnd(templates)),
  ];
  // said with it: a yes that was taken back at this very moment takes the templates away again
  const events = [
    { id: randomUUID(), type: 'consent.changed' as const, source: 'console', time: at, data },
  ];
  const done = await commitWithAudit(store, school.id, fact, { writes, events });
  return done.ok ? done : fail('changed');
}

/** They count until the first of them no longer does. */
function firstEnd(templates: readonly { at: string }[]): Date {
  return new Date(Math.min(...templates.map(({ at }) => enrolmentEnds(at).getTime())));
}

/** Stops what is under way: photos, and templates that wait. What counts already stays. */
export async function discardEnrolment(
  { store, now }: Needed,
  { school, personId, by }: OfPerson,
): Promise<Result<void, 'missing'>> {
  const of = { schoolId: school.id, personId };
  if ((await readPersonFile(store, school.id, personId)) === undefined) return fail('missing');
  if (!(await removeEnrolment(store, of, 'everything'))) return ok(undefined);
  const at = now().toISOString();
  const fact = { at, actor: by, what: 'enrolment.discarded', about: personId, detail: {} };
  await commitWithAudit(store, school.id, fact, { writes: [] });
  return ok(undefined);
}
