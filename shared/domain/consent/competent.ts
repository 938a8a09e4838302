import { birthday, schoolYearOf } from './amsterdam.ts';
import type { Reason } from './decision.ts';
import { hasAuthorityNow } from './noes.ts';
import type { Said } from './said.ts';
import type { Target } from './target.ts';
import { isHeard, type View } from './view.ts';

/** Why a covering yes came from the wrong person; undefined when it was theirs to give. */
export function whyWrong(grant: Said, target: Target, view: View): Reason | undefined {
  switch (grant.role) {
    case 'self':
      return whyOwnWrong(grant, view);
    case 'representative':
      return undefined;
    case 'guardian':
      return whyGuardianWrong(grant, target, view);
  }
}

/** An own yes given too young never becomes valid by getting older. */
function whyOwnWrong({ deciderThen }: Said, { decider }: View): Reason | undefined {
  if (deciderThen === 'guardians') return 'pupil_too_young';
  const isRepresented = deciderThen === 'representative' || decider === 'representative';
  return isRepresented ? 'representative_must_decide' : undefined;
}

function whyGuardianWrong(grant: Said, target: Target, view: View): Reason | undefined {
  const { decider } = view;
  if (grant.deciderThen === 'self') return 'pupil_must_decide';
  if (grant.deciderThen === 'representative') return 'representative_must_decide';
  if (!grant.authorityThen) return 'no_authority';
  if (decider === 'self') return carriesOver(grant, target, view) ? undefined : 'pupil_must_decide';
  if (!hasAuthorityNow(grant, view)) return 'no_authority';
  return decider === 'representative' ? 'representative_must_decide' : undefined;
}

/**
 * Whether a parent's old yes still counts for a pupil who decides now (EDPB 05/2020, nr 147-149): one
 * from before the 16th birthday, until the pupil says something, or no longer than that school year.
 */
function carriesOver(grant: Said, { ownWords }: Target, view: View): boolean {
  const { turning16 } = view.file.policy;
  const { birth } = view.file.subject;
  if (turning16 === 'renew' || birth === undefined) return false;
  const sixteen = birthday(birth, 16);
  if (grant.day >= sixteen || ownWords.some((word) => isHeard(word, view))) return false;
  return turning16 === 'carry_over' || schoolYearOf(view.day) <= schoolYearOf(sixteen);
}
