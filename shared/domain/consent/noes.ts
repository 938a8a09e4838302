import { coveringGrants, isGrant, noCovers } from './covers.ts';
import { hasAuthority } from './decider.ts';
import type { Reason } from './decision.ts';
import type { Said } from './file.ts';
import { closestCode, codeCovers } from './purposes.ts';
import { latest, type Target, type Verdict, type View, worstOf } from './view.ts';

/** Step 1: the no that stands, if any. The latest decides; a refusal goes before a withdrawal. */
export function standingNo(target: Target, view: View): Verdict | undefined {
  const grants = coveringGrants(target, view);
  const standing = view.heard
    .filter((said) => !isGrant(said) && noCovers(said, target, view))
    .filter((no) => !isLifted(no, grants, target))
    .flatMap((no) => {
      const reason = whyBinding(no, grants, view);
      return reason === undefined ? [] : [{ no, reason }];
    });
  const last = standing.length === 0 ? [] : latest(standing.map(({ no }) => no));
  const deciding = standing.filter(({ no }) => last.includes(no));
  return worstOf(deciding.map(({ no, reason }) => verdictOf(no, reason)));
}

/** An objection against what an employee is asked no consent for. */
export function standingObjection(target: Target, view: View): Verdict | undefined {
  const no = standingNo(target, view);
  return no && { ...no, status: 'denied', reason: 'objection_employee' };
}

function verdictOf(no: Said, reason: Reason): Verdict {
  return no.statement.decision === 'withdraw'
    ? { status: 'withdrawn', reason: 'withdrawn', by: [no] }
    : { status: 'denied', reason, by: [no] };
}

/** A no is lifted only by whoever gave it, later, on the same or a more specific code. */
function isLifted(no: Said, grants: Said[], { purpose }: Target): boolean {
  const forbidden = closestCode(no.statement.purposes, purpose) ?? purpose;
  return grants.some(
    ({ by, moment, statement }) =>
      by === no.by &&
      moment > no.moment &&
      codeCovers(forbidden, closestCode(statement.purposes, purpose) ?? '') &&
      (!no.statement.eventId || no.statement.eventId === statement.eventId),
  );
}

function whyBinding(no: Said, grants: Said[], view: View): Reason | undefined {
  if (no.role === 'representative') return 'denied_by_grantor';
  return no.role === 'self' ? whyOwnBinding(no, view) : whyGuardianBinding(no, grants, view);
}

function whyOwnBinding({ deciderThen }: Said, { policy }: View): Reason | undefined {
  if (deciderThen !== 'guardians' && deciderThen !== 'representative') return 'denied_by_grantor';
  return policy.respectMinorObjection ? 'objection_pupil' : undefined;
}

function whyGuardianBinding(no: Said, grants: Said[], view: View): Reason | undefined {
  const { decider, policy, moment } = view;
  if (no.deciderThen === 'representative') return undefined;
  if (decider === 'self') {
    return no.authorityThen && !grants.some(isOwnDecision) ? 'objection_parent' : undefined;
  }
  if (no.authorityThen && hasAuthorityNow(no, view)) return 'objection_parent';
  const setAside = no.dismissedAt !== undefined && no.dismissedAt <= moment;
  return policy.nonAuthorityObjection === 'block' && !setAside
    ? 'objection_no_authority'
    : undefined;
}

/** The pupil's own word, given when it was theirs to give. */
export function isOwnDecision({ role, deciderThen }: Said): boolean {
  return role === 'self' && (deciderThen === 'self' || deciderThen === 'both');
}

export function hasAuthorityNow({ guardian }: Said, { day, file, policy }: View): boolean {
  return guardian !== undefined && hasAuthority(guardian, day, file.subject, policy);
}
