import * as z from 'zod';
import {
  birthday,
  dayAfter,
  dayOf,
  type Moment,
  startOf,
  toDay,
} from '../domain/consent/amsterdam.ts';
import { personSchema } from '../domain/consent/person.ts';
import type { Store, Write } from '../ports/store.ts';
import { read } from './record.ts';
import { shardOf, shards } from './shards.ts';

/**
 * The next moment that matters for somebody on the register, also where no post shows them: ids and times
 * only. Found by its time, so that time is followed without going through everybody.
 */
const personMomentSchema = z.enum(['turns-16-soon', 'turns-16', 'left']);
export type PersonMoment = z.infer<typeof personMomentSchema>;

const personDueSchema = z.object({
  schoolId: z.string(),
  personId: z.string(),
  /** null: nothing is to come, or it came and what follows is being found. */
  next: z.object({ at: z.iso.datetime(), what: personMomentSchema }).nullable(),
  /** The school was told that the 16th birthday comes near. */
  toldSoon: z.boolean(),
});
export type PersonDue = z.infer<typeof personDueSchema>;

const shardPk = (shard: number) => `PERSON-DUE#${shard}`;
const keyOf = ({ schoolId, personId }: Pick<PersonDue, 'schoolId' | 'personId'>) => ({
  pk: `PERSON-DUE#${schoolId}#${personId}`,
  sk: 'DUE',
});

/** Sets what comes next; a later word simply stands instead of an earlier one. */
export function setPersonDue(record: PersonDue): Write {
  const key = keyOf(record);
  const row = { ...key, version: 1, data: record };
  if (record.next === null) return { table: 'core', put: row, when: 'any' };
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${record.next.at}#${key.pk}` };
  return { table: 'core', put: { ...row, index }, when: 'any' };
}

/** Nothing is kept of somebody who is not on the register. */
export function removePersonDue(of: Pick<PersonDue, 'schoolId' | 'personId'>): Write {
  return { table: 'core', remove: keyOf(of), when: 'any' };
}

export async function readPersonDue(
  store: Store,
  of: Pick<PersonDue, 'schoolId' | 'personId'>,
): Promise<PersonDue | undefined> {
  return (await read(store, 'core', keyOf(of), personDueSchema))?.data;
}

/** What is due by now, at most 100 a shard: the rest has its turn a minute later. */
export async function listPersonDue(store: Store, now: Date): Promise<PersonDue[]> {
  const pages = await Promise.all(
    shards.map((shard) =>
      store.query({ table: 'core', by: 'index', pk: shardPk(shard), limit: 100 }),
    ),
  );
  const found = pages.flatMap(({ rows }) => rows.map((row) => personDueSchema.parse(row.data)));
  return found.filter(({ next }) => next !== null && next.at <= now.toISOString());
}

/** The school hears of a birthday so many days before, to ask the pupil in time. */
const soonDays = 30;

/**
 * What comes next for this person (as the consent engine takes them); null for nothing, or for who cannot be
 * read. What was to come before (`kept`), has come and was not followed yet is still the next thing.
 */
export function nextMoment(
  consent: unknown,
  kept: Pick<PersonDue, 'next' | 'toldSoon'> | undefined,
  now: Date,
): PersonDue['next'] {
  const toldSoon = kept?.toldSoon ?? false;
  const isWaiting = ({ at, what }: { at: Moment; what: PersonMoment }) =>
    kept?.next?.what === what && Date.parse(kept.next.at) === at;
  const person = personSchema.safeParse(consent);
  if (!person.success) return null;
  const { kind, birthDate, enrolledUntil } = person.data;
  const moments: { at: Moment; what: PersonMoment }[] = [];
  if (kind === 'pupil' && birthDate) {
    const sixteen = startOf(birthday(toDay(birthDate), 16));
    moments.push({ at: sixteen, what: 'turns-16' });
    // late is better than never: who is new here may have their birthday next week
    const soon = Math.max(daysBefore(sixteen, soonDays), now.getTime());
    if (!toldSoon && soon < sixteen) moments.push({ at: soon, what: 'turns-16-soon' });
  }
  if (enrolledUntil) moments.push({ at: startOf(dayAfter(toDay(enrolledUntil))), what: 'left' });
  const coming = moments
    .filter((one) => one.at > now.getTime() || one.what === 'turns-16-soon' || isWaiting(one))
    .sort((a, b) => a.at - b.at);
  const [first] = coming;
  return first === undefined ? null : { at: new Date(first.at).toISOString(), what: first.what };
}

/** The first moment of the day so many days before; clocks may have been changed in between. */
function daysBefore(moment: Moment, days: number): Moment {
  const noon = moment + 12 * 3_600_000;
  return startOf(dayOf(noon - days * 86_400_000));
}
