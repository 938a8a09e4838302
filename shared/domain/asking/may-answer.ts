import { type Day, toDay } from '../consent/amsterdam.ts';
import { type Decider, deciderOn, hasAuthority, type Subject } from '../consent/decider.ts';
import type { Person } from '../consent/person.ts';
import type { Policy } from '../consent/policy.ts';
import { parentsAccount } from '../consent-import/mapping.ts';

/**
 * What somebody may say on a day about this person. `only-no`: a guardian without authority can object
 * and cannot agree. The others may not answer here (any more), each for a reason of its own; `nobody`
 * is no giver of this person.
 */
export type MayAnswer =
  | 'all'
  | 'only-no'
  | 'pupil-decides'
  | 'represented'
  | 'too-young'
  | 'nobody';

/** Computed anew at each request: ages, authority and representation change by the day. */
export function mayAnswer(person: Person, giver: string, policy: Policy, day: Day): MayAnswer {
  if (person.kind === 'unknown' || dayOrNone(person.deceasedOn) !== undefined) return 'nobody';
  const decider = deciderFor(person, policy, day);
  if (giver === 'self') return ownSay(decider);
  if (person.legalRepresentative?.id === giver && decider === 'representative') return 'all';
  const guardian = person.guardians.find(({ id }) => id === giver);
  if (guardian === undefined || isAccountBesideParents(person, giver, policy, day)) return 'nobody';
  if (decider === 'representative') return 'represented';
  if (decider === 'self') return 'pupil-decides';
  return mayDecide(person, guardian, policy, day) ? 'all' : 'only-no';
}

/** A parents' account out of an export is nobody beside the parents themselves, once one with authority is known. */
export function isAccountBesideParents(
  person: Person,
  giver: string,
  policy: Policy,
  day: Day,
): boolean {
  return (
    giver === parentsAccount &&
    person.guardians.some((one) => one.id !== giver && mayDecide(person, one, policy, day))
  );
}

function mayDecide(
  person: Person,
  { authority, authorityFrom, authorityUntil }: Person['guardians'][number],
  policy: Policy,
  day: Day,
): boolean {
  const known = { authority, from: dayOrNone(authorityFrom), until: dayOrNone(authorityUntil) };
  return hasAuthority(known, day, subjectOf(person), policy);
}

/** Everybody who may say yes on this day. */
export function whoMayAgree(person: Person, policy: Policy, day: Day): string[] {
  return giversOf(person).filter((one) => mayAnswer(person, one, policy, day) === 'all');
}

/** Everybody who has something to say on one of these days: a no at least. For whom a link can be of use. */
export function whoHasASay(person: Person, policy: Policy, days: readonly Day[]): string[] {
  return giversOf(person).filter((one) =>
    days.some((day) => saying.has(mayAnswer(person, one, policy, day))),
  );
}

const saying: ReadonlySet<MayAnswer> = new Set(['all', 'only-no'] as const);

/** Everybody whose word about this person can be heard, on whatever day. */
export function giversOf({ guardians, legalRepresentative }: Person): string[] {
  const givers = ['self', ...guardians.map(({ id }) => id)];
  const everyone = legalRepresentative ? [...givers, legalRepresentative.id] : givers;
  return [...new Set(everyone)];
}

function ownSay(decider: Decider): MayAnswer {
  if (decider === 'guardians') return 'too-young';
  return decider === 'representative' ? 'represented' : 'all';
}

function deciderFor(person: Person, policy: Policy, day: Day): Decider {
  return deciderOn(day, subjectOf(person), policy);
}

function subjectOf({ kind, birthDate, legalRepresentative }: Person): Subject {
  return {
    kind,
    birth: dayOrNone(birthDate),
    representedFrom: legalRepresentative ? (dayOrNone(legalRepresentative.from) ?? 0) : undefined,
  };
}

function dayOrNone(text: string | null | undefined): Day | undefined {
  return text ? toDay(text) : undefined;
}
