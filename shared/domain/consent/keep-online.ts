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
  if (then.status === 'granted') {
    return isTooLong(at, checkAt, policy)
      ? { ...then, status: 'expired', reason: 'retention_exceeded' }
      : { ...then, reason: 'published_under_valid_consent' };
  }
  if (then.status === 'not-required') return then;
  return now.status === 'granted' ? { ...now, reason: 'late_consent' } : now;
}

function isTooLong(at: Moment, checkAt: Moment, { maxOnlineMonths }: Policy): boolean {
  return maxOnlineMonths !== null && dayOf(checkAt) >= addMonths(dayOf(at), maxOnlineMonths);
}
