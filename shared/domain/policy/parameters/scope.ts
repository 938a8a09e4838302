import { choice, day, several, text, wholeOrNone } from './parameter.ts';

/** Which accounts and messages a protocol is about. */
export const accounts = choice('scope.accounts', {
  topic: 'scope',
  title: { nl: 'Welke accounts', en: 'Which accounts' },
  question: {
    nl: 'Op welke accounts let Schoolwacht?',
    en: 'Which accounts does Schoolwacht look after?',
  },
  acts: 'product',
  options: { school_run: { nl: 'alleen die van de school zelf', en: "only the school's own" } },
  refused: {
    private: {
      nl: 'Privéaccounts van medewerkers en leerlingen bekijkt Schoolwacht nooit.',
      en: 'Schoolwacht never looks at private accounts of staff or pupils.',
    },
  },
});

export const directMessages = choice('scope.direct_messages', {
  topic: 'scope',
  title: { nl: 'Privéberichten', en: 'Direct messages' },
  question: {
    nl: 'Leest Schoolwacht privéberichten aan de school?',
    en: 'Does Schoolwacht read direct messages to the school?',
  },
  acts: 'product',
  options: { no: { nl: 'nee', en: 'no' } },
  refused: {
    yes: {
      nl: 'Schoolwacht kan geen privéberichten lezen.',
      en: 'Schoolwacht cannot read direct messages.',
    },
  },
});

export const platformsAgreed = day('scope.platforms_agreed', {
  topic: 'scope',
  title: { nl: 'Besluit over de platforms', en: 'Decision on the platforms' },
  question: {
    nl: 'Wanneer besloot de school welke platforms zij gebruikt, en onder welke afspraken?',
    en: 'When did the school decide which platforms it uses, and on what terms?',
  },
  acts: 'people',
  none: { nl: 'nog geen besluit vastgelegd', en: 'no decision recorded yet' },
});

/** What somebody can be known by, and who counts. */
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

export const registerSystem = text('consent.register_system', {
  topic: 'consent',
  title: { nl: 'Waar toestemming wordt bijgehouden', en: 'Where consent is registered' },
  question: {
    nl: 'In welk systeem houdt de school toestemming bij, naast Schoolwacht?',
    en: 'In which system is consent registered, beside Schoolwacht?',
  },
  acts: 'people',
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
