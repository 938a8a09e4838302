import {
  birthday,
  type Day,
  dayAfter,
  dayOf,
  type Moment,
  schoolYearOf,
  startOf,
} from './amsterdam.ts';
import type { AnswerAt } from './answer-at.ts';
import type { Status } from './decision.ts';
import type { File } from './file.ts';
import { endOfStay } from './keep-online.ts';
import { never } from './validity.ts';

/**
 * The first moment after `now` at which the same input gives another status; undefined when none will.
 * Nothing can change between two of the moments tried, so looking at those is enough.
 */
export function nextChange(
  now: Moment,
  status: Status,
  answerAt: AnswerAt,
  file: File,
): Moment | undefined {
  const today = dayOf(now);
  const midnights = daysOf(file).filter((day) => day > today && day < never);
  return [...midnights.map(startOf), ...momentsOf(file)]
    .sort((a, b) => a - b)
    .find((moment, place, all) => {
      const isTried = moment <= now || moment === all[place - 1];
      return !isTried && answerAt(moment).status !== status;
    });
}

/** Days at whose first moment something may change. */
function daysOf(file: File): Day[] {
  const { subject, guardians, enrolledUntil, deceasedOn, said } = file;
  const days = [subject.representedFrom, deceasedOn, endOfStay(file), ...birthdays(file)];
  if (enrolledUntil !== undefined) days.push(dayAfter(enrolledUntil));
  for (const { from, until } of guardians) days.push(from, until && dayAfter(until));
  for (const { statement, term } of said) {
    // grace itself only warns
    if (statement.decision === 'grant') days.push(term.from, term.graceUntil);
  }
  return days.filter((day) => day !== undefined);
}

/** 16: the pupil decides; 17: without the parents, too; 18: their authority ends. */
function birthdays({ subject: { birth }, policy }: File): Day[] {
  if (birth === undefined) return [];
  const sixteen = birthday(birth, 16);
  const days = [sixteen, birthday(birth, 17), birthday(birth, 18)];
  const carriesForAYear = policy.turning16 === 'carry_over_school_year';
  return carriesForAYear ? [...days, (schoolYearOf(sixteen) + 1) * 10_000 + 801] : days;
}

function momentsOf({ said, sourceCheckedAt, policy: { maxSourceAgeDays } }: File): Moment[] {
  const moments: Moment[] = [];
  for (const { moment, dismissedAt } of said) {
    moments.push(moment);
    if (dismissedAt !== undefined) moments.push(dismissedAt);
  }
  if (maxSourceAgeDays !== null && sourceCheckedAt !== undefined) {
    moments.push(sourceCheckedAt + maxSourceAgeDays * 86_400_000 + 1);
  }
  return moments;
}
