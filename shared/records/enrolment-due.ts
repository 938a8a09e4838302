import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { list } from './record.ts';
import { shardOf, shards } from './shards.ts';

/**
 * What time brings somebody who is recognised by photos, for `sweep` to find by its time. photos: those that
 * were handed in have had their hour; soon: new ones are wanted within a month; over: the old ones no longer count;
 * ends: the school recognises nobody any more.
 */
const enrolmentDueSchema = z.object({
  schoolId: z.string(),
  personId: z.string(),
  what: z.enum(['photos', 'soon', 'over', 'ends']),
  at: z.iso.datetime(),
  /** Until when the templates count; the same as `at` for the photos. */
  until: z.iso.datetime(),
});
export type EnrolmentDue = z.infer<typeof enrolmentDueSchema>;

type Of = Pick<EnrolmentDue, 'schoolId' | 'personId'>;

/** The school hears so many days before somebody is to be enrolled anew. */
const soonDays = 30;
const dayMs = 86_400_000;

const shardPk = (shard: number) => `ENROLMENT-DUE#${shard}`;
const keyOf = ({ schoolId, personId, what }: Of & Pick<EnrolmentDue, 'what'>) => ({
  pk: `ENROLMENT-DUE#${schoolId}#${personId}`,
  sk: what,
});

function setDue(due: EnrolmentDue): Write {
  const key = keyOf(due);
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${due.at}#${key.pk}#${key.sk}` };
  return { table: 'core', put: { ...key, index, version: 1, data: due }, when: 'any' };
}

/** The photos are gone by then, whoever looked at them or did not. */
export function setPhotosDue(of: Of, at: Date): Write {
  const due = at.toISOString();
  return setDue({ ...of, what: 'photos', at: due, until: due });
}

/** Instead of what was due for earlier photos. */
export function setRenewalDue(of: Of, until: Date): Write[] {
  const end = until.toISOString();
  const soon = new Date(until.getTime() - soonDays * dayMs).toISOString();
  return [
    setDue({ ...of, what: 'soon', at: soon, until: end }),
    setDue({ ...of, what: 'over', at: end, until: end }),
    removeRenewal(of),
  ];
}

/** The school's rules let it recognise somebody until then. */
export function setEndDue(of: Of, at: Date): Write {
  const due = at.toISOString();
  return setDue({ ...of, what: 'ends', at: due, until: due });
}

export function removeEnrolmentDue(of: Of & Pick<EnrolmentDue, 'what'>): Write {
  return { table: 'core', remove: keyOf(of), when: 'any' };
}

/** Whether anything is to come, or the school was told already. */
export async function hasEnrolmentDue(store: Store, of: Of): Promise<boolean> {
  const { pk } = keyOf({ ...of, what: 'photos' });
  const { rows } = await store.query({ table: 'core', pk, limit: 1 });
  if (rows.length > 0) return true;
  const key = { pk: renewalsPk(of.schoolId), sk: of.personId };
  return (await store.get('core', key)) !== undefined;
}

/** Nothing is to come for who is not recognised any more. */
export function removeEveryEnrolmentDue(of: Of): Write[] {
  const due = (['photos', 'soon', 'over', 'ends'] as const).map((what) =>
    removeEnrolmentDue({ ...of, what }),
  );
  return [...due, removeRenewal(of)];
}

/** What is due by now, at most 100 a shard: the rest has its turn a minute later. */
export async function listEnrolmentDue(store: Store, now: Date): Promise<EnrolmentDue[]> {
  const pages = await Promise.all(
    shards.map((shard) =>
      store.query({ table: 'core', by: 'index', pk: shardPk(shard), limit: 100 }),
    ),
  );
  const found = pages.flatMap(({ rows }) => rows.map((row) => enrolmentDueSchema.parse(row.data)));
  return found.filter(({ at }) => at <= now.toISOString());
}

/** Who is to be enrolled anew, by school: until somebody does, or they are recognised no longer. */
const renewalSchema = z.object({ personId: z.string(), until: z.iso.datetime() });
export type Renewal = z.infer<typeof renewalSchema>;

const renewalsPk = (schoolId: string) => `S#${schoolId}#renewals`;

export function addRenewal({ schoolId, personId, until }: Of & Renewal): Write {
  const data: Renewal = { personId, until };
  const put = { pk: renewalsPk(schoolId), sk: personId, version: 1, data };
  return { table: 'core', put, when: 'any' };
}

function removeRenewal({ schoolId, personId }: Of): Write {
  return { table: 'core', remove: { pk: renewalsPk(schoolId), sk: personId }, when: 'any' };
}

/** A page of those who are to be enrolled anew. */
export async function listRenewals(store: Store, schoolId: string): Promise<Renewal[]> {
  const options = { table: 'core' as const, pk: renewalsPk(schoolId), limit: 100 };
  const { records } = await list(store, options, renewalSchema);
  return records.map(({ data }) => data);
}
