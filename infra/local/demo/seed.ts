import { randomUUID } from 'node:crypto';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import type { FileSecrets } from '../../../shared/adapters/secrets/file.ts';
import { defaultForm, fixedPoints } from '../../../shared/domain/asking/form-texts.ts';
import { packById } from '../../../shared/domain/policy/packs/index.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { FaceEngine } from '../../../shared/ports/face-engine.ts';
import type { SchoolKeys } from '../../../shared/ports/secrets.ts';
import type { Commit, Store, Write } from '../../../shared/ports/store.ts';
import { addForm } from '../../../shared/records/forms.ts';
import { listPeople } from '../../../shared/records/people.ts';
import { partsOf } from '../../../shared/records/people-names.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import { takePupilNumber } from '../../../shared/records/pupil-numbers.ts';
import { writeVersion } from '../../../shared/records/school-policy.ts';
import { listSchools, writeAccount, writeSchool } from '../../../shared/records/schools.ts';
import { addTemplate, listTemplates, sealVector } from '../../../shared/records/templates.ts';
import { keepToken } from '../simulated-account.ts';
import type { Simulator } from '../simulator/index.ts';
import { type DemoPicture, demoPictures, enrolmentPhotos } from './pictures.ts';
import { demoPosts } from './posts.ts';
import { type DemoPerson, demoAccounts, demoChoices, demoPeople, demoSchools } from './schools.ts';

const dayMs = 86_400_000;

/** Fills an empty register with the demo schools; leaves any other as it is. */
export async function seedRegister(store: Store, now: Clock): Promise<void> {
  if ((await listSchools(store)).length > 0) return;
  const people = demoPeople.map((person) => demoWrites(person, randomUUID(), now()));
  const accounts = demoAccounts.map((account) =>
    writeAccount({ ...account, trouble: null, heardAt: null }),
  );
  const schools = demoSchools.map((school) => writeSchool(school));
  // the schools last: a start that was cut short begins anew, and nobody reads people without a school
  for (const { writes, events } of people) await store.commit({ writes, events });
  await store.commit({ writes: [...accounts, ...schools, ...rulesWrites(now())] });
  for (const { id } of demoSchools) await addDemoForm(store, id, now());
}

/** The form that parents of a demo school are asked with: the one the product proposes. */
async function addDemoForm(store: Store, schoolId: string, now: Date): Promise<void> {
  const own = demoAccounts.filter((account) => account.schoolId === schoolId);
  const choices = defaultForm([...new Set(own.map(({ platform }) => platform))]);
  const at = new Date(now.getTime() - 80 * dayMs);
  const form = { ...choices, points: fixedPoints };
  await addForm(store, schoolId, { form, seen: 0, by: 'user:demo-1', at });
}

/** What a demo school chose beside its protocol, by two people of its own. */
function rulesWrites(now: Date): Write[] {
  const { schoolId, daysAgo, endsInDays, choices, reason } = demoChoices;
  const pack = packById(demoSchools.find(({ id }) => id === schoolId)?.packId ?? '');
  if (pack === undefined) throw new Error('expected a demo school with a known protocol');
  const at = new Date(now.getTime() - daysAgo * dayMs).toISOString();
  const end = new Date(now.getTime() + endsInDays * dayMs).toISOString();
  return writeVersion(schoolId, {
    version: 1,
    packId: pack.id,
    packVersion: pack.version,
    choices: choices(at.slice(0, 10), end.slice(0, 10)),
    reason,
    proposedBy: 'user:demo-1',
    approvedBy: 'user:demo-2',
    at,
  });
}

function demoWrites(
  {
    schoolId,
    displayName,
    className,
    person,
    said,
    parents,
    pupilNumber,
    turns16InDays,
  }: DemoPerson,
  id: string,
  now: Date,
): Required<Commit> {
  const kind = kindOf(person.kind);
  const contacts = parents?.map((name, index) => ({ id: `ouder-${index + 1}`, name }));
  const birthDate = turns16InDays === undefined ? {} : { birthDate: sixteenIn(turns16InDays, now) };
  const record: PersonRecord = {
    id,
    schoolId,
    kind,
    displayName,
    className,
    consent: { ...person, ...birthDate },
    ...(kind === 'pupil' ? { name: partsOf(displayName) } : {}),
    ...(contacts === undefined ? {} : { contacts }),
    ...(pupilNumber === undefined ? {} : { pupilNumber }),
  };
  const statements = said.map(({ daysAgo, ...words }, index) => {
    const at = saidAt(daysAgo, index, now);
    const proof = { how: 'paper', receivedAt: at, recordedBy: 'user:demo-1', form: null } as const;
    const number = index + 1;
    return addStatement(schoolId, { personId: id, number, statement: { ...words, at }, proof });
  });
  const number = pupilNumber === undefined ? [] : [takePupilNumber(schoolId, pupilNumber, id)];
  const event: SchoolwachtEvent = {
    id: `demo#${id}`,
    type: 'consent.changed',
    source: 'demo',
    time: now.toISOString(),
    data: { schoolId, personIds: [id], because: 'person' },
  };
  return { writes: [...personWrites(record), ...number, ...statements], events: [event] };
}

/** Never before this school year, whenever somebody tries the demo: its answers are this year's. */
function saidAt(daysAgo: number, order: number, now: Date): string {
  const year = now.getUTCMonth() >= 7 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
  const earliest = Date.UTC(year, 7, 1) + order * 60_000;
  const at = Math.max(earliest, now.getTime() - daysAgo * dayMs);
  return new Date(Math.min(at, now.getTime())).toISOString();
}

function sixteenIn(days: number, now: Date): string {
  const birthday = new Date(now.getTime() + days * dayMs);
  return `${birthday.getUTCFullYear() - 16}${birthday.toISOString().slice(4, 10)}`;
}

function kindOf(kind: DemoPerson['person']['kind']) {
  if (kind === 'unknown') throw new Error('expected a demo person of a known kind');
  return kind;
}

/** Enrols the demo's people who agreed to recognition. Takes some seconds: the engine looks at each photo. */
export async function enrolDemo(
  { store, keys }: { store: Store; keys: SchoolKeys },
  faces: FaceEngine,
  now: Clock,
): Promise<void> {
  const pictures = await demoPictures();
  for (const { id: schoolId, recognition } of demoSchools) {
    if (recognition === 'off' || (await listTemplates(store, schoolId)).length > 0) continue;
    const people = await listPeople(store, schoolId);
    const key = await keys.ensure(schoolId);
    const writes: Write[] = [];
    for (const { displayName, picture } of demoPeople) {
      const person = people.find((known) => known.displayName === displayName);
      const shown = pictures.find(({ name }) => name === picture);
      if (person === undefined || shown === undefined) continue;
      writes.push(...(await templateWrites({ faces, key }, person, shown, now())));
    }
    await store.commit({ writes });
  }
}

async function templateWrites(
  { faces, key }: { faces: FaceEngine; key: Uint8Array },
  { id: personId, schoolId }: PersonRecord,
  picture: DemoPicture,
  now: Date,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const [index, photo] of (await enrolmentPhotos(picture)).entries()) {
    const template = await faces.enrol(photo);
    if (!template.ok) continue;
    const vector = sealVector(key, { schoolId, personId }, template.value);
    const record = { personId, number: index + 1, engine: faces.version, vector };
    writes.push(addTemplate(schoolId, { ...record, at: now.toISOString() }));
  }
  return writes;
}

/**
 * Fills empty simulated platforms with the demo's accounts, posts and comments. To be called once the
 * product listens: a platform whose first delivery is refused waits a minute before the next.
 */
export async function seedPlatforms(
  { control }: Simulator,
  secrets: FileSecrets,
  now: Clock,
): Promise<void> {
  const pictures = await demoPictures();
  // all at once: a start that was cut short begins anew
  if (control.accounts().length === 0) control.atOnce(() => fill(control, pictures, now()));
  for (const account of control.accounts()) {
    await keepToken(secrets, account);
  }
}

function fill(control: Simulator['control'], pictures: DemoPicture[], now: Date): void {
  for (const { platform, id, title } of demoAccounts) control.addAccount({ platform, id, title });
  for (const { accountId, text, pictures: names, hasVideo, inHours, comments } of demoPosts) {
    const media = pictures.filter(({ name }) => names.some((wanted) => wanted === name));
    const when = new Date(now.getTime() + inHours * 3_600_000);
    const post = control.publishPost({
      accountId,
      text,
      media: [
        ...media.map(({ bytes }) => bytes),
        ...(hasVideo ? [{ kind: 'video' as const }] : []),
      ],
      ...(inHours > 0 ? { scheduledFor: when } : { createdAt: when }),
    });
    for (const [index, { text: words, author, photo }] of comments.entries()) {
      control.addComment({
        postId: post.id,
        text: words,
        author: { id: `9000000000000${index}${post.id.slice(-4)}`, name: author },
        ...(photo ? { photo: pictures[0]?.bytes ?? new Uint8Array() } : {}),
      });
    }
  }
}
