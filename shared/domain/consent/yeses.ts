import { whyWrong } from './competent.ts';
import { coveringGrants, isGrant, misses, missOf } from './covers.ts';
import { hasAuthority } from './decider.ts';
import type { Reason } from './decision.ts';
import type { Said } from './file.ts';
import { giverResult } from './validity.ts';
import { latest, type Target, type Verdict, type View, worstOf } from './view.ts';

/** Step 2: what the yeses come to, by whose word counts now. */
export function answerOfYeses(target: Target, view: View): Verdict {
  const covering = coveringGrants(target, view);
  const judged = covering.map((grant) => ({ grant, wrong: whyWrong(grant, target, view) }));
  const competent = judged.flatMap(({ grant, wrong }) => (wrong === undefined ? [grant] : []));
  const of = (role: Said['role']) => competent.filter((grant) => grant.role === role);
  const own = giverResult(of('self'), view);
  const parents = parentsTogether(of('guardian'), view);
  const fallback = () => wrongGrantor(judged) ?? nearestMiss(target, view, covering);
  switch (view.decider) {
    case 'guardians':
      return parents ?? fallback();
    case 'representative':
      return giverResult(of('representative'), view) ?? fallback();
    case 'self':
      return ownWord(own, parents) ?? fallback();
    case 'both':
      return doubleLock(own, parents) ?? fallback();
    case 'unknown':
      return ageUnknown(own, parents, covering) ?? fallback();
  }
}

/** Several parents: one may speak for both unless the school, or this pupil's file, asks all of them. */
function parentsTogether(grants: Said[], view: View): Verdict | undefined {
  if (grants.length === 0) return undefined;
  const { file, policy, day } = view;
  const results = file.guardians.map((guardian) => ({
    guardian,
    result: giverResult(
      grants.filter(({ by }) => by === guardian.id),
      view,
    ),
  }));
  const given = results.flatMap(({ result }) => (result === undefined ? [] : [result]));
  const granted = worstOf(given.filter(isGranted));
  if (policy.parentRule === 'both' || file.person.requireAllGuardians) {
    const silent = results.some(
      ({ guardian, result }) =>
        result === undefined && hasAuthority(guardian, day, file.subject, policy),
    );
    if (silent) return { status: 'missing', reason: 'awaiting_other_parent', by: grants };
    const without = given.find((result) => !isGranted(result));
    return without ?? (granted && { ...granted, by: given.flatMap(({ by }) => by) });
  }
  const best = given.find(({ reason }) => reason === 'ok') ?? granted;
  return best ?? given.find(({ status }) => status === 'expired') ?? given[0];
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
  const given = [own, parents].flatMap((result) => (result === undefined ? [] : [result]));
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
  covering: Said[],
): Verdict | undefined {
  if (covering.length === 0) return undefined;
  return (
    bothGranted(own, parents) ?? { status: 'missing', reason: 'birthdate_unknown', by: covering }
  );
}

function bothGranted(own: Verdict | undefined, parents: Verdict | undefined): Verdict | undefined {
  if (own === undefined || parents === undefined) return undefined;
  const worst = worstOf([own, parents]);
  return worst && isGranted(own) && isGranted(parents)
    ? { ...worst, by: [...own.by, ...parents.by] }
    : undefined;
}

/** Nothing that counts, but somebody did say yes who could not. */
function wrongGrantor(judged: { grant: Said; wrong: Reason | undefined }[]): Verdict | undefined {
  const wrong = judged.filter((one) => one.wrong !== undefined);
  const last = wrong.length === 0 ? [] : latest(wrong.map(({ grant }) => grant));
  return worstOf(
    wrong.flatMap(({ grant, wrong: reason }) =>
      reason !== undefined && last.includes(grant)
        ? [{ status: 'wrong-grantor', reason, by: [grant] } as const]
        : [],
    ),
  );
}

/** Nobody said yes to this; the yes that came nearest says why not. */
function nearestMiss(target: Target, view: View, covering: Said[]): Verdict {
  const grants = view.heard.filter((said) => isGrant(said) && !covering.includes(said));
  const found = new Set(grants.map((grant) => missOf(grant, target, view)));
  const reason = misses.find((miss) => found.has(miss)) ?? 'no_statement';
  return { status: 'missing', reason, by: [] };
}

function isGranted({ status }: Verdict): boolean {
  return status === 'granted';
}
