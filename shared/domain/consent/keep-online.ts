import { addMonths, dayOf, type Moment, toMoment } from './amsterdam.ts';
import { verdictAt } from './at-moment.ts';
import type { File } from './file.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { type Verdict, viewAt } from './view.ts';

/**
 * Published then: may it still stand? Expiry, leaving school and turning 16 do not by themselves
 * unpublish; a no, a withdrawal or a hold does. A yes that came too late allows it from then on; the
 * first day stays on record.
 */
export function keepOnline(
  checkAt: Moment,
  file: File,
  publication: Publication,
  policy: Policy,
): Verdict {
  const at = toMoment(publication.at);
  const then = verdictAt(viewAt(at, file, publication, policy));
  const now = verdictAt(viewAt(checkAt, file, publication, policy));
  if (now.status === 'denied' || now.status === 'withdrawn') return now;
  if (then.status === 'not-required') return then;
  const standing: Verdict =
    then.status === 'granted'
      ? { ...then, reason: 'published_under_valid_consent' }
      : { ...now, reason: now.status === 'granted' ? 'late_consent' : now.reason };
  // for a late yes too: else an old no, since lifted, would make a post outlive its term
  return standing.status === 'granted' && isTooLong(at, checkAt, policy)
    ? { ...standing, status: 'expired', reason: 'retention_exceeded' }
    : standing;
}

function isTooLong(at: Moment, checkAt: Moment, { maxOnlineMonths }: Policy): boolean {
  return maxOnlineMonths !== null && dayOf(checkAt) >= addMonths(dayOf(at), maxOnlineMonths);
}
