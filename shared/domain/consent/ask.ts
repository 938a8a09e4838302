import type { Decider } from './decider.ts';
import type { Ask, Warning } from './decision.ts';
import type { PersonKind } from './person.ts';
import type { Said } from './said.ts';
import { validity } from './validity.ts';
import type { Verdict, View } from './view.ts';

/** Who can change this answer; null when nobody is to be asked (again): after a no, or after a yes. */
export function whomToAsk({ status, reason, by }: Verdict, view: View): Ask | null {
  switch (reason) {
    case 'birthdate_unknown':
    case 'stale_source':
      return 'administratie';
    case 'objection_no_authority':
    case 'protection_hold':
    case 'deceased':
      return 'leadership';
    case 'unidentified_person':
    case 'retention_exceeded':
      return null;
    case 'double_lock_incomplete':
      return hasYesOfParent(by, view) ? 'pupil' : 'parents';
  }
  const isOpen = status === 'missing' || status === 'expired' || status === 'wrong-grantor';
  return isOpen ? deciderToAsk(view.decider, view.file.person.kind) : null;
}

function hasYesOfParent(grants: Verdict['by'], view: View): boolean {
  return grants.some(
    (grant) => grant.role === 'guardian' && validity(grant, view).status === 'granted',
  );
}

function deciderToAsk(decider: Decider, kind: PersonKind): Ask {
  if (decider === 'representative') return 'representative';
  if (decider === 'unknown') return 'administratie';
  if (decider === 'guardians') return 'parents';
  return kind === 'employee' || kind === 'visitor' ? kind : 'pupil';
}

/** What to show beside a yes to publish. */
export function warningsFor({ status, reason, by }: Verdict, view: View): Warning[] {
  if (status !== 'granted') return [];
  const found: [Warning, boolean][] = [
    ['in_grace', by.some((grant) => validity(grant, view).reason === 'in_grace')],
    ['carried_over', reason === 'carried_over_from_parent'],
    ['same_day_without_times', by.some((grant) => isTimeless(grant) && grant.day === view.day)],
  ];
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

/** A day without a time counts as its first moment, whatever the hour it was really said. */
function isTimeless({ statement: { at, effectiveFrom } }: Said): boolean {
  return at.length === 10 && !effectiveFrom;
}
