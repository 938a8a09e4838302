import { addMonths, type Day, schoolYearOf } from './amsterdam.ts';
import type { Said } from './file.ts';
import type { Expiry, Policy } from './policy.ts';
import { latest, type Verdict, type View } from './view.ts';

/** Whether a yes that was theirs to give still holds, or holds already. */
export function validity(grant: Said, { day, file, policy }: View): Verdict {
  const by = [grant];
  const left = file.enrolledUntil;
  if (policy.grantEndsAtLeave && left !== undefined && day > left && grant.day <= left) {
    return { status: 'expired', reason: 'left_school', by };
  }
  const term = termOf(grant, expiryFor(file.person.kind, policy));
  if (day < term.from) return { status: 'missing', reason: 'not_yet_valid', by };
  if (day < term.until) return { status: 'granted', reason: 'ok', by };
  if (day < term.graceUntil) return { status: 'granted', reason: 'in_grace', by };
  return { status: 'expired', reason: term.over, by };
}

/** The result of one giver's yeses: one that holds is enough. */
export function giverResult(grants: Said[], view: View): Verdict | undefined {
  const results = grants.map((grant) => validity(grant, view));
  const pick = (reason: Verdict['reason']) => results.filter((one) => one.reason === reason);
  const valid = [pick('ok'), pick('in_grace')].find((some) => some.length > 0);
  if (valid?.[0] !== undefined) return { ...valid[0], by: valid.flatMap(({ by }) => by) };
  const expired = results.filter(({ status }) => status === 'expired');
  const last = latest(expired.flatMap(({ by }) => by))[0];
  return expired.find(({ by }) => last !== undefined && by.includes(last)) ?? results[0];
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

const never: Day = 99_999_999;

/** From when until when a yes counts. */
export function termOf({ statement, day }: Said, expiry: Expiry): Term {
  if (expiry.type === 'none') {
    return { from: 0, until: never, graceUntil: never, over: 'term_over' };
  }
  if (expiry.type === 'months') {
    const until = addMonths(day, expiry.n);
    return { from: 0, until, graceUntil: until, over: 'term_over' };
  }
  const year = statement.schoolYear ? Number(statement.schoolYear.slice(0, 4)) : schoolYearOf(day);
  const until = (year + 1) * 10_000 + 801;
  const graceUntil = expiry.graceUntil ? graceEnd(year + 1, expiry.graceUntil) : until;
  return { from: year * 10_000 + 801, until, graceUntil, over: 'school_year_over' };
}

/** The day after the last day of grace; as a number to compare with, 32 December will do. */
function graceEnd(year: number, monthDay: string): Day {
  return year * 10_000 + Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3)) + 1;
}

export function expiryFor(kind: View['file']['person']['kind'], policy: Policy): Expiry {
  return kind === 'employee' ? (policy.employeeExpiry ?? policy.expiry) : policy.expiry;
}
