import { purposeWords } from '../../asking/purpose-words.ts';
import { purposes as known } from '../../consent/purposes.ts';
import { choice, several, whole, wholeOrNone, yesOrNo } from './parameter.ts';

/** Who may be shown on other grounds, and for how long; how people are recognised. */
export const employeeBasis = choice('consent.employee_basis', {
  topic: 'consent',
  title: { nl: 'Medewerkers in beeld', en: 'Staff in pictures' },
  question: {
    nl: 'Wat is er nodig om een medewerker te tonen?',
    en: 'What does showing staff take?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    consent: { nl: 'een ja', en: 'a yes' },
    legitimate_interest: {
      nl: 'voor de gekozen doelen geen ja; een nee telt altijd',
      en: 'no yes for the chosen purposes; a no always counts',
    },
  },
});

export const employeePurposes = several('consent.employee_purposes', {
  topic: 'consent',
  title: { nl: 'Medewerkers zonder ja', en: 'Staff without a yes' },
  question: {
    nl: 'Voor welke doelen is van medewerkers geen ja nodig?',
    en: 'For which purposes do staff need no yes?',
  },
  acts: 'engine',
  // recognition and altered pictures always take a yes of their own
  options: Object.fromEntries(
    known
      .filter((code) => code !== 'face_recognition' && code !== 'ai_edit')
      .map((code) => [code, purposeWords(code)]),
  ),
  more: 'looser',
});

export const employeeRenewal = choice('consent.employee_renewal', {
  topic: 'consent',
  title: { nl: 'Een ja van medewerkers geldt', en: "Staff's yes stays valid" },
  question: {
    nl: 'Hoe lang geldt een ja van een medewerker?',
    en: "How long does staff's yes count?",
  },
  acts: 'engine',
  options: {
    same: { nl: 'even lang als dat van leerlingen', en: "as long as pupils'" },
    school_year: { nl: 'één schooljaar', en: 'one school year' },
    none: {
      nl: 'onbeperkt, tot iemand het verandert',
      en: 'without end, until somebody changes it',
    },
  },
});

export const endsAtLeave = yesOrNo('consent.ends_at_leave', {
  topic: 'consent',
  title: { nl: 'Wie van school gaat', en: 'Whoever leaves school' },
  question: {
    nl: 'Stopt een ja voor nieuwe posts als iemand van school gaat?',
    en: 'Does a yes stop counting for new posts when somebody leaves?',
  },
  acts: 'engine',
});

export const groupMin = whole('consent.group_min', {
  topic: 'consent',
  title: { nl: 'Een groep is', en: 'A group is' },
  question: {
    nl: 'Vanaf hoeveel mensen in beeld telt een ja dat alleen voor groepen is gegeven?',
    en: 'From how many people does a yes for groups only count?',
  },
  acts: 'engine',
  least: 2,
  most: 100,
  unit: { nl: 'mensen', en: 'people' },
  more: 'stricter',
});

export const crowdException = yesOrNo('consent.crowd_exception', {
  topic: 'consent',
  title: { nl: 'Bezoekers in een menigte', en: 'Visitors in a crowd' },
  question: {
    nl: 'Mogen bezoekers zonder ja te zien zijn in een overzicht van een menigte?',
    en: 'May visitors be seen without a yes in a view over a crowd?',
  },
  acts: 'engine',
  loose: 'yes',
});

export const maxSourceAgeDays = wholeOrNone('consent.max_source_age_days', {
  topic: 'consent',
  title: { nl: 'Hoe oud de gegevens mogen zijn', en: 'How old the records may be' },
  question: {
    nl: 'Na hoeveel dagen zonder controle telt een ja niet meer, tot iemand de gegevens nakijkt?',
    en: 'After how many days unchecked does a yes wait until somebody checks the records?',
  },
  acts: 'engine',
  least: 1,
  most: 730,
  unit: { nl: 'dagen', en: 'days' },
  none: { nl: 'geen grens', en: 'no limit' },
  more: 'looser',
});

export const maxOnlineMonths = wholeOrNone('consent.max_online_months', {
  topic: 'consent',
  title: { nl: 'Hoe lang iets online blijft', en: 'How long something stays online' },
  question: {
    nl: 'Na hoeveel maanden moet een post met mensen offline?',
    en: 'After how many months must a post with people go offline?',
  },
  acts: 'engine',
  least: 1,
  most: 240,
  unit: { nl: 'maanden', en: 'months' },
  none: { nl: 'geen grens', en: 'no limit' },
  more: 'looser',
});

export const faceMatching = choice('consent.face_matching', {
  topic: 'consent',
  title: { nl: 'Gezichten herkennen', en: 'Recognising faces' },
  question: {
    nl: 'Mag Schoolwacht gezichten vergelijken met foto’s van mensen die daar apart ja op zeiden?',
    en: 'May Schoolwacht compare faces with photos of people who separately agreed to it?',
  },
  acts: 'product',
  ranked: true,
  options: {
    off: { nl: 'nee', en: 'no' },
    separate_explicit: {
      nl: 'alleen van wie daar apart ja op zei, als voorstel: een collega bevestigt elke naam',
      en: 'only of those who said a separate yes to it, as a suggestion: a colleague confirms each name',
    },
    separate_explicit_unconfirmed: {
      nl: 'alleen van wie daar apart ja op zei, en zonder dat iemand de naam bevestigt',
      en: 'only of those who said a separate yes to it, and without anybody confirming the name',
    },
  },
  refused: {
    everyone: {
      nl: 'Gezichten herkennen mag alleen met een eigen, uitdrukkelijk ja (AVG art. 9, UAVG art. 29).',
      en: 'Faces are recognised only with an explicit yes of their own (GDPR art. 9, UAVG art. 29).',
    },
  },
});
