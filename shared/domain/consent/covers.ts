import type { Moment } from './amsterdam.ts';
import type { Reason } from './decision.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { closestCode, codeCovers } from './purposes.ts';
import type { Said } from './said.ts';
import type { Modality, Statement } from './statement.ts';

/** One use of one kind of material: the smallest thing a yes or a no is about. */
export interface Use {
  purpose: string;
  modality: Modality;
}

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

/** Why a yes says nothing about a target, nearest miss first. */
export const misses = [
  'not_provable',
  'modality_not_covered',
  'condition_not_met',
  'event_not_covered',
  'platform_not_on_form',
  'purpose_not_covered',
] as const satisfies Reason[];
export type Miss = (typeof misses)[number];

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

const pictures: readonly Modality[] = ['photo', 'video'];

/** A yes is read narrowly: it covers what it names, on its form, for its event, on its conditions, if it can be proved. */
function missOf(
  { purposes, formVersion, eventId, conditions, modalities, provable }: Statement,
  { purpose, modality }: Use,
  publication: Publication,
  policy: Policy,
): Miss | undefined {
  const code = closestCode(purposes, purpose);
  if (code === undefined) return 'purpose_not_covered';
  if (!isOnForm(formVersion, code, purpose, policy)) return 'platform_not_on_form';
  const onlyEvents = policy.mode === 'unrecognisable_except_events';
  const mustBeFor = eventId || (onlyEvents ? publication.eventId : undefined);
  if (mustBeFor && (eventId !== mustBeFor || publication.eventId !== mustBeFor)) {
    return 'event_not_covered';
  }
  if (conditions?.groupOnly && publication.groupSize < policy.groupMin) return 'condition_not_met';
  if (!(modalities ?? pictures).includes(modality)) return 'modality_not_covered';
  return policy.requireProvable && !provable ? 'not_provable' : undefined;
}

/** A general yes on a form that named its platforms covers those and no later ones. */
function isOnForm(
  version: string | null | undefined,
  code: string,
  purpose: string,
  { forms }: Policy,
): boolean {
  if (!version || !Object.hasOwn(forms, version) || code === purpose) return true;
  return forms[version]?.includes(purpose) ?? false;
}

/** A no is read broadly: everything on its branch, every kind of material, unless it says otherwise. */
function noCovers(
  { purposes, modalities, eventId }: Statement,
  { purpose, modality }: Use,
  publication: Publication,
): boolean {
  return (
    purposes.some((code) => codeCovers(code, purpose)) &&
    (!modalities || modalities.includes(modality)) &&
    (!eventId || eventId === publication.eventId)
  );
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

/** The pupil's own word, given when it was theirs to give. */
export function isOwnDecision({ role, deciderThen }: Said): boolean {
  return role === 'self' && (deciderThen === 'self' || deciderThen === 'both');
}

export function isGrant({ statement }: Said): boolean {
  return statement.decision === 'grant';
}
