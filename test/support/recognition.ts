/** Everything a school has to have settled before faces may be recognised; long ago, and for long. */
export const recognitionConditions = {
  'consent.face_matching_assessed': '2026-01-12',
  'consent.face_matching_decided': '2026-01-20',
  'consent.face_matching_advised': '2026-01-14',
  'consent.face_matching_consulted': 'not_required',
  'consent.face_matching_provider': 'eigen computer van de school',
  'consent.face_matching_until': '2036-01-01',
} as const;

/** What a school chose: a match is a suggestion, or a name by itself. */
export const choosing = (worth: 'suggest' | 'allow-list') => ({
  ...recognitionConditions,
  'consent.face_matching':
    worth === 'suggest' ? 'separate_explicit' : 'separate_explicit_unconfirmed',
});
