import type { PhotoProblem } from '../../../shared/domain/faces/enrolment.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Enrolment } from '../../../shared/records/enrolments.ts';
import type { EnrolRefusal } from './enrol.ts';

/** What is wrong with a photo, and what would be a better one. */
export const photoWords: Readonly<Record<PhotoProblem, Words>> = {
  held: {
    nl: 'Dit bestand is niet te lezen. Neem een gewone JPEG of PNG.',
    en: 'This file cannot be read. Take an ordinary JPEG or PNG.',
  },
  'no-face': {
    nl: 'Er is geen gezicht te vinden. Neem een foto van voren.',
    en: 'No face can be found. Take a photo from the front.',
  },
  'several-faces': {
    nl: 'Er staan meer mensen op. Neem een foto met één persoon.',
    en: 'There are more people in it. Take a photo of one person.',
  },
  small: {
    nl: 'Het gezicht is te klein. Neem een foto van dichterbij.',
    en: 'The face is too small. Take a photo from nearer.',
  },
  blurred: {
    nl: 'Het gezicht is onscherp. Neem een scherpe foto.',
    en: 'The face is blurred. Take a sharp photo.',
  },
  turned: {
    nl: 'Het gezicht is gedraaid. Neem een foto van voren.',
    en: 'The face is turned away. Take a photo from the front.',
  },
  'poor-quality': {
    nl: 'Het gezicht is niet goed te zien. Neem een foto met meer licht.',
    en: 'The face is hard to see. Take a photo with more light.',
  },
  differs: {
    nl: 'Dit lijkt iemand anders dan op de andere foto’s. Kijk of het dezelfde persoon is.',
    en: 'This looks like somebody else than in the other photos. See whether it is the same person.',
  },
};

const changed: Words = {
  nl: 'Dit is intussen veranderd of verlopen. Kijk wat er nu staat.',
  en: 'This has changed or run out meanwhile. See what stands here now.',
};

export const refusalWords: Readonly<Record<Exclude<EnrolRefusal, 'missing'>, Words>> = {
  off: {
    nl: 'Je school herkent geen gezichten. Daar is een besluit van de schoolleiding voor nodig, bij Protocol.',
    en: 'Your school does not recognise faces. That takes a decision of leadership, under Protocol.',
  },
  'no-yes': {
    nl: 'Voor deze persoon is er geen eigen ja voor herkennen. Vraag dat eerst.',
    en: 'There is no separate yes to recognition for this person. Ask for it first.',
  },
  count: { nl: 'Kies drie tot vijf foto’s.', en: 'Choose three to five photos.' },
  same: {
    nl: 'Twee keer dezelfde foto. Kies verschillende foto’s.',
    en: 'The same photo twice. Choose different photos.',
  },
  file: {
    nl: 'Een van de bestanden is geen foto die we kunnen lezen. Neem een gewone JPEG of PNG.',
    en: 'One of the files is not a photo we can read. Take an ordinary JPEG or PNG.',
  },
  changed,
  alike: {
    nl: 'Zeg eerst dat je zeker weet wie dit is.',
    en: 'Say first that you are certain who this is.',
  },
};

export const becauseWords: Readonly<Record<NonNullable<Enrolment['because']>, Words>> = {
  photos: {
    nl: 'Deze foto’s zijn niet goed genoeg. Ze zijn gewist. Kies nieuwe.',
    en: 'These photos are not good enough. They were erased. Choose new ones.',
  },
  'not-allowed': {
    nl: 'Er is geen ja voor herkennen meer, of je school herkent geen gezichten. De foto’s zijn gewist.',
    en: 'There is no yes to recognition any more, or your school does not recognise faces. The photos were erased.',
  },
  gone: {
    nl: 'De foto’s konden niet worden bekeken en zijn gewist. Kies ze opnieuw.',
    en: 'The photos could not be looked at and were erased. Choose them again.',
  },
  'not-here': {
    nl: 'De dienst die gezichten vergelijkt, leert ze niet langs deze weg kennen. De foto’s zijn gewist. Vraag wie Schoolwacht beheert.',
    en: 'The service that compares faces does not learn them this way. The photos were erased. Ask whoever runs Schoolwacht.',
  },
};
