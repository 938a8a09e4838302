import type { Words } from '../language.ts';
import type { Pack, Standing } from './pack.ts';
import { parameterOf } from './parameters/index.ts';

/** Dutch name of the regulation, then English: AVG = GDPR; UAVG is the Dutch act that goes with it. */
const laws: Record<string, Words> = {
  'law:avg-4.11': { nl: 'AVG art. 4 punt 11', en: 'GDPR art. 4(11)' },
  'law:avg-7.1': { nl: 'AVG art. 7 lid 1', en: 'GDPR art. 7(1)' },
  'law:avg-9': { nl: 'AVG art. 9', en: 'GDPR art. 9' },
  'law:uavg-29': { nl: 'UAVG art. 29', en: 'Dutch GDPR Act (UAVG) art. 29' },
  'law:avg-4.1': { nl: 'AVG art. 4 punt 1', en: 'GDPR art. 4(1)' },
  'law:avg-6': { nl: 'AVG art. 6', en: 'GDPR art. 6' },
  'law:avg-6.1a': { nl: 'AVG art. 6 lid 1a', en: 'GDPR art. 6(1)(a)' },
  'law:avg-7.3': { nl: 'AVG art. 7 lid 3', en: 'GDPR art. 7(3)' },
  'law:avg-17': { nl: 'AVG art. 17', en: 'GDPR art. 17' },
  'law:uavg-5': { nl: 'UAVG art. 5', en: 'Dutch GDPR Act (UAVG) art. 5' },
};

/** What the product does where protocol and law are silent, in a few words. */
const ownRules: Record<string, Words> = {
  'default:fail_closed': { nl: 'niet gezien is niet goed', en: 'not seen is not fine' },
  'default:consent_renewal': { nl: 'toestemming kan verlopen', en: 'consent may run out' },
  'default:repost_check': {
    nl: 'ook wat je deelt wordt bekeken',
    en: 'what you share is looked at too',
  },
  'default:lesson': { nl: 'een les is van wie erin zit', en: 'a lesson belongs to who is in it' },
  'default:copyright': { nl: 'noem van wie het is', en: 'say whose work it is' },
  'default:doubt': { nl: 'bij twijfel wachten', en: 'in doubt, wait' },
  'default:not_checked': {
    nl: 'niet bekeken is niet goedgekeurd',
    en: 'not looked at is not approved',
  },
  'default:care': {
    nl: 'een vraag om hulp gaat naar een mens',
    en: 'a cry for help goes to a person',
  },
  'default:decency': { nl: 'gewone fatsoensregels', en: 'ordinary decency' },
  'default:fake_account': {
    nl: 'niet antwoorden op nepaccounts',
    en: 'no answer to fake accounts',
  },
  'default:meme': { nl: 'over een meme beslist een mens', en: 'a person decides about a meme' },
  'default:free_expression': { nl: 'kritiek blijft staan', en: 'criticism stays' },
  'default:derail': {
    nl: 'een mens kijkt mee als het uit de hand loopt',
    en: 'a person looks on when talk gets out of hand',
  },
  'default:second_opinion': {
    nl: 'een tweede beoordelaar mag alleen strenger zijn',
    en: 'a second judge may only be stricter',
  },
  'default:breaker': {
    nl: 'als er opeens veel wordt verborgen, beslist een mens',
    en: 'when much is suddenly hidden, a person decides',
  },
  'default:police': { nl: 'een mens beslist over aangifte', en: 'a person decides on the police' },
  'default:inspector': {
    nl: 'een mens belt de vertrouwensinspecteur',
    en: 'a person phones the confidential inspector',
  },
  'default:dossier': {
    nl: 'de school kiest wat in een dossier komt',
    en: 'the school chooses what is filed',
  },
  'default:permanence': { nl: 'online kan blijven rondgaan', en: 'online may stay around' },
  'default:audible': { nl: 'een stem telt mee', en: 'a voice counts' },
  'default:ai_images': { nl: 'AI-beeld moet je melden', en: 'AI images must be declared' },
  'default:breach': { nl: 'de schoolleiding hoort het', en: 'school leadership hears of it' },
  // as decisions named them before schools could choose
  'school_choice:audible': { nl: 'een stem telt mee', en: 'a voice counts' },
  'school_choice:ai_images': { nl: 'AI-beeld moet je melden', en: 'AI images must be declared' },
  'school_choice:breach': {
    nl: 'de schoolleiding hoort het',
    en: 'school leadership hears of it',
  },
};

const product: Words = { nl: 'Standaard van Schoolwacht', en: 'Schoolwacht default' };
const choice: Words = { nl: 'Keuze van de school', en: "The school's choice" };

/**
 * How a person reads a citation: "Atlas College protocol (2021), art. A.7", "AVG art. 6 lid 1a". Ours
 * is the code, theirs the words; a code nobody gave words to is shown as it is rather than dressed up.
 */
export function citation(article: string, pack: Pack): Words {
  const own = `${pack.id}:`;
  if (article.startsWith(own)) return inPack(article.slice(own.length), pack);
  if (article.startsWith('school_choice:')) {
    const chosen = parameterOf(article.slice('school_choice:'.length));
    if (chosen !== undefined) return join(choice, ': ', inSentence(chosen.title));
  }
  if (Object.hasOwn(ownRules, article)) {
    return join(article.startsWith('default:') ? product : choice, ': ', ownRules[article]);
  }
  const law = Object.hasOwn(laws, article) ? laws[article] : criminalLaw(article);
  return law ?? { nl: article, en: article };
}

/** What an article comes down to, in our own words; undefined for law, defaults and unknown articles. */
export function articleText(article: string, pack: Pack): Words | undefined {
  const own = `${pack.id}:`;
  const number = article.startsWith(own) ? article.slice(own.length) : '';
  return Object.hasOwn(pack.articleTexts, number) ? pack.articleTexts[number] : undefined;
}

function inPack(number: string, pack: Pack): Words {
  const named = Object.hasOwn(pack.articleNames, number) ? pack.articleNames[number] : undefined;
  return join(pack.citedAs, ', ', named ?? { nl: `art. ${number}`, en: `art. ${number}` });
}

/** The articles that what holds for a parameter rests on, as decisions name them. */
export function articlesOf({ articles }: Standing, pack: Pack): string[] {
  return articles.map((one) => (one.startsWith('law:') ? one : `${pack.id}:${one}`));
}

/** `law:sr-285b` → "Wetboek van Strafrecht art. 285b". */
function criminalLaw(article: string): Words | undefined {
  const number = /^law:sr-(\d+[a-z]*)$/.exec(article)?.[1];
  if (number === undefined) return undefined;
  return {
    nl: `Wetboek van Strafrecht art. ${number}`,
    en: `Dutch Criminal Code art. ${number}`,
  };
}

/** A title after a colon; what is written in capitals stays so. */
function inSentence({ nl, en }: Words): Words {
  return { nl: lowered(nl), en: lowered(en) };
}

function lowered(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function join(first: Words, between: string, then: Words | undefined): Words {
  return then === undefined
    ? first
    : { nl: first.nl + between + then.nl, en: first.en + between + then.en };
}
