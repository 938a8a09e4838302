import { choice, yesOrNo } from './parameter.ts';

/** Who says yes for whom, and from which age. */
export const ownAge = choice('consent.own_age', {
  topic: 'young',
  title: { nl: 'Leeftijd om zelf te beslissen', en: 'Age to decide oneself' },
  question: {
    nl: 'Vanaf welke leeftijd beslist een leerling zelf?',
    en: 'From which age do pupils decide?',
  },
  acts: 'engine',
  options: { '16': { nl: '16 jaar', en: '16 years' } },
  refused: {
    other: {
      nl: 'De wet legt de grens bij 16 jaar (UAVG art. 5).',
      en: 'The law draws the line at 16 (UAVG art. 5).',
    },
  },
});

export const operator = choice('consent.own_age_operator', {
  topic: 'young',
  title: { nl: 'Hoe het protocol het zegt', en: 'How the protocol puts it' },
  question: {
    nl: 'Zegt het protocol "vanaf 16" of "ouder dan 16"?',
    en: 'Does the protocol say "from 16" or "older than 16"?',
  },
  acts: 'people',
  options: {
    gte: { nl: 'vanaf 16 jaar', en: 'from 16' },
    gt: { nl: 'ouder dan 16 jaar', en: 'older than 16' },
  },
});

export const atOwnAge = choice('consent.at_exact_own_age', {
  topic: 'young',
  title: { nl: 'Wie zegt ja op 16 jaar', en: 'Who says yes at 16' },
  question: {
    nl: 'Wie geeft toestemming als een leerling precies 16 is?',
    en: 'Who consents while a pupil is exactly 16?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    both: { nl: 'de leerling én een ouder', en: 'the pupil and a parent' },
    pupil: { nl: 'de leerling zelf', en: 'the pupil' },
  },
  refused: {
    parents: {
      nl: 'Vanaf 16 jaar telt het woord van de leerling. Dat zegt de wet (UAVG art. 5).',
      en: "From 16 the pupil's word counts. The law says so (UAVG art. 5).",
    },
  },
});

export const belowAge = choice('consent.below_age_giver', {
  topic: 'young',
  title: { nl: 'Wie zegt ja onder de 16', en: 'Who says yes below 16' },
  question: { nl: 'Wie geeft toestemming onder de 16?', en: 'Who consents below 16?' },
  acts: 'engine',
  options: { parents: { nl: 'de ouders', en: 'the parents' } },
  refused: {
    subject: {
      nl: 'Onder de 16 tekenen de ouders. Dat zegt de wet (UAVG art. 5).',
      en: 'Below 16 the parents sign. The law says so (UAVG art. 5).',
    },
  },
});

export const guardians = choice('consent.guardians_rule', {
  topic: 'young',
  title: { nl: 'Twee ouders', en: 'Two parents' },
  question: { nl: 'Wat telt bij twee ouders?', en: 'What counts with two parents?' },
  acts: 'engine',
  ranked: true,
  options: {
    all_yes: { nl: 'beide ouders moeten ja zeggen', en: 'both parents must say yes' },
    no_wins: {
      nl: 'één ja is genoeg, maar een nee wint',
      en: 'one yes is enough, but a no wins',
    },
  },
  refused: {
    any_yes: {
      nl: 'Een nee van een ouder met gezag telt altijd.',
      en: 'A no of a parent with authority always counts.',
    },
  },
});

export const turning16 = choice('consent.turning_16', {
  topic: 'young',
  title: {
    nl: 'Het ja van ouders na de 16e verjaardag',
    en: "Parents' yes after the 16th birthday",
  },
  question: {
    nl: 'Wat is een ja van de ouders waard als de leerling 16 is geworden?',
    en: "What is parents' yes worth once the pupil is 16?",
  },
  acts: 'engine',
  ranked: true,
  options: {
    renew: { nl: 'niets meer: de leerling wordt zelf gevraagd', en: 'nothing: the pupil is asked' },
    carry_over_school_year: {
      nl: 'het telt tot het eind van dat schooljaar',
      en: 'it counts to the end of that school year',
    },
    carry_over: {
      nl: 'het telt tot de leerling zelf iets zegt',
      en: 'it counts until the pupil says something',
    },
  },
});

export const respectMinor = yesOrNo('consent.respect_minor_objection', {
  topic: 'young',
  title: { nl: 'Een nee van een jong kind', en: "A young child's no" },
  question: {
    nl: 'Telt een nee van een leerling onder de 16, ook als de ouders ja zeiden?',
    en: "Does a no of a pupil below 16 count, also against the parents' yes?",
  },
  acts: 'engine',
});

export const nonAuthority = choice('consent.non_authority_objection', {
  topic: 'young',
  title: { nl: 'Een nee van een ouder zonder gezag', en: 'A no of a parent without authority' },
  question: {
    nl: 'Wat doet een nee van een ouder zonder gezag?',
    en: 'What does a no of a parent without authority do?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    block: {
      nl: 'het telt, tot de schoolleiding het opzijzet',
      en: 'it counts until leadership sets it aside',
    },
    ignore: { nl: 'het telt niet', en: 'it does not count' },
  },
});

export const unknownAuthority = choice('consent.unknown_authority', {
  topic: 'young',
  title: { nl: 'Gezag niet bekend', en: 'Authority not known' },
  question: {
    nl: 'Telt een ja van een ouder van wie je niet weet of die gezag heeft?',
    en: 'Does a yes count of a parent whose authority is not known?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    distrust: { nl: 'nee, eerst navragen', en: 'no, ask first' },
    trust: { nl: 'ja', en: 'yes' },
  },
});
