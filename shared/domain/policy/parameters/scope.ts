import { choice, day } from './parameter.ts';

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
  isFact: true,
  none: { nl: 'nog geen besluit vastgelegd', en: 'no decision recorded yet' },
});
