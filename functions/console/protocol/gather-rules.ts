import {
  differences,
  isReviewOverdue,
  onlyAccepts,
  openQuestions,
} from '../../../shared/domain/policy/choices.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Parameter } from '../../../shared/domain/policy/parameters/parameter.ts';
import { packUnder } from '../../../shared/records/pack-of.ts';
import {
  type PolicyVersion,
  type Proposal,
  readProposal,
  readStanding,
} from '../../../shared/records/school-policy.ts';
import { readSchool } from '../../../shared/records/schools.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** The rules of one school as they stand, and what waits to replace them. */
export interface Rules {
  /** With the school's own answers. */
  pack: Pack;
  /** The protocol by itself. */
  protocol: Pack;
  standing: PolicyVersion | undefined;
  proposal: Proposal | undefined;
  open: Parameter[];
  isOverdue: boolean;
}

/** Three reads. Throws when the school's protocol is not known: nothing may be decided then either. */
export async function gatherRules(
  { store, packs, now }: Pick<ConsoleDependencies, 'store' | 'packs' | 'now'>,
  schoolId: string,
): Promise<Rules> {
  const [school, standing, proposal] = await Promise.all([
    readSchool(store, schoolId),
    readStanding(store, schoolId),
    readProposal(store, schoolId),
  ]);
  if (school === undefined) throw new Error('expected a school that is registered');
  const pack = packUnder({ get: packs }, school.data, standing?.data);
  const protocol = packUnder(
    { get: packs },
    pack === undefined ? school.data : { packId: pack.id },
    undefined,
  );
  if (pack === undefined || protocol === undefined) {
    throw new Error('expected a school with a known protocol');
  }
  return {
    pack,
    protocol,
    standing: standing?.data,
    proposal: proposal?.data,
    open: openQuestions(pack),
    isOverdue: isReviewOverdue(pack, now().toISOString().slice(0, 10)),
  };
}

/** How many of the school's open questions wait, and for whom a proposal does: for the start page. */
export interface RulesWaiting {
  open: number;
  proposal: 'for-you' | 'for-another' | undefined;
  isOverdue: boolean;
}

export async function rulesWaiting(
  deps: Pick<ConsoleDependencies, 'store' | 'packs' | 'now'>,
  schoolId: string,
  actor: string,
): Promise<RulesWaiting> {
  const rules = await gatherRules(deps, schoolId);
  const { open, proposal, isOverdue } = rules;
  const forYou = proposal !== undefined && mayApprove(proposal, rules, actor, deps.packs);
  return {
    open: open.length,
    proposal: proposal === undefined ? undefined : forYou ? 'for-you' : 'for-another',
    isOverdue,
  };
}

/**
 * Whether this person may make a proposal stand: somebody else than who wrote it. Only the very first set-up
 * may be confirmed by the same person, and only where it accepts what the protocol says and we propose. That
 * protocol is the one the school works by already: another one is another set of rules.
 */
export function mayApprove(
  { proposedBy, base, packId, choices }: Proposal,
  { pack, protocol, standing }: Pick<Rules, 'pack' | 'protocol' | 'standing'>,
  actor: string,
  packs: ConsoleDependencies['packs'],
): boolean {
  if (proposedBy !== actor) return true;
  if (base !== 0 || standing !== undefined || packId !== pack.id) return false;
  const after = packUnder({ get: packs }, { packId }, { packId, choices, version: 1 });
  if (after === undefined || !onlyAccepts(protocol, choices)) return false;
  return differences(pack, after, protocol).every(({ change }) => change !== 'looser');
}
