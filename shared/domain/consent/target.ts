import type { Moment } from './amsterdam.ts';
import { isGrant, isOwnDecision, type Miss, missOf, noCovers, type Use } from './covers.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { closestCode, codeCovers } from './purposes.ts';
import type { Said } from './said.ts';

/** A use, with all that was ever said about it. */
export interface Target extends Use {
  /** The yeses that cover it. */
  yeses: Said[];
  /** The noes that cover it. */
  noes: No[];
  /** The yeses that do not cover it, and why not. */
  missed: { said: Said; miss: Miss }[];
  /** What the pupil said about this purpose when it was theirs to say, on whatever conditions. */
  ownWords: Said[];
}

export interface No {
  said: Said;
  /** When whoever gave it took it back; never is infinity. */
  liftedAt: Moment;
}

/** Sorts what was said by what it says about one use. */
export function targetOf(
  use: Use,
  said: readonly Said[],
  publication: Publication,
  policy: Policy,
): Target {
  const target: Target = { ...use, yeses: [], noes: [], missed: [], ownWords: [] };
  for (const one of said) {
    if (isOwnWord(one, use, publication, policy)) target.ownWords.push(one);
    if (!isGrant(one)) continue;
    const miss = missOf(one.statement, use, publication, policy);
    if (miss === undefined) target.yeses.push(one);
    else target.missed.push({ said: one, miss });
  }
  for (const one of said) {
    if (isGrant(one) || !noCovers(one.statement, use, publication)) continue;
    target.noes.push({ said: one, liftedAt: liftedAt(one, target) });
  }
  return target;
}

/** A no is lifted only by whoever gave it, later, on the same or a more specific code (and for its event). */
function liftedAt({ by, moment, statement }: Said, { purpose, yeses }: Target): Moment {
  const forbidden = closestCode(statement.purposes, purpose) ?? purpose;
  const lifting = yeses.filter(
    (yes) =>
      yes.by === by &&
      yes.moment > moment &&
      codeCovers(forbidden, closestCode(yes.statement.purposes, purpose) ?? '') &&
      (!statement.eventId || statement.eventId === yes.statement.eventId),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...lifting.map((yes) => yes.moment));
}

function isOwnWord(said: Said, { purpose }: Use, publication: Publication, policy: Policy) {
  const { purposes, eventId, provable } = said.statement;
  if (!isOwnDecision(said) || (eventId && eventId !== publication.eventId)) return false;
  if (isGrant(said) && policy.requireProvable && !provable) return false;
  return purposes.some((code) => codeCovers(code, purpose));
}
