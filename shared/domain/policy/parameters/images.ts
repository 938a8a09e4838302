import { choice, several, yesOrNo } from './parameter.ts';

/** Who counts in a picture, and which pictures need more. */
export const visual = choice('trigger.visual', {
  topic: 'images',
  title: { nl: 'Wanneer iemand telt', en: 'When somebody counts' },
  question: {
    nl: 'Telt iedereen die in beeld is, of wie herkenbaar is?',
    en: 'Does everybody in view count, or who is recognisable?',
  },
  acts: 'people',
  ranked: true,
  options: {
    depicted: { nl: 'iedereen in beeld', en: 'everybody in view' },
    recognisable: { nl: 'wie herkenbaar is', en: 'who is recognisable' },
  },
});

export const audible = yesOrNo('trigger.audible', {
  topic: 'images',
  title: { nl: 'Stemmen', en: 'Voices' },
  question: {
    nl: 'Is er ook een ja nodig voor wie te horen is?',
    en: 'Does it also take a yes of whoever can be heard?',
  },
  acts: 'people',
});

export const subjects = several('subjects', {
  topic: 'images',
  title: { nl: 'Van wie een ja nodig is', en: 'Whose yes it takes' },
  question: { nl: 'Van wie is een ja nodig?', en: 'Whose yes does it take?' },
  acts: 'people',
  options: {
    pupils: { nl: 'leerlingen of studenten', en: 'pupils or students' },
    staff: { nl: 'medewerkers', en: 'staff' },
    anyone: { nl: 'iedereen die te zien of te horen is', en: 'anyone seen or heard' },
  },
  more: 'stricter',
});

export const visualDefault = choice('visual.default', {
  topic: 'images',
  title: { nl: 'Leerlingen in beeld', en: 'Pupils in pictures' },
  question: {
    nl: 'Mogen leerlingen herkenbaar in beeld als er een ja is?',
    en: 'May pupils be recognisable where there is a yes?',
  },
  acts: 'engine',
  ranked: true,
  options: {
    unrecognisable: {
      nl: 'onherkenbaar, behalve bij een openbare activiteit met een eigen ja',
      en: 'not recognisable, except at a public activity with a yes of its own',
    },
    consent_based: { nl: 'herkenbaar met toestemming', en: 'recognisable with consent' },
  },
});

export const exceptions = several('visual.exception_categories', {
  topic: 'images',
  title: { nl: 'Wanneer herkenbaar toch mag', en: 'When recognisable is allowed after all' },
  question: {
    nl: 'Bij welke berichten mag een leerling toch herkenbaar zijn?',
    en: 'In which posts may a pupil be recognisable after all?',
  },
  acts: 'people',
  options: { public_activity: { nl: 'openbare activiteiten', en: 'public activities' } },
  more: 'looser',
});

export const jointParties = several('consent.joint_parties', {
  topic: 'images',
  title: { nl: 'Wie bij een openbare activiteit ja zegt', en: 'Who says yes at a public activity' },
  question: {
    nl: 'Aan wie vraag je het bij een openbare activiteit?',
    en: 'Who is asked at a public activity?',
  },
  acts: 'people',
  options: {
    parents: { nl: 'ouders', en: 'parents' },
    pupils: { nl: 'leerlingen', en: 'pupils' },
    staff: { nl: 'medewerkers', en: 'staff' },
  },
  more: 'stricter',
});

export const aiImages = choice('ai_images.rule', {
  topic: 'images',
  title: { nl: 'AI-beelden', en: 'AI images' },
  question: { nl: 'Wat is er nodig voor een AI-beeld?', en: 'What does an AI image take?' },
  acts: 'people',
  ranked: true,
  options: {
    consent_and_declare: {
      nl: 'een ja, en je meldt dat het AI is',
      en: 'a yes, and saying it is AI',
    },
    declare: { nl: 'je meldt dat het AI is', en: 'saying that it is AI' },
    not_addressed: { nl: 'geen regel', en: 'no rule' },
  },
});

export const repostCheck = yesOrNo('repost.check', {
  topic: 'images',
  title: { nl: 'Berichten van anderen delen', en: "Sharing others' posts" },
  question: {
    nl: 'Moet een mens kijken voordat de school iets van een ander deelt?',
    en: "Must a person look before the school shares somebody else's post?",
  },
  acts: 'product',
});

export const lessons = choice('lesson_recordings', {
  topic: 'images',
  title: { nl: 'Opnames van lessen', en: 'Recordings of lessons' },
  question: { nl: 'Mag een opname van een les online?', en: 'May a recorded lesson go online?' },
  acts: 'people',
  ranked: true,
  options: {
    restricted: { nl: 'beperkt', en: 'restricted' },
    consent_of_all: { nl: 'met een ja van iedereen', en: "with everybody's yes" },
    not_addressed: { nl: 'geen regel', en: 'no rule' },
  },
});

export const copyright = yesOrNo('copyright.source_required', {
  topic: 'images',
  title: { nl: 'Van wie een beeld is', en: 'Whose picture it is' },
  question: {
    nl: 'Moet je bij werk van een ander zeggen van wie het is?',
    en: "Must it be said whose work somebody else's picture is?",
  },
  acts: 'people',
});

export const mediaTypes = several('media.types', {
  topic: 'images',
  title: { nl: 'Soorten beeld', en: 'Kinds of media' },
  question: { nl: 'Voor welk beeld geldt het protocol?', en: 'Which media is it about?' },
  acts: 'people',
  options: {
    photo: { nl: 'foto', en: 'photo' },
    film: { nl: 'film', en: 'film' },
    sound: { nl: 'geluid', en: 'sound' },
    ai_image: { nl: 'AI-beeld', en: 'AI image' },
  },
  more: 'stricter',
});
