import * as z from 'zod';
import type { Key, Row, Store, Write } from '../ports/store.ts';
import { numbered, personPk, personRecordSchema } from './person-record.ts';
import { change, everyRow, insert } from './record.ts';

/** Somebody on the register as they were until a change: nothing that counted is lost. */
const historySchema = z.object({
  number: z.number().int().positive(),
  /** Until when it stood so. */
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(['changed', 'protected', 'released']),
  /** Why, in a person's own words: on file, on no screen. */
  reason: z.string().optional(),
  before: personRecordSchema,
});
export type PersonHistory = z.infer<typeof historySchema>;

export function historyOf(rows: readonly Row[]): PersonHistory[] {
  return rows
    .filter(({ sk }) => sk.startsWith('WAS#'))
    .map(({ data }) => historySchema.parse(data));
}

export function addHistory(schoolId: string, entry: PersonHistory): Write {
  const pk = personPk(schoolId, entry.before.id);
  return insert('people', { pk, sk: numbered('WAS', entry.number), data: entry });
}

/** What one person asks and another must agree to. */
const proposalSchema = z.object({
  what: z.enum(['dismiss', 'erase', 'change']),
  /** The number of the statement to set aside. */
  statement: z.number().int().positive().nullable(),
  by: z.string().startsWith('user:'),
  at: z.iso.datetime(),
  reason: z.string(),
  /** Somebody's facts as they would be, over the version that whoever asks saw. */
  change: z
    .object({ seen: z.number().int().positive(), fields: z.string(), after: personRecordSchema })
    .optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const proposalKey = (schoolId: string, personId: string, { what, statement }: Proposed): Key => ({
  pk: personPk(schoolId, personId),
  sk: numbered(`PROPOSAL#${what}`, statement ?? 0),
});
type Proposed = Pick<Proposal, 'what' | 'statement'>;

/** A question that nobody answered in this time is over: whoever still wants it asks anew. */
const openDays = 30;
const openMs = openDays * 86_400_000;

const isOpen = ({ at }: Proposal, now: Date) => Date.parse(at) > now.getTime() - openMs;

/** The question is asked; `rows` are those of the person, where one that is over may still lie. */
export function addProposal(
  schoolId: string,
  personId: string,
  proposal: Proposal,
  rows: readonly Row[],
): Write {
  const key = proposalKey(schoolId, personId, proposal);
  const index = { pk: waitingPk(schoolId), sk: `${proposal.at}#${personId}` };
  const expiresAt = Math.ceil((Date.parse(proposal.at) + openMs) / 1000);
  const over = rows.find(({ sk }) => sk === key.sk);
  return change('people', { ...key, index, expiresAt, data: proposal }, over);
}

const waitingPk = (schoolId: string) => `S#${schoolId}#proposals`;

/** What waits for a second person at this school, longest first; at most a hundred, and nothing that is over. */
export async function listProposals(
  store: Store,
  schoolId: string,
  now: Date,
): Promise<{ personId: string; proposal: Proposal }[]> {
  const pk = waitingPk(schoolId);
  const after = `${new Date(now.getTime() - openMs).toISOString()}\u{10ffff}`;
  const { rows } = await store.query({ table: 'people', by: 'index', pk, after, limit: 100 });
  return rows.map((row) => ({
    personId: row.pk.slice(personPk(schoolId, '').length),
    proposal: proposalSchema.parse(row.data),
  }));
}

/** Carried out or taken back: it no longer waits. The log keeps that it was. */
export function removeProposal(
  schoolId: string,
  personId: string,
  proposal: Proposed,
  rows: readonly Row[],
): Write {
  const remove = proposalKey(schoolId, personId, proposal);
  const version = rows.find(({ sk }) => sk === remove.sk)?.version ?? 1;
  return { table: 'people', remove, when: { version } };
}

/** What waits for a second person about somebody; what is over is not in it. */
export function proposalsOf(rows: readonly Row[], now: Date): Proposal[] {
  return rows
    .filter(({ sk }) => sk.startsWith('PROPOSAL#'))
    .map(({ data }) => proposalSchema.parse(data))
    .filter((proposal) => isOpen(proposal, now));
}

const lookSchema = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(['person.viewed', 'person.exported']),
});
export type PersonLook = z.infer<typeof lookSchema>;

const looksPk = (schoolId: string, personId: string) => `L#${schoolId}#${personId}`;

/** Somebody looked into a person's file: beside the log, so that it is found by person. */
export function addLook(
  schoolId: string,
  personId: string,
  look: PersonLook & { id: string },
): Write {
  const key = { pk: looksPk(schoolId, personId), sk: `${look.at}#${look.id}` };
  return insert('people', { ...key, data: lookSchema.parse(look) });
}

/** Who looked, newest first. */
export async function listLooks(
  store: Store,
  schoolId: string,
  personId: string,
  most: number,
): Promise<PersonLook[]> {
  const { rows } = await store.query({
    table: 'people',
    pk: looksPk(schoolId, personId),
    newestFirst: true,
    limit: most,
  });
  return rows.map(({ data }) => lookSchema.parse(data));
}

/** Everybody who looked, oldest first: for the person themselves. */
export async function everyLook(
  store: Store,
  schoolId: string,
  personId: string,
): Promise<PersonLook[]> {
  const rows = await everyRow(store, { table: 'people', pk: looksPk(schoolId, personId) });
  return rows.map(({ data }) => lookSchema.parse(data));
}
