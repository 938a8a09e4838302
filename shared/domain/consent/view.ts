import { type Day, dayOf, type Moment } from './amsterdam.ts';
import { type Decider, deciderOn } from './decider.ts';
import { type Reason, reasons, type Status } from './decision.ts';
import type { File } from './file.ts';
import type { Said } from './said.ts';

/** One question, seen at one moment. */
export interface View {
  file: File;
  moment: Moment;
  day: Day;
  /** Whose word counts on that day. */
  decider: Decider;
}

export interface Verdict {
  status: Status;
  reason: Reason;
  /** The statements it rests on. */
  by: Said[];
}

export function viewAt(moment: Moment, file: File): View {
  const day = dayOf(moment);
  return { file, moment, day, decider: deciderOn(day, file.subject, file.policy) };
}

/** Nothing counts before its moment. */
export function isHeard(said: Said, { moment }: View): boolean {
  return said.moment <= moment;
}

export function isGranted({ status }: Verdict): boolean {
  return status === 'granted';
}

/** The worst of some verdicts: by status, then by reason, so that no order of input matters. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (worst, verdict) => (worst === undefined || rank(verdict) < rank(worst) ? verdict : worst),
    undefined,
  );
}

// no reason stands under two statuses, so the reason alone tells the rank
const ranks = new Map<Reason, number>(reasons.map((reason, index) => [reason, index]));

/** 0 is the worst. */
function rank({ reason }: Verdict): number {
  return ranks.get(reason) ?? 0;
}

/** The verdicts that rest on what was said last; several when it was said at the same moment. */
export function latest(verdicts: readonly Verdict[]): Verdict[] {
  const last = Math.max(...verdicts.map(saidAt));
  return verdicts.filter((verdict) => saidAt(verdict) === last);
}

function saidAt({ by }: Verdict): Moment {
  return by[0]?.moment ?? Number.NEGATIVE_INFINITY;
}
