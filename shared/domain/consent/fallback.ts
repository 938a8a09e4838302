import { misses } from './covers.ts';
import type { Reason } from './decision.ts';
import type { Said } from './said.ts';
import type { Target } from './target.ts';
import { isHeard, latest, type Verdict, type View, worstOf } from './view.ts';

/** A covering yes that was not theirs to give. */
export interface WrongYes {
  grant: Said;
  reason: Reason;
}

/** No yes counts: somebody said yes who could not, or nobody did. */
export function fallback(wrong: readonly WrongYes[], target: Target, view: View): Verdict {
  return wrongGrantor(wrong) ?? nearestMiss(target, view);
}

/** The latest wrong yes gives the reason. */
function wrongGrantor(wrong: readonly WrongYes[]): Verdict | undefined {
  if (wrong.length === 0) return undefined;
  return worstOf(
    latest(wrong.map(({ grant, reason }) => ({ status: 'wrong-grantor', reason, by: [grant] }))),
  );
}

/** Nobody said yes to this; the yes that came nearest says why not. */
function nearestMiss({ missed }: Target, view: View): Verdict {
  const heard = missed.filter(({ said }) => isHeard(said, view));
  const reason = misses.find((miss) => heard.some((one) => one.miss === miss));
  return { status: 'missing', reason: reason ?? 'no_statement', by: [] };
}
