import { whyWrong } from './competent.ts';
import { fallback, type WrongYes } from './fallback.ts';
import { parentsTogether } from './parents.ts';
import type { Said } from './said.ts';
import type { Target } from './target.ts';
import { giverResult } from './validity.ts';
import { isGranted, isHeard, type Verdict, type View, worstOf } from './view.ts';

/** The yeses that cover a target, sorted by who gave them and whether it was theirs to give. */
interface Sorted {
  heard: Said[];
  self: Said[];
  guardian: Said[];
  representative: Said[];
  wrong: WrongYes[];
}

/** The yeses: what they come to, by whose word counts now. */
export function answerOfYeses(target: Target, view: View): Verdict {
  const sorted = sort(target, view);
  return byDecider(sorted, view) ?? fallback(sorted.wrong, target, view);
}

function sort(target: Target, view: View): Sorted {
  const sorted: Sorted = { heard: [], self: [], guardian: [], representative: [], wrong: [] };
  for (const grant of target.yeses) {
    if (!isHeard(grant, view)) continue;
    sorted.heard.push(grant);
    const reason = whyWrong(grant, target, view);
    if (reason === undefined) sorted[grant.role].push(grant);
    else sorted.wrong.push({ grant, reason });
  }
  return sorted;
}

function byDecider(yeses: Sorted, view: View): Verdict | undefined {
  if (yeses.heard.length === 0) return undefined;
  if (view.decider === 'representative') return giverResult(yeses.representative, view);
  const parents = parentsTogether(yeses.guardian, view);
  if (view.decider === 'guardians') return parents;
  const own = giverResult(yeses.self, view);
  switch (view.decider) {
    case 'self':
      return ownWord(own, parents);
    case 'both':
      return doubleLock(own, parents);
    case 'unknown':
      return ageUnknown(own, parents, yeses.heard);
  }
}

/** From 16 the pupil: an own yes, else the parents' where the school lets it carry over. */
function ownWord(own: Verdict | undefined, parents: Verdict | undefined): Verdict | undefined {
  if (own !== undefined && isGranted(own)) return own;
  if (parents !== undefined && isGranted(parents)) {
    return { ...parents, reason: 'carried_over_from_parent' };
  }
  return own ?? parents;
}

/** A protocol's "older than 16": in that year pupil and parents both say yes. */
function doubleLock(own: Verdict | undefined, parents: Verdict | undefined): Verdict | undefined {
  const given = [own ?? [], parents ?? []].flat();
  if (given.length === 0) return undefined;
  const expired = given.find(({ status }) => status === 'expired');
  const by = given.flatMap((result) => result.by);
  return (
    bothGranted(own, parents) ??
    expired ??
    (own === undefined
      ? { status: 'wrong-grantor', reason: 'pupil_must_decide', by }
      : { status: 'missing', reason: 'double_lock_incomplete', by })
  );
}

/** Nobody knows whether the pupil is 16: only pupil and parents together are certainly right. */
function ageUnknown(
  own: Verdict | undefined,
  parents: Verdict | undefined,
  heard: Said[],
): Verdict | undefined {
  return bothGranted(own, parents) ?? { status: 'missing', reason: 'birthdate_unknown', by: heard };
}

function bothGranted(own: Verdict | undefined, parents: Verdict | undefined): Verdict | undefined {
  if (own === undefined || parents === undefined) return undefined;
  if (!isGranted(own) || !isGranted(parents)) return undefined;
  const worst = worstOf([own, parents]);
  return worst && { ...worst, by: [...own.by, ...parents.by] };
}
