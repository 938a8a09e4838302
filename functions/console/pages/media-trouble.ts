import type { LookProblem } from '../../../shared/domain/faces/sighting.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';

/** Why a file could not be looked at, plainly. */
export function mediaTrouble({ kind, look }: MediaRecord): Words | undefined {
  if (kind === 'video') return videoWords;
  if (look.status === 'held') return heldWords[look.reason];
  // what to do about it stands in a word of its own
  if (look.status === 'analysed' || look.reason === 'suspected') return undefined;
  return look.reason === 'withheld' ? withheldWords : notFetchedWords;
}

const videoWords: Words = {
  nl: 'Een video kan Schoolwacht niet bekijken. Kijk en luister zelf, van begin tot eind.',
  en: 'Schoolwacht cannot look at a video. Watch and listen yourself, from start to end.',
};
const withheldWords: Words = {
  nl: 'Het platform geeft dit bestand niet vrij. Schoolwacht kon het niet bekijken. Kijk zelf.',
  en: 'The platform withholds this file. Schoolwacht could not look at it. Look yourself.',
};
const notFetchedWords: Words = {
  nl: 'Dit bestand kon niet worden opgehaald. Schoolwacht heeft het niet gezien.',
  en: 'This file could not be fetched. Schoolwacht has not seen it.',
};
const heldWords: Readonly<Record<LookProblem, Words>> = {
  'unsupported-type': {
    nl: 'Dit soort bestand kan Schoolwacht niet bekijken. Gebruik JPEG, PNG, WebP of GIF.',
    en: 'Schoolwacht cannot look at this kind of file. Use JPEG, PNG, WebP or GIF.',
  },
  unreadable: {
    nl: 'Dit bestand is beschadigd of niet te lezen. Schoolwacht heeft het niet gezien.',
    en: 'This file is damaged or unreadable. Schoolwacht has not seen it.',
  },
  'too-large': {
    nl: 'Deze foto is te groot om te bekijken. Maak een kleinere versie.',
    en: 'This picture is too large to look at. Make a smaller version.',
  },
  'too-many-frames': {
    nl: 'Deze animatie heeft te veel beelden om te bekijken.',
    en: 'This animation has too many frames to look at.',
  },
  'took-too-long': {
    nl: 'Het bekijken duurde te lang. Schoolwacht heeft de foto niet gezien.',
    en: 'Looking took too long. Schoolwacht has not seen the picture.',
  },
  'engine-failed': {
    nl: 'Het zoeken naar gezichten mislukte. Schoolwacht heeft de foto niet gezien.',
    en: 'Searching for faces failed. Schoolwacht has not seen the picture.',
  },
};
