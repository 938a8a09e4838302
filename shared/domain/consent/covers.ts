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

const pictures: readonly Modality[] = ['photo', 'video'];

/** A yes is read narrowly: it covers what it names, on its form, for its event, on its conditions, if it can be proved. */
export function missOf(
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
export function noCovers(
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

/** The pupil's own word, given when it was theirs to give. */
export function isOwnDecision({ role, deciderThen }: Said): boolean {
  return role === 'self' && (deciderThen === 'self' || deciderThen === 'both');
}

export function isGrant({ statement }: Said): boolean {
  return statement.decision === 'grant';
}
