import * as z from 'zod';
import { purposeSchema } from '../../consent/purposes.ts';
import { choice, type Parameter, several, text, whole, yesOrNo } from './parameter.ts';

/** How long a yes counts, what it is for, and how it is given. */
export const renewal = choice('consent.renewal', {
  topic: 'consent',
  title: { nl: 'Toestemming blijft geldig', en: 'Consent stays valid' },
  question: { nl: 'Hoe lang geldt een ja?', en: 'How long does a yes count?' },
  acts: 'engine',
  ranked: true,
  options: {
    school_year: { nl: 'één schooljaar', en: 'one school year' },
    months: { nl: 'een vast aantal maanden', en: 'a fixed number of months' },
    none: {
      nl: 'onbeperkt, tot iemand het verandert',
      en: 'without end, until somebody changes it',
    },
  },
});

export const renewalMonths = whole('consent.renewal_months', {
  topic: 'consent',
  title: { nl: 'Aantal maanden', en: 'Number of months' },
  question: {
    nl: 'Hoeveel maanden, als je voor een vast aantal kiest?',
    en: 'How many months, if you choose a fixed number?',
  },
  acts: 'engine',
  least: 1,
  most: 72,
  unit: { nl: 'maanden', en: 'months' },
  more: 'looser',
});

export const onExpiry = choice('consent.on_expiry', {
  topic: 'consent',
  title: { nl: 'Als een ja is verlopen', en: 'When a yes has run out' },
  question: {
    nl: 'Wat gebeurt er met een ja dat is verlopen?',
    en: 'What becomes of a yes that has run out?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    block: { nl: 'het telt meteen niet meer', en: 'it stops counting at once' },
    warn: {
      nl: 'het telt nog tot de uiterste dag, met een waarschuwing',
      en: 'it counts until the last day, with a warning',
    },
  },
});

export const graceUntil = choice('consent.grace_until', {
  topic: 'consent',
  title: { nl: 'Uiterste dag na de zomer', en: 'Last day after the summer' },
  question: {
    nl: 'Tot welke dag telt een ja van vorig schooljaar nog, als er een waarschuwing bij mag?',
    en: "Until which day does last year's yes count, where a warning is enough?",
  },
  acts: 'engine',
  ranked: true,
  options: {
    none: { nl: 'geen extra tijd', en: 'no extra time' },
    '08-31': { nl: '31 augustus', en: '31 August' },
    '09-15': { nl: '15 september', en: '15 September' },
    '09-30': { nl: '30 september', en: '30 September' },
    '10-31': { nl: '31 oktober', en: '31 October' },
  },
});

export const withdrawal = choice('consent.withdrawal', {
  topic: 'consent',
  title: { nl: 'Toestemming intrekken', en: 'Withdrawing consent' },
  question: { nl: 'Wanneer mag iemand een ja intrekken?', en: 'When may a yes be withdrawn?' },
  acts: 'engine',
  options: {
    any_time: { nl: 'altijd, en het werkt meteen', en: 'at any time, with effect at once' },
  },
  refused: {
    limited: {
      nl: 'Intrekken mag altijd. Dat zegt de wet (AVG art. 7 lid 3).',
      en: 'Withdrawing is always allowed. The law says so (GDPR art. 7(3)).',
    },
  },
});

export const silence = choice('consent.silence_means', {
  topic: 'consent',
  title: { nl: 'Geen antwoord', en: 'No answer' },
  question: { nl: 'Wat telt als iemand niet antwoordt?', en: 'What counts when nobody answers?' },
  acts: 'engine',
  options: { no: { nl: 'nee', en: 'no' } },
  refused: {
    yes: {
      nl: 'Zwijgen is nooit een ja. Dat zegt de wet (AVG art. 4 punt 11).',
      en: 'Silence is never a yes. The law says so (GDPR art. 4(11)).',
    },
  },
});

export const form = several('consent.form', {
  topic: 'consent',
  title: { nl: 'Hoe een ja wordt gegeven', en: 'How a yes is given' },
  question: { nl: 'Waaraan moet een ja voldoen?', en: 'What must a yes be like?' },
  acts: 'people',
  options: {
    prior: { nl: 'vooraf', en: 'beforehand' },
    express: { nl: 'duidelijk uitgesproken', en: 'express' },
    written: { nl: 'schriftelijk', en: 'in writing' },
    by_form: { nl: 'met een formulier', en: 'by form' },
    demonstrable: { nl: 'aan te tonen', en: 'demonstrable' },
    registered: { nl: 'vastgelegd', en: 'registered' },
  },
  more: 'stricter',
});

export const provable = yesOrNo('consent.provable', {
  topic: 'consent',
  title: { nl: 'Alleen een ja met bewijs', en: 'Only a yes with proof' },
  question: {
    nl: 'Telt alleen een ja dat aan te tonen is?',
    en: 'Does only a provable yes count?',
  },
  acts: 'engine',
  refused: {
    no: {
      nl: 'De school moet een ja kunnen aantonen. Dat zegt de wet (AVG art. 7 lid 1).',
      en: 'The school must be able to show a yes. The law says so (GDPR art. 7(1)).',
    },
  },
});

export const askedPurposes = several('consent.purposes', {
  topic: 'consent',
  title: { nl: 'Waar toestemming voor wordt gevraagd', en: 'What consent is asked for' },
  question: { nl: 'Waarvoor vraag je een ja?', en: 'What do you ask a yes for?' },
  acts: 'people',
  options: {
    social_media: { nl: 'sociale media, alles samen', en: 'social media, all together' },
    per_platform: { nl: 'elk platform apart', en: 'each platform apart' },
    personal_media: { nl: 'sociale media van medewerkers', en: 'social media of staff' },
    email: { nl: 'e-mail', en: 'e-mail' },
    other: { nl: 'andere uitingen', en: 'other publications' },
    education_use: { nl: 'gebruik in de les', en: 'use in teaching' },
  },
});

export const platformProcessing = yesOrNo('consent.platform_processing', {
  topic: 'consent',
  title: { nl: 'Wat het platform met beeld doet', en: 'What the platform does with pictures' },
  question: {
    nl: 'Vraag je apart toestemming voor wat het platform met het beeld doet?',
    en: 'Do you ask separately about what the platform does with the picture?',
  },
  acts: 'people',
});

export const extraPurposes: Parameter<string[]> = {
  name: 'consent.extra_purposes',
  topic: 'consent',
  title: { nl: 'Eigen doelen van de school', en: "The school's own purposes" },
  question: {
    nl: 'Welke doelen gebruikt de school zelf, naast die van Schoolwacht? Korte codes, zoals open_dag.',
    en: 'Which purposes does the school use beside ours? Short codes, such as open_day.',
  },
  acts: 'engine',
  control: { kind: 'codes', none: { nl: 'geen', en: 'none' } },
  schema: z.array(purposeSchema).max(30),
};

export const registerSystem = text('consent.register_system', {
  topic: 'consent',
  title: { nl: 'Waar toestemming wordt bijgehouden', en: 'Where consent is registered' },
  question: {
    nl: 'In welk systeem houdt de school toestemming bij, naast Schoolwacht?',
    en: 'In which system is consent registered, beside Schoolwacht?',
  },
  acts: 'people',
});
