import type { Pack } from '../pack.ts';
import { answerOf } from '../pack.ts';
import { assessed } from './keeping.ts';
import { choice, day, text } from './parameter.ts';
import { faceMatching } from './showing.ts';

/**
 * What must have been settled before a school may compare faces at all (AVG art. 9, 35 and 36): each with the
 * day or the outcome, so that it can be shown.
 */
export const decided = day('consent.face_matching_decided', {
  topic: 'records',
  title: {
    nl: 'Besluit van het bestuur over herkennen',
    en: 'Decision of the board on recognition',
  },
  question: {
    nl: 'Wanneer besloot het bestuur dat gezichten herkend mogen worden?',
    en: 'When did the board decide that faces may be recognised?',
  },
  acts: 'product',
  isFact: true,
  none: { nl: 'geen besluit vastgelegd', en: 'no decision recorded' },
});

export const advised = day('consent.face_matching_advised', {
  topic: 'records',
  title: { nl: 'Advies van de FG over herkennen', en: 'Advice of the DPO on recognition' },
  question: {
    nl: 'Wanneer gaf de functionaris gegevensbescherming (FG) advies over de DPIA?',
    en: 'When did the data protection officer advise on the DPIA?',
  },
  acts: 'product',
  isFact: true,
  none: { nl: 'geen advies vastgelegd', en: 'no advice recorded' },
});

export const consulted = choice('consent.face_matching_consulted', {
  topic: 'records',
  title: { nl: 'Voorafgaande raadpleging van de AP', en: 'Prior consultation of the AP' },
  question: {
    nl: 'Wat kwam er uit de voorafgaande raadpleging van de Autoriteit Persoonsgegevens (AVG art. 36)?',
    en: 'What came out of the prior consultation of the supervisory authority (GDPR art. 36)?',
  },
  acts: 'product',
  ranked: true,
  options: {
    not_recorded: { nl: 'niet vastgelegd', en: 'not recorded' },
    no_objection: { nl: 'de AP had geen bezwaar', en: 'the authority did not object' },
    not_required: {
      nl: 'niet nodig: uit de DPIA blijft geen hoog risico over',
      en: 'not required: the DPIA leaves no high risk',
    },
  },
});

export const provider = text('consent.face_matching_provider', {
  topic: 'records',
  title: { nl: 'Wie gezichten vergelijkt, en waar', en: 'Who compares faces, and where' },
  question: {
    nl: 'Wie vergelijkt de gezichten, en in welke regio? Bijvoorbeeld: eigen computer van de school.',
    en: "Who compares the faces, and in which region? For instance: the school's own computer.",
  },
  acts: 'product',
  none: { nl: 'niet vastgelegd', en: 'not recorded' },
});

export const until = day('consent.face_matching_until', {
  topic: 'records',
  title: { nl: 'Einddatum van herkennen', en: 'End of recognition' },
  question: {
    nl: 'Tot en met welke dag mogen gezichten herkend worden?',
    en: 'Until which day may faces be recognised?',
  },
  acts: 'product',
  none: { nl: 'geen einddatum vastgelegd', en: 'no end recorded' },
});

/** The conditions that a school has not met; empty when recognition may be switched on. */
export function unmetConditions(pack: Pick<Pack, 'parameters'>): string[] {
  const days = [assessed, decided, advised, until];
  return [
    ...days.filter((row) => answerOf(pack, row) === null).map(({ name }) => name),
    ...(answerOf(pack, consulted) === 'not_recorded' ? [consulted.name] : []),
    ...(answerOf(pack, provider) === '' ? [provider.name] : []),
  ];
}

/**
 * What a match is worth at a school. off: no face is compared; suggest: a match is a suggestion, which a
 * person takes over or not; allow-list: the school chose that a match names somebody by itself.
 */
export type Recognition = 'off' | 'suggest' | 'allow-list';

/** What the school's rules allow on a day (`yyyy-mm-dd`, Amsterdam); off whenever a condition is not met. */
export function allowedRecognition(pack: Pick<Pack, 'parameters'>, today: string): Recognition {
  const end = answerOf(pack, until);
  if (unmetConditions(pack).length > 0 || end === null || end < today) return 'off';
  return worth[answerOf(pack, faceMatching)];
}

const worth = {
  off: 'off',
  separate_explicit: 'suggest',
  separate_explicit_unconfirmed: 'allow-list',
} as const satisfies Record<string, Recognition>;
