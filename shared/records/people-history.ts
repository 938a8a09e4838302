import * as z from 'zod';
import type { Key, Row, Store, Write } from '../ports/store.ts';
import { numbered, personPk, personRecordSchema } from './people.ts';
import { everyRow, insert } from './record.ts';

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

/** What one person of leadership asks and another must agree to. */
const proposalSchema = z.object({
  what: z.enum(['dismiss', 'erase']),
  /** The number of the statement to set aside. */
  statement: z.number().int().positive().nullable(),
  by: z.string().startsWith('user:'),
  at: z.iso.datetime(),
  reason: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const proposalKey = (schoolId: string, personId: string, { what, statement }: Proposed): Key => ({
  pk: personPk(schoolId, personId),
  sk: numbered(`PROPOSAL#${what}`, statement ?? 0),
});
type Proposed = Pick<Proposal, 'what' | 'statement'>;

export function addProposal(schoolId: string, personId: string, proposal: Proposal): Write {
  const index = { pk: waitingPk(schoolId), sk: `${proposal.at}#${personId}` };
  return insert('people', { ...proposalKey(schoolId, personId, proposal), index, data: proposal });
}

const waitingPk = (schoolId: string) => `S#${schoolId}#proposals`;

/** What waits for a second person at this school, longest first; at most a hundred. */
export async function listProposals(
  store: Store,
  schoolId: string,
): Promise<{ personId: string; proposal: Proposal }[]> {
  const pk = waitingPk(schoolId);
  const { rows } = await store.query({ table: 'people', by: 'index', pk, limit: 100 });
  return rows.map((row) => ({
    personId: row.pk.slice(personPk(schoolId, '').length),
    proposal: proposalSchema.parse(row.data),
  }));
}

/** Carried out or taken back: it no longer waits. The log keeps that it was. */
export function removeProposal(schoolId: string, personId: string, proposal: Proposed): Write {
  const remove = proposalKey(schoolId, personId, proposal);
  return { table: 'people', remove, when: { version: 1 } };
}

export function proposalsOf(rows: readonly Row[]): Proposal[] {
  return rows
    .filter(({ sk }) => sk.startsWith('PROPOSAL#'))
    .map(({ data }) => proposalSchema.parse(data));
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
