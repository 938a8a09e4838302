import { answerOf, type Pack } from './pack.ts';
import { keepPictures } from './parameters/keeping.ts';

/**
 * How long copies of pictures, boxes and names are kept once nothing shows them any more. Ours: no law names a
 * number. `gone`: time to answer questions about a post that left its platform; `copy`: time to post a copy with
 * faces made unrecognisable.
 */
const ours = { gone: 90, copy: 30 } as const;
export type KeptBecause = keyof typeof ours;

const dayMs = 86_400_000;

/**
 * Until when something is kept of which the time began at `since`. Where the school itself or its protocol says
 * how many months, so long; else 90 days. A copy 30 days, whatever is said: it is posted by then or not at all.
 * Never longer than the answer, ours included.
 */
export function keptUntil(pack: Pick<Pack, 'parameters'>, because: KeptBecause, since: Date): Date {
  const own = new Date(since.getTime() + ours[because] * dayMs);
  const months = answerOf(pack, keepPictures);
  if (months === null) return own;
  const most = monthsLater(since, months);
  if (because === 'gone' && isAnswered(pack)) return most;
  return most < own ? most : own;
}

/** What we propose where nobody answered is no answer: it lengthens nothing. */
function isAnswered({ parameters }: Pick<Pack, 'parameters'>): boolean {
  const basis = parameters[keepPictures.name]?.basis;
  return basis !== undefined && basis !== 'default';
}

/** The same day so many months later, or the last day of a month that is shorter. */
function monthsLater(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== from.getUTCDate()) later.setUTCDate(0);
  return later;
}
