import { hasAuthority } from './decider.ts';
import type { Said } from './said.ts';
import { giverResult } from './validity.ts';
import { isGranted, type Verdict, type View, worstOf } from './view.ts';

/** What the parents' yeses come to: one may speak for both unless the school, or this pupil's file, asks all. */
export function parentsTogether(grants: readonly Said[], view: View): Verdict | undefined {
  if (grants.length === 0) return undefined;
  const { policy, person } = view.file;
  const asksAll = policy.parentRule === 'both' || person.requireAllGuardians;
  if (asksAll && someoneIsSilent(grants, view)) {
    return { status: 'missing', reason: 'awaiting_other_parent', by: [...grants] };
  }
  const results = resultPerParent(grants, view);
  return asksAll ? allOf(results) : oneOf(results);
}

/** In the order of the register. */
function resultPerParent(grants: readonly Said[], view: View): Verdict[] {
  return view.file.guardians.flatMap(({ id }) => {
    const own = grants.filter(({ by }) => by === id);
    return giverResult(own, view) ?? [];
  });
}

/** Somebody with authority now whose yes is not among them. */
function someoneIsSilent(grants: readonly Said[], { file, day }: View): boolean {
  return file.guardians.some(
    (guardian) =>
      hasAuthority(guardian, day, file.subject, file.policy) &&
      !grants.some(({ by }) => by === guardian.id),
  );
}

/** Every yes must hold: the first that does not is the answer. */
function allOf(results: readonly Verdict[]): Verdict | undefined {
  const worst = worstOf(results);
  return (
    results.find((result) => !isGranted(result)) ??
    (worst && { ...worst, by: results.flatMap(({ by }) => by) })
  );
}

/** One yes that holds is enough, best one outside grace; else one that ended, else the first. */
function oneOf(results: readonly Verdict[]): Verdict | undefined {
  return (
    results.find(({ reason }) => reason === 'ok') ??
    results.find(isGranted) ??
    results.find(({ status }) => status === 'expired') ??
    results[0]
  );
}
