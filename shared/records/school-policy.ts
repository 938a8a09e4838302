import * as z from 'zod';
import type { PolicyChanged } from '../../events/register-events.ts';
import { type Choices, choicesSchema } from '../domain/policy/choices.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { actorSchema } from './contents.ts';
import { change, insert, list, read, type Stored } from './record.ts';
import { readSchool, writeSchool } from './schools.ts';

/**
 * The rules of a school beside its protocol: what it answered itself, who proposed that and who agreed.
 * `POLICY` is what stands, `POLICY#n` each version there ever was, `PROPOSAL` what waits for a second person.
 */
const words = z.string().trim().min(1).max(1000);

const rulesShape = {
  packId: z.string(),
  packVersion: z.number().int().positive(),
  /** All answers of the school, not only those that changed. */
  choices: choicesSchema,
  /** In a person's own words. */
  reason: words,
  proposedBy: actorSchema,
};

export const policyVersionSchema = z.object({
  ...rulesShape,
  version: z.number().int().positive(),
  approvedBy: actorSchema,
  at: z.iso.datetime(),
});
export type PolicyVersion = z.infer<typeof policyVersionSchema>;

export const proposalSchema = z.object({
  ...rulesShape,
  id: z.string(),
  /** The version it was written against, 0 for none. */
  base: z.number().int().min(0),
  at: z.iso.datetime(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const pkOf = (schoolId: string) => `SCHOOL#${schoolId}`;
const standingKey = (schoolId: string) => ({ pk: pkOf(schoolId), sk: 'POLICY' });
const proposalKey = (schoolId: string) => ({ pk: pkOf(schoolId), sk: 'PROPOSAL' });
const versionSk = (version: number) => `POLICY#${String(version).padStart(6, '0')}`;

/** What the school chose; undefined while it never did. */
export function readStanding(store: Store, schoolId: string) {
  return read(store, 'core', standingKey(schoolId), policyVersionSchema);
}

export function readProposal(store: Store, schoolId: string) {
  return read(store, 'core', proposalKey(schoolId), proposalSchema);
}

/** Newest first. */
export async function listVersions(store: Store, schoolId: string, limit = 20) {
  const where = { table: 'core', pk: pkOf(schoolId), prefix: 'POLICY#' } as const;
  const { records } = await list(
    store,
    { ...where, newestFirst: true, limit },
    policyVersionSchema,
  );
  return records.map(({ data }) => data);
}

/** The writes that make a version stand; for seeds and tests, and for `approve`. */
export function writeVersion(
  schoolId: string,
  version: PolicyVersion,
  from?: Stored<PolicyVersion>,
): Write[] {
  return [
    insert('core', { pk: pkOf(schoolId), sk: versionSk(version.version), data: version }),
    change('core', { ...standingKey(schoolId), data: version }, from),
  ];
}

/** Lays new rules before the others. `pending`: one waits already; `changed`: others stand by now. */
export async function propose(
  store: Store,
  schoolId: string,
  proposal: Proposal,
): Promise<Result<void, 'pending' | 'changed'>> {
  const standing = await readStanding(store, schoolId);
  if ((standing?.data.version ?? 0) !== proposal.base) return fail('changed');
  const { id, base, packId, proposedBy, at } = proposal;
  const fact = { at, actor: proposedBy, what: 'policy.proposed', about: id };
  const done = await commitWithAudit(
    store,
    schoolId,
    { ...fact, detail: { base, pack: packId, chosen: namesOf(proposal.choices) } },
    { writes: [insert('core', { ...proposalKey(schoolId), data: proposal })] },
  );
  return done.ok ? ok(undefined) : fail('pending');
}

/** Takes a proposal back or turns it down. `changed`: it is no longer there. */
export async function discard(
  store: Store,
  schoolId: string,
  { id, by, at }: { id: string; by: `user:${string}`; at: Date },
): Promise<Result<void, 'changed'>> {
  const proposal = await readProposal(store, schoolId);
  if (proposal?.data.id !== id) return fail('changed');
  const what = by === proposal.data.proposedBy ? 'policy.withdrawn' : 'policy.refused';
  const key = proposalKey(schoolId);
  const done = await commitWithAudit(
    store,
    schoolId,
    { at: at.toISOString(), actor: by, what, about: id, detail: {} },
    { writes: [{ table: 'core', remove: key, when: { version: proposal.version } }] },
  );
  return done.ok ? ok(undefined) : fail('changed');
}

/**
 * Makes the proposed rules stand, says so in the log and to whoever must judge anew, together or not at all.
 * Who may approve is for the caller to know. `changed`: the proposal or what it was written against moved.
 */
export async function approve(
  store: Store,
  schoolId: string,
  { id, by, at }: { id: string; by: `user:${string}`; at: Date },
): Promise<Result<PolicyVersion, 'changed'>> {
  const [proposal, standing, school] = await Promise.all([
    readProposal(store, schoolId),
    readStanding(store, schoolId),
    readSchool(store, schoolId),
  ]);
  if (proposal?.data.id !== id || school === undefined) return fail('changed');
  if ((standing?.data.version ?? 0) !== proposal.data.base) return fail('changed');
  const { packId, packVersion, choices, reason, proposedBy, base } = proposal.data;
  const version: PolicyVersion = {
    version: base + 1,
    ...{ packId, packVersion, choices, reason, proposedBy },
    approvedBy: by,
    at: at.toISOString(),
  };
  const writes: Write[] = [
    ...writeVersion(schoolId, version, standing),
    { table: 'core', remove: proposalKey(schoolId), when: { version: proposal.version } },
    // also unchanged: whoever changes the school at the same time must see the new rules
    writeSchool({ ...school.data, packId }, school),
  ];
  const fact = { at: version.at, actor: by, what: 'policy.approved', about: id };
  const detail = { version: version.version, pack: `${packId} v${packVersion}`, proposedBy };
  const done = await commitWithAudit(
    store,
    schoolId,
    { ...fact, detail: { ...detail, chosen: namesOf(choices) } },
    { writes, events: [policyChanged(schoolId, version)] },
  );
  return done.ok ? ok(version) : fail('changed');
}

const namesOf = (choices: Choices) => Object.keys(choices).sort().join(' ');

function policyChanged(schoolId: string, { version, at }: PolicyVersion): PolicyChanged {
  return {
    id: `policy#${schoolId}#${version}`,
    type: 'policy.changed',
    source: 'console',
    time: at,
    data: { schoolId, version },
  };
}
