import type { Words } from '../../language.ts';
import type { EvidenceFace, PostEvidence } from '../evidence.ts';

/** Where somebody is: a face in a picture can be covered, somebody in a film is cut out, a voice is silenced. */
export type ShownWhere = 'picture' | 'film' | 'sound';

export function whereShown(
  { ref, isOnlyHeard }: Pick<EvidenceFace, 'ref' | 'isOnlyHeard'>,
  { post }: Pick<PostEvidence, 'post'>,
): ShownWhere {
  const mark = ref.lastIndexOf('#');
  const kind = post.media.find(({ id }) => id === ref.slice(0, mark))?.kind;
  if (!ref.startsWith('p', mark + 1) || kind === 'image') return 'picture';
  return isOnlyHeard === true ? 'sound' : 'film';
}

/** What to do so that somebody is not shown, as a sentence of its own. */
export const hideWords: Readonly<Record<ShownWhere, Words>> = {
  picture: {
    nl: 'Maak het gezicht onherkenbaar of kies een ander beeld.',
    en: 'Make the face unrecognisable or choose another picture.',
  },
  film: {
    nl: 'Knip dit stuk uit de film of kies een andere film.',
    en: 'Cut this part out of the film or choose another film.',
  },
  sound: {
    nl: 'Haal het geluid weg of kies een andere film.',
    en: 'Remove the sound or choose another film.',
  },
};

/** The same behind another thing to do: "Zeg wie het is, of …". */
export const orHideWords: Readonly<Record<ShownWhere, Words>> = {
  picture: { nl: 'of maak het gezicht onherkenbaar.', en: 'or make the face unrecognisable.' },
  film: { nl: 'of knip dit stuk uit de film.', en: 'or cut this part out of the film.' },
  sound: { nl: 'of haal het geluid weg.', en: 'or remove the sound.' },
};

export const followedBy = (first: Words, then: Words): Words => ({
  nl: `${first.nl} ${then.nl}`,
  en: `${first.en} ${then.en}`,
});
