import { type Day, dayOf, type Moment, toMoment } from './amsterdam.ts';
import { type Authority, type Decider, deciderOn, hasAuthority, type Subject } from './decider.ts';
import type { Person } from './person.ts';
import type { Expiry, Policy } from './policy.ts';
import type { Statement } from './statement.ts';
import { type Term, termOf } from './validity.ts';

/** A guardian with days as numbers. */
export interface Guardian extends Authority {
  id: string;
}

/** One statement, with all that follows from it whatever the moment we look. */
export interface Said {
  statement: Statement;
  /** Its place in the list as given. */
  index: number;
  by: string;
  role: 'self' | 'guardian' | 'representative';
  guardian: Guardian | undefined;
  /** From when it counts: given or received, or a later moment it names itself. */
  moment: Moment;
  day: Day;
  /** Who decided when it was said. */
  deciderThen: Decider;
  /** For a guardian: had authority when it was said. */
  authorityThen: boolean;
  /** From when until when a yes holds. */
  term: Term;
  dismissedAt: Moment | undefined;
}

/** Whom the statements are about, and by which rules they are read. */
export interface Hearing {
  person: Person;
  subject: Subject;
  guardians: Guardian[];
  policy: Policy;
  /** How long a yes of this person holds. */
  expiry: Expiry;
}

export function readStatement(statement: Statement, index: number, hearing: Hearing): Said {
  const { by, at, effectiveFrom, dismissedAt } = statement;
  const { guardians, expiry } = hearing;
  const given = toMoment(at);
  const moment = effectiveFrom ? Math.max(given, toMoment(effectiveFrom)) : given;
  const day = dayOf(moment);
  const givenOn = given === moment ? day : dayOf(given);
  const guardian = guardians.find(({ id }) => id === by);
  return {
    statement,
    index,
    by,
    role: roleOf(by, day, guardian, hearing),
    guardian,
    moment,
    day,
    deciderThen: deciderThen(statement, givenOn, day, hearing),
    authorityThen: authorityThen(statement, givenOn, day, guardian, hearing),
    term: termOf({ statement, day }, expiry),
    dismissedAt: dismissedAt ? toMoment(dismissedAt) : undefined,
  };
}

/** A guardian who becomes the representative speaks as one from the day of registration. */
function roleOf(
  by: string,
  day: Day,
  guardian: Guardian | undefined,
  { person, subject }: Hearing,
): Said['role'] {
  if (by === 'self') return 'self';
  if (person.legalRepresentative?.id !== by) return 'guardian';
  const isRegistered = guardian === undefined || (subject.representedFrom ?? 0) <= day;
  return isRegistered ? 'representative' : 'guardian';
}

/** An own yes given too young stays that, also when it is to count from a later day. */
function deciderThen(said: Statement, givenOn: Day, day: Day, hearing: Hearing): Decider {
  const { subject, policy } = hearing;
  const isOwnYes = said.by === 'self' && said.decision === 'grant' && givenOn !== day;
  const tooYoung = isOwnYes && deciderOn(givenOn, subject, policy) === 'guardians';
  return tooYoung ? 'guardians' : deciderOn(day, subject, policy);
}

/** A yes for later needs authority on the day it is given, too; a no only when it counts. */
function authorityThen(
  { decision }: Statement,
  givenOn: Day,
  day: Day,
  guardian: Guardian | undefined,
  { subject, policy }: Hearing,
): boolean {
  if (guardian === undefined || !hasAuthority(guardian, day, subject, policy)) return false;
  if (decision !== 'grant' || givenOn === day) return true;
  return hasAuthority(guardian, givenOn, subject, policy);
}
