import { addMonths, type Day, dayOf, type Moment } from './amsterdam.ts';
import { verdictAt } from './at-moment.ts';
import type { File } from './file.ts';
import type { Verdict } from './view.ts';

/**
 * Published with that verdict `then`: may it still stand? Expiry, leaving school and turning 16 do not by themselves
 * unpublish; a no, a withdrawal or a hold does. A yes that came too late allows it from then on; the
 * first day stays on record.
 */
export function mayStay(then: Verdict, checkAt: Moment, file: File): Verdict {
  const now = verdictAt(checkAt, file);
  if (now.status === 'denied' || now.status === 'withdrawn') return now;
  if (then.status === 'not-required') return then;
  if (then.status === 'granted') {
    return unlessTooLong({ ...then, reason: 'published_under_valid_consent' }, checkAt, file);
  }
  return now.status === 'granted'
    ? unlessTooLong({ ...now, reason: 'late_consent' }, checkAt, file)
    : now;
}

/** For a late yes too: else an old no, since lifted, would make a post outlive its term. */
function unlessTooLong(verdict: Verdict, checkAt: Moment, file: File): Verdict {
  const end = endOfStay(file);
  const isTooLong = end !== undefined && dayOf(checkAt) >= end;
  return isTooLong ? { ...verdict, status: 'expired', reason: 'retention_exceeded' } : verdict;
}

/** First day on which the school no longer wants it online. */
export function endOfStay({ policy, publishedAt }: File): Day | undefined {
  const { maxOnlineMonths } = policy;
  return maxOnlineMonths === null ? undefined : addMonths(dayOf(publishedAt), maxOnlineMonths);
}
