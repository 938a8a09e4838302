import { type Day, dayOf, type Moment } from './amsterdam.ts';
import { type Decider, deciderOn } from './decider.ts';
import type { Reason, Status } from './decision.ts';
import { reasonsOf, statuses } from './decision.ts';
import type { File, Said } from './file.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import type { Modality } from './statement.ts';

/** One person and one publication, seen at one moment. */
export interface View {
  file: File;
  policy: Policy;
  publication: Publication;
  moment: Moment;
  day: Day;
  decider: Decider;
  /** What had been said by then, and counts. */
  heard: Said[];
}

/** One use of one kind of material: the smallest thing a yes or a no is about. */
export interface Target {
  purpose: string;
  modality: Modality;
}

export interface Verdict {
  status: Status;
  reason: Reason;
  /** The statements it rests on. */
  by: Said[];
}

export function viewAt(moment: Moment, file: File, publication: Publication, policy: Policy): View {
  const day = dayOf(moment);
  return {
    file,
    policy,
    publication,
    moment,
    day,
    decider: deciderOn(day, file.subject, policy),
    heard: file.said.filter((said) => said.moment <= moment),
  };
}

/** The worst of some verdicts: by status, then by reason, so that no order of input matters. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (worst, verdict) => (worst === undefined || rank(verdict) < rank(worst) ? verdict : worst),
    undefined,
  );
}

const ranks = new Map<string, number>(
  statuses
    .flatMap((status) => reasonsOf[status].map((reason) => `${status}/${reason}`))
    .map((key, index) => [key, index]),
);

/** 0 is the worst. */
export function rank({ status, reason }: Pick<Verdict, 'status' | 'reason'>): number {
  return ranks.get(`${status}/${reason}`) ?? 0;
}

/** Those said last; several when they were said at the same moment. */
export function latest(said: readonly Said[]): Said[] {
  const last = Math.max(...said.map(({ moment }) => moment));
  return said.filter(({ moment }) => moment === last);
}
