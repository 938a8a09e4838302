import type { Outcome } from '../../../shared/domain/content.ts';
import { decideComment } from '../../../shared/domain/policy/decide-comment.ts';
import { type OwnRule, withOwnRules } from '../../../shared/domain/policy/own-rules.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type ContentRecord, listContents } from '../../../shared/records/contents.ts';
import { judgementOnFile } from '../protocol/what-would-change.ts';

export interface Changed {
  content: ContentRecord;
  before: Outcome;
  after: Outcome;
}

export interface RuleConsequences {
  /** How many were judged again on this page. */
  judged: number;
  stricter: Changed[];
  milder: Changed[];
  /** For the following page. */
  next?: string;
}

const dayMs = 86_400_000;
const days = 90;
const perPage = 100;
const severity: Partial<Record<Outcome, number>> = { leave: 0, review: 1, hide: 2 };

/**
 * The comments of the last 90 days that a rule would have decided otherwise, judged again from what is kept of them;
 * one page, newest first. Decides nothing and asks no platform. What a person decided is left out: it stands.
 */
export async function whatRuleChanges(
  store: Store,
  wanted: { schoolId: string; pack: Pack; live: readonly OwnRule[]; rule: OwnRule; now: Date },
  after?: string,
): Promise<RuleConsequences> {
  const { contents, next } = await recent(store, wanted.schoolId, wanted.now, after);
  const judged = await Promise.all(contents.map((content) => judgeTwice(store, wanted, content)));
  const known = judged.flatMap((one) => (one === undefined ? [] : [one]));
  const change = ({ before, after: then }: Changed) =>
    (severity[then] ?? 0) - (severity[before] ?? 0);
  return {
    judged: known.length,
    stricter: known.filter((one) => change(one) > 0),
    milder: known.filter((one) => change(one) < 0),
    ...(next === undefined ? {} : { next }),
  };
}

async function judgeTwice(
  store: Store,
  { pack, live, rule }: { pack: Pack; live: readonly OwnRule[]; rule: OwnRule },
  content: ContentRecord,
): Promise<Changed | undefined> {
  // not for everybody who sees this list
  if (content.restricted === true) return undefined;
  const heard = await judgementOnFile(store, content);
  if (heard === undefined) return undefined;
  const under = (rules: readonly OwnRule[]) =>
    decideComment(withOwnRules(heard, content.comment?.text ?? '', rules), pack).outcome;
  return { content, before: under(live), after: under([...live, rule]) };
}

/** Both lists as one: what still wants a person and what does not. */
async function recent(store: Store, schoolId: string, now: Date, after: string | undefined) {
  const since = new Date(now.getTime() - days * dayMs).toISOString();
  const page = { limit: perPage, ...(after === undefined ? {} : { after }) };
  const lists = await Promise.all(
    [true, false].map((open) => listContents(store, { schoolId, kind: 'comment', open }, page)),
  );
  const all = lists
    .flatMap(({ contents }) => contents)
    .filter(({ changedAt }) => changedAt >= since)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const contents = all.slice(0, perPage);
  const last = contents.at(-1);
  return all.length < perPage || last === undefined
    ? { contents }
    : { contents, next: placeOf(last) };
}

/** Where it stands on its list. */
const placeOf = ({ changedAt, ref }: ContentRecord) => `${changedAt}#${ref.platform}#${ref.key}`;
