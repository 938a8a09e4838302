import type { Pack, Standing } from '../pack.ts';

/** The protocol says so, in these articles. */
export function says(value: unknown, ...articles: string[]): Standing {
  return { value, basis: 'protocol', articles, open: false };
}

/** The protocol is silent, the law is not. */
export function law(value: unknown, ...articles: `law:${string}`[]): Standing {
  return { value, basis: 'law', articles, open: false };
}

/** The protocol leaves it to the school; until it answers, what we propose holds. The articles raise the question. */
export function proposed(value: unknown, ...articles: string[]): Standing {
  return { value, basis: 'default', articles, open: true };
}

/** Nobody says anything about it: how the product does it. A school may choose, and need not. */
export function usual(value: unknown): Standing {
  return { value, basis: 'default', articles: [], open: false };
}

/** What the protocol names as indecent, as it stands beside the articles that name it. */
export function categoriesStanding({ categories }: Pick<Pack, 'decency'>['decency']): Standing {
  const articles = [...new Set(Object.values(categories).flat())];
  const names = Object.keys(categories);
  return names.length === 0 ? usual([]) : says(names, ...articles);
}

/** What holds where a protocol says nothing: each pack lays its own words over it. */
export const silent: Readonly<Record<string, Standing>> = {
  'scope.accounts': usual('school_run'),
  'scope.direct_messages': usual('no'),
  'scope.platforms_agreed': proposed(null),
  'media.types': usual(['photo', 'film', 'sound']),
  'trigger.visual': usual('depicted'),
  'trigger.audible': proposed('yes'),
  subjects: proposed(['pupils', 'staff']),
  'visual.default': usual('consent_based'),
  'visual.exception_categories': usual([]),
  'consent.joint_parties': usual([]),
  'consent.own_age': law('16', 'law:uavg-5'),
  'consent.own_age_operator': law('gte', 'law:uavg-5'),
  'consent.at_exact_own_age': law('pupil', 'law:uavg-5'),
  'consent.below_age_giver': law('parents', 'law:uavg-5'),
  'consent.guardians_rule': proposed('no_wins'),
  'consent.turning_16': usual('renew'),
  'consent.respect_minor_objection': usual('yes'),
  'consent.non_authority_objection': usual('block'),
  'consent.unknown_authority': usual('trust'),
  'consent.form': law(['express', 'demonstrable'], 'law:avg-7.1'),
  'consent.provable': law('yes', 'law:avg-7.1'),
  'consent.renewal': proposed('school_year'),
  'consent.renewal_months': usual(12),
  'consent.on_expiry': proposed('block'),
  'consent.grace_until': usual('none'),
  'consent.withdrawal': law('any_time', 'law:avg-7.3'),
  'consent.silence_means': law('no', 'law:avg-4.11'),
  'consent.register_system': usual(''),
  'consent.purposes': proposed(['social_media', 'per_platform']),
  'consent.extra_purposes': usual([]),
  'consent.platform_processing': proposed('yes'),
  'consent.employee_basis': usual('consent'),
  'consent.employee_purposes': usual([]),
  'consent.employee_renewal': usual('same'),
  'consent.ends_at_leave': usual('yes'),
  'consent.group_min': usual(5),
  'consent.crowd_exception': usual('yes'),
  'consent.max_source_age_days': usual(null),
  'consent.max_online_months': usual(null),
  'consent.face_matching': law('off', 'law:avg-9', 'law:uavg-29'),
  'consent.face_matching_assessed': usual(null),
  'consent.face_matching_decided': usual(null),
  'consent.face_matching_advised': usual(null),
  'consent.face_matching_consulted': usual('not_recorded'),
  'consent.face_matching_provider': usual(''),
  'consent.face_matching_until': usual(null),
  'ai_images.rule': proposed('declare'),
  'repost.check': proposed('yes'),
  lesson_recordings: usual('not_addressed'),
  'copyright.source_required': usual('no'),
  'decency.open_clause': usual('review_only'),
  'personal_data.definition': usual('avg4'),
  'reputation.rule': usual('review_only'),
  'criticism.policy': usual('never_auto_hide'),
  'fake_account.reply': proposed('hint'),
  'fake_account.treat_as': usual('not_addressed'),
  'memes.treat_as': usual('not_addressed'),
  'reply.discourage_discussion': usual('no'),
  'reply.signature': usual('yes'),
  'derail.notify': proposed(['leidinggevende']),
  'doubt.notify': proposed(['leidinggevende']),
  'report.open_to': proposed('anyone_invited'),
  'report.to': proposed(['schoolleiding']),
  'breach.notify': proposed(['schoolleiding']),
  'police.rule': usual('may'),
  'police.actor': usual('school'),
  'inspector.rule': usual('none'),
  'inspector.decider': usual('none'),
  'victim.support': usual(''),
  first_step: usual('measures'),
  'parents.contact_on_pupil_breach': proposed('no'),
  'records.staff_file': usual('no'),
  'records.pupil_file': usual('no'),
  'sanctions.text': usual(''),
  permanence_notice: usual('yes'),
  acknowledge_protocol: proposed('yes'),
  'unforeseen.decider': usual([]),
  'pack.review_due': proposed(null),
  'pack.council_asked': proposed(null),
  'retention.decisions_months': proposed(24),
  'retention.snapshots_months': proposed(12),
};
