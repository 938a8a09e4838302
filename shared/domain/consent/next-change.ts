import {
  addMonths,
  birthday,
  type Day,
  dayAfter,
  dayOf,
  type Moment,
  schoolYearOf,
  startOf,
  toMoment,
} from './amsterdam.ts';
import type { Status } from './decision.ts';
import type { File, Said } from './file.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { expiryFor, termOf } from './validity.ts';

/**
 * The first moment after `now` at which the same input gives another status; undefined when none will.
 * Nothing can change between two of the moments tried, so looking at those is enough.
 */
export function nextChange(
  now: Moment,
  status: Status,
  statusAt: (moment: Moment) => Status,
  file: File,
  publication: Publication,
  policy: Policy,
): Moment | undefined {
  const today = dayOf(now);
  const days = daysOf(file, publication, policy).filter((day) => day > today);
  const moments = momentsOf(file, policy).filter((moment) => moment > now);
  return [...days.map(startOf), ...moments]
    .sort((a, b) => a - b)
    .find((moment) => statusAt(moment) !== status);
}

/** Days at whose first moment something may change. */
function daysOf(file: File, publication: Publication, policy: Policy): Day[] {
  const { subject, guardians, enrolledUntil, deceasedOn, said } = file;
  const days = [
    ...birthdays(subject.birth, policy),
    ...guardians.flatMap(({ from, until }) => [from, until && dayAfter(until)]),
    ...said
      .filter(({ statement }) => statement.decision === 'grant')
      .flatMap(termDays(file, policy)),
    subject.representedFrom,
    enrolledUntil && dayAfter(enrolledUntil),
    deceasedOn,
    policy.maxOnlineMonths && addMonths(dayOf(toMoment(publication.at)), policy.maxOnlineMonths),
  ];
  return days.flatMap((day) => (day ? [day] : []));
}

/** 16: the pupil decides; 17: without the parents, too; 18: their authority ends. */
function birthdays(birth: Day | undefined, { turning16 }: Policy): Day[] {
  if (birth === undefined) return [];
  const days = [16, 17, 18].map((years) => birthday(birth, years));
  const carriedUntil = (schoolYearOf(birthday(birth, 16)) + 1) * 10_000 + 801;
  return turning16 === 'carry_over_school_year' ? [...days, carriedUntil] : days;
}

function termDays(file: File, policy: Policy): (grant: Said) => Day[] {
  const expiry = expiryFor(file.person.kind, policy);
  if (expiry.type === 'none') return () => [];
  return (grant) => {
    const { from, until, graceUntil } = termOf(grant, expiry);
    return [from, until, graceUntil];
  };
}

function momentsOf({ said, person }: File, { maxSourceAgeDays }: Policy): Moment[] {
  const stale =
    maxSourceAgeDays !== null && person.sourceCheckedAt
      ? [toMoment(person.sourceCheckedAt) + maxSourceAgeDays * 86_400_000 + 1]
      : [];
  const dismissals = said.flatMap(({ dismissedAt }) =>
    dismissedAt === undefined ? [] : [dismissedAt],
  );
  return [...said.map(({ moment }) => moment), ...dismissals, ...stale];
}
