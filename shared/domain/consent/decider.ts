import { ageOn, type Day } from './amsterdam.ts';
import type { PersonKind } from './person.ts';
import type { Policy } from './policy.ts';

/** Whose word counts on a day. `both`: pupil and parents; `unknown`: nobody knows how old the pupil is. */
export type Decider = 'representative' | 'self' | 'guardians' | 'both' | 'unknown';

/** What of a person decides whose word counts. */
export interface Subject {
  kind: PersonKind;
  birth: Day | undefined;
  /** First day of a representative; 0 when registered without one. */
  representedFrom: Day | undefined;
}

/** Who decides on that day (UAVG art. 5; `older_than_16` is a protocol's extra lock, never less than the law). */
export function deciderOn(day: Day, subject: Subject, { ageRule }: Policy): Decider {
  const { kind, birth, representedFrom } = subject;
  if (representedFrom !== undefined && representedFrom <= day) return 'representative';
  if (kind === 'employee') return 'self';
  if (birth === undefined) return kind === 'visitor' ? 'self' : 'unknown';
  const age = ageOn(day, birth);
  if (age < 16) return 'guardians';
  return ageRule === 'older_than_16' && age === 16 ? 'both' : 'self';
}

export interface Authority {
  authority: boolean | 'unknown';
  from: Day | undefined;
  until: Day | undefined;
}

/** Whether a guardian has parental authority on that day. It ends at 18. */
export function hasAuthority(guardian: Authority, day: Day, subject: Subject, policy: Policy) {
  const { authority, from, until } = guardian;
  if (authority === false) return false;
  if (authority === 'unknown' && policy.unknownAuthority === 'distrust') return false;
  if (from !== undefined && day < from) return false;
  if (until !== undefined && day > until) return false;
  return subject.birth === undefined || ageOn(day, subject.birth) < 18;
}
