import { type Form, questionsOf } from '../domain/asking/form.ts';
import { whoHasASay } from '../domain/asking/may-answer.ts';
import { type Asking, isAsked, soonSixteen, whomToAskOf } from '../domain/asking/who-to-ask.ts';
import { dayOf } from '../domain/consent/amsterdam.ts';
import { personSchema } from '../domain/consent/person.ts';
import type { Policy } from '../domain/consent/policy.ts';
import type { Row, Store } from '../ports/store.ts';
import { askedAtOf, linkDays } from './links.ts';
import { readWholeFile, type WholeFile } from './people.ts';
import { listedName, partsOf } from './people-names.ts';
import { type Group, groupKey, groupSchema, groupsPk } from './people-rows.ts';
import { type PersonRecord, personRecordSchema } from './person-record.ts';

/** How far asking has come, person by person and class by class. All by key: a school may have 20,000 people. */
export interface PersonAsked extends Asking {
  person: PersonRecord;
  listedName: string;
  /** The day (20260315) the pupil becomes 16, within thirty days. */
  sixteenOn: number | undefined;
  /** Whom a link can be of use to, now or while it would live: the giver ids of statements. */
  givers: string[];
  /** When each giver was sent a link last. */
  askedAt: ReadonlyMap<string, string>;
}

export interface GroupAsked {
  group: Group;
  people: PersonAsked[];
  /** There are more people in it than are looked at in one go. */
  hasMore: boolean;
}

/** As many people of one group as one page looks at: a class is smaller, all employees may not be. */
const mostPeople = 200;
/** So many people are read at a time. */
const atATime = 20;
const sixteenWithinDays = 30;

/** One page of the school's classes and other groups, in the order of their names. */
export async function listGroups(
  store: Store,
  schoolId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ groups: Group[]; next: string | undefined }> {
  const page = await store.query({
    table: 'people',
    pk: groupsPk(schoolId),
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return { groups: page.rows.map(({ data }) => groupSchema.parse(data)), next: page.next };
}

/** The group of this key (`groupKey`); undefined when the school has no such. */
export async function readGroup(
  store: Store,
  schoolId: string,
  key: string,
): Promise<Group | undefined> {
  const row = await store.get('people', { pk: groupsPk(schoolId), sk: key });
  return row === undefined ? undefined : groupSchema.parse(row.data);
}

/** Everybody of a group who is to be asked, by name, with how far that has come on this form. */
export async function askedOf(
  store: Store,
  schoolId: string,
  group: Group,
  { form, policy, now }: { form: Form; policy: Policy; now: Date },
): Promise<GroupAsked> {
  const { ids, hasMore } = await idsOf(store, schoolId, group);
  const people: PersonAsked[] = [];
  for (let from = 0; from < ids.length; from += atATime) {
    const some = ids.slice(from, from + atATime);
    const files = await Promise.all(some.map((id) => readWholeFile(store, schoolId, id)));
    for (const file of files) {
      const asked =
        file && isIn(group, file.person) ? personAsked(file, form, policy, now) : undefined;
      if (asked !== undefined) people.push(asked);
    }
  }
  const order = new Intl.Collator('nl', { numeric: true });
  people.sort(
    (a, b) => order.compare(a.listedName, b.listedName) || order.compare(a.person.id, b.person.id),
  );
  return { group, people, hasMore };
}

/** Undefined for who is not asked (any more). Somebody whose file cannot be read is shown as stuck. */
function personAsked(
  { person, statements, rows }: WholeFile,
  form: Form,
  policy: Policy,
  now: Date,
): PersonAsked | undefined {
  const read = personSchema.safeParse(person.consent);
  const at = now.getTime();
  if (read.success && !isAsked(read.data, at)) return undefined;
  const words = statements.map(({ statement }) => statement);
  return {
    ...whomToAskOf(person.consent, words, questionsOf(form), policy, now),
    person,
    listedName: listedName(person.name ?? partsOf(person.displayName)),
    sixteenOn: read.success ? soonSixteen(read.data, at, sixteenWithinDays) : undefined,
    givers: read.success ? whoHasASay(read.data, policy, daysOfALink(now)) : [],
    askedAt: askedAtOf(rows),
  };
}

/** The first and the last day of a link made now: a pupil who becomes 16 meanwhile is invited in time. */
export function daysOfALink(now: Date): number[] {
  const at = now.getTime();
  return [at, at + (linkDays - 1) * 86_400_000].map(dayOf);
}

async function idsOf(store: Store, schoolId: string, group: Group) {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page: { rows: Row[]; next?: string } = await store.query({
      table: 'people',
      by: 'index',
      pk: `S#${schoolId}#people`,
      prefix: `${group.className ?? ''}#`,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const { data } of page.rows) {
      const person = personRecordSchema.parse(data);
      if (isIn(group, person)) ids.push(person.id);
    }
    after = page.next;
  } while (after !== undefined && ids.length < mostPeople);
  return { ids, hasMore: after !== undefined };
}

const isIn = (group: Group, person: PersonRecord) =>
  groupKey(group) === groupKey({ kind: person.kind, className: person.className });

/** What the giver is called: for the office and on a letter; undefined where no name is known. */
export function giverName(person: PersonRecord, giver: string): string | undefined {
  if (giver === 'self') return person.displayName;
  return person.contacts?.find(({ id }) => id === giver)?.name;
}

/** Which of the guardians this is, from 1; undefined for anybody else. */
export function guardianPlace(person: PersonRecord, giver: string): number | undefined {
  const read = personSchema.safeParse(person.consent);
  const at = read.success ? read.data.guardians.findIndex(({ id }) => id === giver) : -1;
  return at === -1 ? undefined : at + 1;
}

/** The name a pupil goes by. */
export function firstName(person: PersonRecord): string {
  const { first, last } = person.name ?? partsOf(person.displayName);
  return first === '' ? last : first;
}
