import * as z from 'zod';

/** Worst first. Only the last two allow publication; `not-required` never stands for a yes. */
export const statuses = [
  'denied',
  'withdrawn',
  'wrong-grantor',
  'expired',
  'missing',
  'granted',
  'not-required',
] as const;
export type Status = (typeof statuses)[number];

/** Why, per status. The order within a status says which reason stands when several apply. */
export const reasonsOf = {
  denied: [
    'protection_hold',
    'deceased',
    'policy_unrecognisable_only',
    'denied_by_grantor',
    'objection_parent',
    'objection_pupil',
    'objection_no_authority',
    'objection_employee',
  ],
  withdrawn: ['withdrawn'],
  'wrong-grantor': [
    'representative_must_decide',
    'pupil_must_decide',
    'pupil_too_young',
    'no_authority',
  ],
  expired: ['left_school', 'term_over', 'school_year_over', 'retention_exceeded'],
  missing: [
    'unidentified_person',
    'birthdate_unknown',
    'awaiting_other_parent',
    'double_lock_incomplete',
    'not_yet_valid',
    'not_provable',
    'modality_not_covered',
    'condition_not_met',
    'event_not_covered',
    'platform_not_on_form',
    'purpose_not_covered',
    'no_statement',
    'stale_source',
  ],
  granted: [
    'late_consent',
    'carried_over_from_parent',
    'in_grace',
    'published_under_valid_consent',
    'ok',
  ],
  'not-required': ['legitimate_interest', 'crowd_overview', 'not_recognisable'],
} as const satisfies Record<Status, readonly string[]>;

export const reasons = Object.values(reasonsOf).flat();
export type Reason = (typeof reasons)[number];

/** Who can change the answer. Nobody is asked again after a no. */
export const asked = [
  'parents',
  'pupil',
  'representative',
  'employee',
  'visitor',
  'administratie',
  'leadership',
] as const;
export type Ask = (typeof asked)[number];

/** To be shown, never to block. */
export const warnings = ['in_grace', 'carried_over', 'same_day_without_times'] as const;
export type Warning = (typeof warnings)[number];

export const consentDecisionSchema = z.object({
  status: z.enum(statuses),
  reason: z.enum(reasons),
  ask: z.enum(asked).nullable(),
  /** First later moment at which the same input gives another status, as local time with its offset. */
  nextChangeAt: z.iso.datetime({ offset: true }).nullable(),
  warnings: z.array(z.enum(warnings)),
  /** Places (from 0) in the given list of the statements this rests on. */
  used: z.array(z.number().int().min(0)),
});
export type ConsentDecision = z.infer<typeof consentDecisionSchema>;

/** Whether publication is allowed. */
export function allows({ status }: { status: Status }): boolean {
  return status === 'granted' || status === 'not-required';
}
