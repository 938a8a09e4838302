import { birthday, schoolYearOf } from './amsterdam.ts';
import type { Reason } from './decision.ts';
import type { Said } from './file.ts';
import { hasAuthorityNow, isOwnDecision } from './noes.ts';
import { codeCovers } from './purposes.ts';
import type { Target, View } from './view.ts';

/** Why a covering yes came from the wrong person; undefined when it was theirs to give. */
export function whyWrong(grant: Said, target: Target, view: View): Reason | undefined {
  if (grant.role === 'representative') return undefined;
  return grant.role === 'self' ? whyOwnWrong(grant, view) : whyGuardianWrong(grant, target, view);
}

/** An own yes given too young never becomes valid by getting older. */
function whyOwnWrong({ deciderThen }: Said, { decider }: View): Reason | undefined {
  if (deciderThen === 'guardians') return 'pupil_too_young';
  const represented = deciderThen === 'representative' || decider === 'representative';
  return represented ? 'representative_must_decide' : undefined;
}

function whyGuardianWrong(grant: Said, target: Target, view: View): Reason | undefined {
  const { decider } = view;
  if (grant.deciderThen === 'self') return 'pupil_must_decide';
  if (grant.deciderThen === 'representative') return 'representative_must_decide';
  if (!grant.authorityThen) return 'no_authority';
  if (decider === 'self') return carriesOver(target, view) ? undefined : 'pupil_must_decide';
  if (!hasAuthorityNow(grant, view)) return 'no_authority';
  return decider === 'representative' ? 'representative_must_decide' : undefined;
}

/** Whether a parent's old yes still counts for a pupil who decides now (EDPB 05/2020, nr 147-149). */
function carriesOver(target: Target, view: View): boolean {
  const { policy, file, day } = view;
  const { birth } = file.subject;
  if (policy.turning16 === 'renew' || birth === undefined) return false;
  if (hasSpoken(target, view)) return false;
  if (policy.turning16 === 'carry_over') return true;
  return schoolYearOf(day) <= schoolYearOf(birthday(birth, 16));
}

/** The pupil said something of their own about this purpose, whatever its conditions: that ends the parents' word. */
function hasSpoken({ purpose }: Target, { heard, policy, publication }: View): boolean {
  return heard.some((said) => {
    const { purposes, eventId, decision, provable } = said.statement;
    if (!isOwnDecision(said) || (eventId && eventId !== publication.eventId)) return false;
    if (decision === 'grant' && policy.requireProvable && !provable) return false;
    return purposes.some((code) => codeCovers(code, purpose));
  });
}
