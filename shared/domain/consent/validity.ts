import { addMonths, type Day, schoolYearOf } from './amsterdam.ts';
import type { PersonKind } from './person.ts';
import type { Expiry, Policy } from './policy.ts';
import type { Said } from './said.ts';
import { latest, type Verdict, type View } from './view.ts';

/** Whether a yes that was theirs to give still holds, or holds already. */
export function validity(grant: Said, { day, file }: View): Verdict {
  const by = [grant];
  const { term } = grant;
  const left = file.enrolledUntil;
  if (file.policy.grantEndsAtLeave && left !== undefined && day > left && grant.day <= left) {
    return { status: 'expired', reason: 'left_school', by };
  }
  if (day < term.from) return { status: 'missing', reason: 'not_yet_valid', by };
  if (day < term.until) return { status: 'granted', reason: 'ok', by };
  if (day < term.graceUntil) return { status: 'granted', reason: 'in_grace', by };
  return { status: 'expired', reason: term.over, by };
}

/** What one giver's yeses come to: one that holds is enough; else the latest of those that ended. */
export function giverResult(grants: readonly Said[], view: View): Verdict | undefined {
  if (grants.length === 0) return undefined;
  const results = grants.map((grant) => validity(grant, view));
  if (results.length === 1) return results[0];
  const valid = restingOn(results, 'ok') ?? restingOn(results, 'in_grace');
  if (valid !== undefined) return valid;
  const expired = results.filter(({ status }) => status === 'expired');
  return latest(expired)[0] ?? restingOn(results, 'not_yet_valid');
}

/** All results with this reason as one. */
function restingOn(results: readonly Verdict[], reason: Verdict['reason']): Verdict | undefined {
  const alike = results.filter((one) => one.reason === reason);
  return alike[0] && { ...alike[0], by: alike.flatMap(({ by }) => by) };
}

export interface Term {
  /** First day it holds. */
  from: Day;
  /** First day it holds no longer, but for grace. */
  until: Day;
  /** First day without grace. */
  graceUntil: Day;
  over: 'term_over' | 'school_year_over';
}

/** After every day there is. */
export const never: Day = 99_999_999;
const endless: Term = { from: 0, until: never, graceUntil: never, over: 'term_over' };

/** From when until when a yes holds. */
export function termOf({ statement, day }: Pick<Said, 'statement' | 'day'>, expiry: Expiry): Term {
  switch (expiry.type) {
    case 'none':
      return endless;
    case 'months': {
      const until = addMonths(day, expiry.n);
      return { from: 0, until, graceUntil: until, over: 'term_over' };
    }
    case 'school_year': {
      const label = statement.schoolYear;
      const year = label ? Number(label.slice(0, 4)) : schoolYearOf(day);
      const until = (year + 1) * 10_000 + 801;
      const graceUntil = expiry.graceUntil ? graceEnd(year + 1, expiry.graceUntil) : until;
      return { from: year * 10_000 + 801, until, graceUntil, over: 'school_year_over' };
    }
  }
}

/** The day after the last day of grace; as a number to compare with, 32 December will do. */
function graceEnd(year: number, monthDay: string): Day {
  return year * 10_000 + Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3)) + 1;
}

export function expiryFor(kind: PersonKind, policy: Policy): Expiry {
  return kind === 'employee' ? (policy.employeeExpiry ?? policy.expiry) : policy.expiry;
}
