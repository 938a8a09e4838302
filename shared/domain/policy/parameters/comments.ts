import { categories, categoryNames } from '../../decency/categories.ts';
import { choice, several, yesOrNo } from './parameter.ts';

/** What is done about comments. */
export const decencyCategories = several('decency.categories', {
  topic: 'comments',
  title: { nl: 'Wat het protocol onfatsoenlijk noemt', en: 'What the protocol calls indecent' },
  question: {
    nl: 'Wat noemt het protocol met zoveel woorden?',
    en: 'What does the protocol name in so many words?',
  },
  acts: 'product',
  options: Object.fromEntries(categoryNames.map((name) => [name, categories[name].words])),
  more: 'stricter',
});

export const openClause = choice('decency.open_clause', {
  topic: 'comments',
  title: { nl: '"Anderszins schaden"', en: '"Otherwise harming"' },
  question: {
    nl: 'Wat gebeurt er met een reactie die alleen onder een open regel valt?',
    en: 'What becomes of a comment that only an open rule covers?',
  },
  acts: 'product',
  options: { review_only: { nl: 'een mens beslist', en: 'a person decides' } },
  refused: {
    hide: {
      nl: 'Over een open regel beslist nooit een machine.',
      en: 'A machine never decides on an open rule.',
    },
  },
});

export const reputation = choice('reputation.rule', {
  topic: 'comments',
  title: { nl: 'De goede naam van de school', en: "The school's good name" },
  question: {
    nl: 'Wat gebeurt er met een reactie die de goede naam raakt?',
    en: "What becomes of a comment that touches the school's good name?",
  },
  acts: 'product',
  options: { review_only: { nl: 'een mens beslist', en: 'a person decides' } },
  refused: {
    hide: {
      nl: 'Kritiek mag. Over iemands goede naam beslist nooit een machine.',
      en: "Criticism is allowed. A machine never decides on anybody's good name.",
    },
  },
});

export const criticism = choice('criticism.policy', {
  topic: 'comments',
  title: { nl: 'Kritiek', en: 'Criticism' },
  question: { nl: 'Wat gebeurt er met kritiek?', en: 'What becomes of criticism?' },
  acts: 'product',
  options: { never_auto_hide: { nl: 'die blijft staan', en: 'it stays' } },
  refused: {
    hide: {
      nl: 'Kritiek verbergen we nooit uit onszelf.',
      en: 'Criticism is never hidden by itself.',
    },
  },
});

export const personalDataMeans = choice('personal_data.definition', {
  topic: 'comments',
  title: { nl: 'Persoonlijke gegevens', en: 'Personal data' },
  question: {
    nl: 'Wat noemt het protocol persoonlijk?',
    en: 'What does the protocol call personal?',
  },
  acts: 'people',
  ranked: true,
  options: {
    avg4: { nl: 'alles waaraan je iemand herkent', en: 'anything that tells who somebody is' },
    sensitive_or_personal: { nl: 'wat privé of persoonlijk is', en: 'what is private or personal' },
    confidential_or_personal: {
      nl: 'wat vertrouwelijk of persoonlijk is',
      en: 'what is confidential or personal',
    },
  },
});

export const fakeReply = choice('fake_account.reply', {
  topic: 'comments',
  title: { nl: 'Antwoorden op nepaccounts', en: 'Answering fake accounts' },
  question: {
    nl: 'Mag de school op een nepaccount antwoorden?',
    en: 'May the school answer a fake account?',
  },
  acts: 'people',
  ranked: true,
  options: {
    locked: { nl: 'nee', en: 'no' },
    hint: { nl: 'ja, met een waarschuwing', en: 'yes, with a warning' },
    off: { nl: 'ja', en: 'yes' },
  },
});

export const fakeIs = choice('fake_account.treat_as', {
  topic: 'comments',
  title: { nl: 'Een nepaccount is', en: 'A fake account is' },
  question: { nl: 'Hoe ziet de school een nepaccount?', en: 'How is a fake account seen?' },
  acts: 'people',
  options: {
    breach: { nl: 'een overtreding, misschien strafbaar', en: 'a breach, perhaps a crime' },
    case: {
      nl: 'iets om uit te zoeken, zo nodig met de politie',
      en: 'a case, with the police if needed',
    },
    not_addressed: { nl: 'geen regel', en: 'no rule' },
  },
});

export const memes = choice('memes.treat_as', {
  topic: 'comments',
  title: { nl: 'Memes', en: 'Memes' },
  question: {
    nl: 'Hoe ziet de school een meme over iemand?',
    en: 'How is a meme about somebody seen?',
  },
  acts: 'people',
  options: {
    breach_when_harming: { nl: 'een overtreding als hij schaadt', en: 'a breach when it harms' },
    not_addressed: { nl: 'geen regel', en: 'no rule' },
  },
});

export const discourage = yesOrNo('reply.discourage_discussion', {
  topic: 'comments',
  title: { nl: 'Liever geen discussie', en: 'Rather no discussion' },
  question: {
    nl: 'Vraagt de school medewerkers om online niet te discussiëren?',
    en: 'Does the school ask staff not to argue online?',
  },
  acts: 'people',
});

export const signature = yesOrNo('reply.signature', {
  topic: 'comments',
  title: { nl: 'Antwoorden met je rol erbij', en: 'Answering with your role' },
  question: {
    nl: 'Zegt een medewerker in een antwoord dat die bij de school werkt?',
    en: 'Do staff say in an answer that they work for the school?',
  },
  acts: 'people',
});

export const permanence = yesOrNo('permanence_notice', {
  topic: 'comments',
  title: { nl: 'Online kan blijven rondgaan', en: 'Online may stay around' },
  question: {
    nl: 'Zegt de school erbij dat wat online stond kan blijven rondgaan?',
    en: 'Is it said that what was online may stay around?',
  },
  acts: 'people',
});
