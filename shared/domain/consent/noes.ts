import { isOwnDecision } from './covers.ts';
import { hasAuthority } from './decider.ts';
import type { Reason } from './decision.ts';
import type { Said } from './said.ts';
import type { Target } from './target.ts';
import { isHeard, latest, type Verdict, type View, worstOf } from './view.ts';

/** The noes: the one that stands, if any. The latest decides; a refusal goes before a withdrawal. */
export function standingNo(target: Target, view: View): Verdict | undefined {
  const standing = unlifted(target, view).flatMap((no) => {
    const reason = whyBinding(no, target, view);
    return reason === undefined ? [] : [verdictOf(no, reason)];
  });
  return standing.length < 2 ? standing[0] : worstOf(latest(standing));
}

/** Any no against what an employee is asked no consent for: to object is a right of its own (GDPR art. 21). */
export function standingObjection(target: Target, view: View): Verdict | undefined {
  const by = unlifted(target, view);
  return by.length === 0 ? undefined : { status: 'denied', reason: 'objection_employee', by };
}

/** The noes said by now that whoever gave them has not taken back. */
function unlifted({ noes }: Target, view: View): Said[] {
  return noes
    .filter(({ said, liftedAt }) => isHeard(said, view) && liftedAt > view.moment)
    .map(({ said }) => said);
}

function verdictOf(no: Said, reason: Reason): Verdict {
  return no.statement.decision === 'withdraw'
    ? { status: 'withdrawn', reason: 'withdrawn', by: [no] }
    : { status: 'denied', reason, by: [no] };
}

/** Whose no counts, and under which reason; undefined when it does not. */
function whyBinding(no: Said, target: Target, view: View): Reason | undefined {
  switch (no.role) {
    case 'self':
      return whyOwnBinding(no, view);
    case 'representative':
      return 'denied_by_grantor';
    case 'guardian':
      return whyGuardianBinding(no, target, view);
  }
}

/** Of who decided: always. Of who could not decide yet: if the school respects that. */
function whyOwnBinding({ deciderThen }: Said, { file }: View): Reason | undefined {
  if (deciderThen !== 'guardians' && deciderThen !== 'representative') return 'denied_by_grantor';
  return file.policy.respectMinorObjection ? 'objection_pupil' : undefined;
}

function whyGuardianBinding(no: Said, target: Target, view: View): Reason | undefined {
  if (no.deciderThen === 'representative') return undefined;
  if (view.decider === 'self') return whyOutliving(no, target, view);
  if (no.authorityThen && hasAuthorityNow(no, view)) return 'objection_parent';
  return whyWithoutAuthority(no, view);
}

/** A parent's old no outlives the 16th birthday until the pupil says yes; after that it never counts. */
function whyOutliving(no: Said, { yeses }: Target, view: View): Reason | undefined {
  const pupilSaidYes = yeses.some((yes) => isOwnDecision(yes) && isHeard(yes, view));
  return no.authorityThen && !pupilSaidYes ? 'objection_parent' : undefined;
}

/** A no without authority blocks, unless the school ignores it or until leadership sets it aside. */
function whyWithoutAuthority({ dismissedAt }: Said, { file, moment }: View): Reason | undefined {
  if (file.policy.nonAuthorityObjection === 'ignore') return undefined;
  const isSetAside = dismissedAt !== undefined && dismissedAt <= moment;
  return isSetAside ? undefined : 'objection_no_authority';
}

export function hasAuthorityNow({ guardian }: Said, { day, file }: View): boolean {
  return guardian !== undefined && hasAuthority(guardian, day, file.subject, file.policy);
}
