import { day, text, wholeOrNone, yesOrNo } from './parameter.ts';

/** What is kept, and when the rules themselves are looked at again. */
export const staffFile = yesOrNo('records.staff_file', {
  topic: 'records',
  title: { nl: 'Personeelsdossier', en: 'Personnel file' },
  question: {
    nl: 'Komt wat er over een overtreding is geschreven in het personeelsdossier?',
    en: 'Does what was written about a breach go into the personnel file?',
  },
  acts: 'people',
});

export const pupilFile = yesOrNo('records.pupil_file', {
  topic: 'records',
  title: { nl: 'Leerlingdossier', en: 'Pupil file' },
  question: {
    nl: 'Komt wat er over een overtreding is geschreven in het leerlingdossier?',
    en: 'Does what was written about a breach go into the pupil file?',
  },
  acts: 'people',
});

export const sanctions = text('sanctions.text', {
  topic: 'records',
  title: { nl: 'Maatregelen', en: 'Measures' },
  question: {
    nl: 'Waar staan de maatregelen? Schoolwacht stelt er nooit een voor.',
    en: 'Where are the measures set down? Schoolwacht never proposes one.',
  },
  acts: 'people',
});

export const acknowledge = yesOrNo('acknowledge_protocol', {
  topic: 'records',
  title: { nl: 'Het protocol kennen', en: 'Knowing the protocol' },
  question: {
    nl: 'Bevestigt iedereen die ermee werkt dat die het protocol kent?',
    en: 'Does everybody who works with it confirm knowing the protocol?',
  },
  acts: 'people',
});

const months = {
  least: 1,
  most: 240,
  unit: { nl: 'maanden', en: 'months' },
  none: { nl: 'niet vastgelegd', en: 'not laid down' },
  more: 'other',
} as const;

export const keepDecisions = wholeOrNone('retention.decisions_months', {
  topic: 'records',
  title: { nl: 'Beslissingen bewaren', en: 'Keeping decisions' },
  question: { nl: 'Hoe lang bewaart de school beslissingen?', en: 'How long are decisions kept?' },
  acts: 'people',
  ...months,
});

export const keepPictures = wholeOrNone('retention.snapshots_months', {
  topic: 'records',
  title: { nl: 'Kopieën van beeld bewaren', en: 'Keeping copies of pictures' },
  question: {
    nl: 'Hoe lang bewaart de school kopieën van beeld nadat de post weg is? Schoolwacht wist ze dan. Zonder eigen keuze na 90 dagen; een kopie met onherkenbare gezichten altijd binnen 30 dagen.',
    en: 'How long are copies of pictures kept once the post is gone? Schoolwacht erases them then. Without a choice of your own after 90 days; a copy with unrecognisable faces always within 30 days.',
  },
  acts: 'product',
  ...months,
});

export const reviewDue = day('pack.review_due', {
  topic: 'records',
  title: { nl: 'Het protocol nakijken', en: 'Reviewing the protocol' },
  question: {
    nl: 'Wanneer kijkt de school het protocol opnieuw na?',
    en: 'When does the school review the protocol?',
  },
  acts: 'product',
  none: { nl: 'geen datum', en: 'no date' },
});

export const councilAsked = day('pack.council_asked', {
  topic: 'records',
  title: {
    nl: 'De medezeggenschap over Schoolwacht',
    en: 'The participation council on Schoolwacht',
  },
  question: {
    nl: 'Wanneer is de (G)MR gevraagd over het gebruik van Schoolwacht?',
    en: 'When was the participation council asked about using Schoolwacht?',
  },
  acts: 'people',
  isFact: true,
  none: { nl: 'nog niet gevraagd', en: 'not asked yet' },
});

export const assessed = day('consent.face_matching_assessed', {
  topic: 'records',
  title: { nl: 'DPIA over gezichten herkennen', en: 'DPIA on recognising faces' },
  question: {
    nl: 'Wanneer is de gegevensbeschermingseffectbeoordeling (DPIA) over gezichtsherkenning vastgesteld?',
    en: 'When was the data protection impact assessment (DPIA) on recognition adopted?',
  },
  acts: 'product',
  isFact: true,
  none: { nl: 'geen DPIA vastgelegd', en: 'no DPIA recorded' },
});
