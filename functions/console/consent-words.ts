import type { Ask } from '../../shared/domain/consent/decision.ts';
import type { Words } from '../../shared/domain/language.ts';

/** What an editor reads of a face or a person beside mag, mag niet, vraag na. */
export const words = {
  unnamed: { nl: 'Zeg wie dit is.', en: 'Say who this is.' },
  suggested: {
    nl: 'Dit is een voorstel. Zeg of het klopt.',
    en: 'This is a suggestion. Say whether it is right.',
  },
  overruled: {
    nl: 'Een collega vindt dat hier niemand te herkennen is. Een tweede collega kijkt nog mee.',
    en: 'A colleague finds nobody recognisable here. A second colleague still has to agree.',
  },
  maybe: {
    nl: 'Dit gezicht lijkt op deze persoon, maar niet genoeg om het te weten. Kijk zelf wie dit is.',
    en: 'This face looks like this person, but not enough to know. See for yourself who this is.',
  },
  resembles: {
    nl: 'Dit gezicht lijkt op iemand die niet zomaar in beeld mag. Kijk zelf wie dit is.',
    en: 'This face looks like somebody who may not simply be shown. See for yourself who this is.',
  },
  visitor: {
    nl: 'Van deze bezoeker is geen toestemming bekend. Vraag erom of maak het gezicht onherkenbaar.',
    en: 'No consent of this visitor is known. Ask for it or make the face unrecognisable.',
  },
  unknown: {
    nl: 'Niemand weet wie dit is. Maak het gezicht onherkenbaar of kies een ander beeld.',
    en: 'Nobody knows who this is. Make the face unrecognisable or choose another picture.',
  },
  unreadable: {
    nl: 'De gegevens van deze persoon zijn niet te lezen. De administratie weet meer.',
    en: 'The records of this person cannot be read. The school office knows more.',
  },
  notRecognisable: {
    nl: 'Niet herkenbaar in beeld: toestemming is niet nodig.',
    en: 'Not recognisable: no consent is needed.',
  },
  noFace: {
    nl: 'Een collega zag dat dit geen gezicht is.',
    en: 'A colleague saw that this is no face.',
  },
  granted: { nl: 'Er is toestemming.', en: 'There is consent.' },
  notRequired: { nl: 'Toestemming is hier niet nodig.', en: 'No consent is needed here.' },
} as const satisfies Record<string, Words>;

/** Behind a question: who has the answer. */
export const whomToAsk: Readonly<Record<Ask, Words>> = {
  parents: { nl: 'Dat doe je bij de ouders.', en: 'The parents are the ones to ask.' },
  pupil: { nl: 'Dat doe je bij de leerling zelf.', en: 'The pupil is the one to ask.' },
  representative: {
    nl: 'Dat doe je bij de wettelijk vertegenwoordiger.',
    en: 'The legal representative is the one to ask.',
  },
  employee: { nl: 'Dat doe je bij de medewerker.', en: 'The employee is the one to ask.' },
  visitor: { nl: 'Dat doe je bij de bezoeker.', en: 'The visitor is the one to ask.' },
  administratie: { nl: 'De administratie weet meer.', en: 'The school office knows more.' },
  leadership: {
    nl: 'Vraag het eerst aan de schoolleiding.',
    en: 'Ask school leadership first.',
  },
};
