import type { Reason } from './decision.ts';
import type { Said } from './file.ts';
import { closestCode, codeCovers } from './purposes.ts';
import type { Modality } from './statement.ts';
import type { Target, View } from './view.ts';

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
export function missOf({ statement }: Said, target: Target, view: View): Miss | undefined {
  const { publication, policy } = view;
  const code = closestCode(statement.purposes, target.purpose);
  if (code === undefined) return 'purpose_not_covered';
  if (!onForm(statement.formVersion, code, target, view)) return 'platform_not_on_form';
  const needsEvent = statement.eventId ?? (onlyEvents(view) ? publication.eventId : undefined);
  if (needsEvent && (statement.eventId !== needsEvent || publication.eventId !== needsEvent)) {
    return 'event_not_covered';
  }
  if (statement.conditions?.groupOnly && publication.groupSize < policy.groupMin) {
    return 'condition_not_met';
  }
  if (!(statement.modalities ?? pictures).includes(target.modality)) return 'modality_not_covered';
  return policy.requireProvable && !statement.provable ? 'not_provable' : undefined;
}

/** A no is read broadly: everything on its branch, every kind of material, unless it says otherwise. */
export function noCovers({ statement }: Said, target: Target, { publication }: View): boolean {
  const { purposes, modalities, eventId } = statement;
  return (
    purposes.some((code) => codeCovers(code, target.purpose)) &&
    (!modalities || modalities.includes(target.modality)) &&
    (!eventId || eventId === publication.eventId)
  );
}

/** The yeses that cover the target. */
export function coveringGrants(target: Target, view: View): Said[] {
  return view.heard.filter((said) => isGrant(said) && missOf(said, target, view) === undefined);
}

export function isGrant({ statement }: Said): boolean {
  return statement.decision === 'grant';
}

function onlyEvents({ policy }: View): boolean {
  return policy.mode === 'unrecognisable_except_events';
}

/** A general yes on a form that named its platforms covers those and no later ones. */
function onForm(version: string | null | undefined, code: string, target: Target, view: View) {
  const { forms } = view.policy;
  if (!version || !Object.hasOwn(forms, version) || code === target.purpose) return true;
  return forms[version]?.includes(target.purpose) ?? false;
}
