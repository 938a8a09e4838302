import { type Day, dayOf, type Moment, toDay, toMoment } from './amsterdam.ts';
import { type Authority, type Decider, deciderOn, hasAuthority, type Subject } from './decider.ts';
import type { Person } from './person.ts';
import type { Policy } from './policy.ts';
import type { Statement } from './statement.ts';
import type { ConsentInput } from './understand.ts';

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
  dismissedAt: Moment | undefined;
}

/** Everything about one person that does not depend on the moment we look. */
export interface File {
  person: Person;
  subject: Subject;
  guardians: Guardian[];
  enrolledUntil: Day | undefined;
  deceasedOn: Day | undefined;
  said: Said[];
}

export function openFile({ person, statements, policy }: ConsentInput): File {
  const subject = {
    kind: person.kind,
    birth: dayOrNone(person.birthDate),
    representedFrom: representedFrom(person),
  };
  const guardians = person.guardians.map(({ id, authority, authorityFrom, authorityUntil }) => ({
    id,
    authority,
    from: dayOrNone(authorityFrom),
    until: dayOrNone(authorityUntil),
  }));
  const file = {
    person,
    subject,
    guardians,
    enrolledUntil: dayOrNone(person.enrolledUntil),
    deceasedOn: dayOrNone(person.deceasedOn),
  };
  return { ...file, said: statements.map((one, index) => read(one, index, file, policy)) };
}

function read(
  statement: Statement,
  index: number,
  { person, subject, guardians }: Omit<File, 'said'>,
  policy: Policy,
): Said {
  const { by, at, effectiveFrom, dismissedAt } = statement;
  const given = toMoment(at);
  const moment = effectiveFrom ? Math.max(given, toMoment(effectiveFrom)) : given;
  const day = dayOf(moment);
  const guardian = guardians.find(({ id }) => id === by);
  const isRepresentative =
    person.legalRepresentative?.id === by &&
    (guardian === undefined || (subject.representedFrom ?? 0) <= day);
  // an own yes given too young stays that, also when it is to count from a later day
  const tooYoung = by === 'self' && deciderOn(dayOf(given), subject, policy) === 'guardians';
  return {
    statement,
    index,
    by,
    role: by === 'self' ? 'self' : isRepresentative ? 'representative' : 'guardian',
    guardian,
    moment,
    day,
    deciderThen: tooYoung ? 'guardians' : deciderOn(day, subject, policy),
    authorityThen: guardian !== undefined && hasAuthority(guardian, day, subject, policy),
    dismissedAt: dismissedAt ? toMoment(dismissedAt) : undefined,
  };
}

function representedFrom({ legalRepresentative }: Person): Day | undefined {
  return legalRepresentative ? (dayOrNone(legalRepresentative.from) ?? 0) : undefined;
}

function dayOrNone(text: string | null | undefined): Day | undefined {
  return text ? toDay(text) : undefined;
}
