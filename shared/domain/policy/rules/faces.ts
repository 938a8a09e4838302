import type { Words } from '../../language.ts';
import type { EvidenceFace, PostEvidence } from '../evidence.ts';

/**
 * Every face of the post. A face the engine saw but nobody listed counts as unnamed, and recognisable
 * means that either of the two says so: gaps in the evidence are never in favour of publishing.
 */
export function facesOf({ looks, faces }: PostEvidence): EvidenceFace[] {
  const seen = looks.flatMap(({ mediaId, look }) =>
    look.status === 'analysed'
      ? look.faces.map((face, index) => ({ ...face, ref: `${mediaId}#${index + 1}` }))
      : [],
  );
  const recognised = new Set(seen.filter((face) => face.recognisable).map(({ ref }) => ref));
  const listed = new Set(faces.map(({ ref }) => ref));
  const unlisted = seen.filter(({ ref }) => !listed.has(ref));
  return [
    ...faces.map((face) => ({
      ...face,
      recognisable: face.recognisable || recognised.has(face.ref),
    })),
    ...unlisted.map(({ ref, recognisable }) => ({ ref, recognisable, named: null })),
  ];
}

/** The recognisable faces, without those a person found not recognisable, or no face, after all. */
export function recognisableFaces(evidence: PostEvidence): EvidenceFace[] {
  return facesOf(evidence).filter(
    ({ recognisable, named }) =>
      recognisable && named?.as !== 'not-recognisable' && named?.as !== 'no-face',
  );
}

/** "gezicht 3", or "persoon 3" in a film, with the picture's number when there are several. Never a name. */
export function faceName(ref: string, { post }: PostEvidence): Words {
  const mark = ref.lastIndexOf('#');
  const number = ref.slice(mark + 1);
  const place = post.media.length > 1 ? pictureNumber(ref.slice(0, mark), post) : 0;
  if (number.startsWith('p')) return presentName(number.slice(1), place, post);
  const face = { nl: `gezicht ${number}`, en: `face ${number}` };
  if (place === 0) return face;
  return { nl: `${face.nl} op foto ${place}`, en: `${face.en} in picture ${place}` };
}

/** Somebody a person saw or heard in a file that no engine can look at. */
function presentName(number: string, place: number, { media }: PostEvidence['post']): Words {
  const person = { nl: `persoon ${number}`, en: `person ${number}` };
  if (place === 0) return person;
  if (media[place - 1]?.kind === 'image') {
    return { nl: `${person.nl} op foto ${place}`, en: `${person.en} in picture ${place}` };
  }
  const isFilm = ({ kind }: { kind: string }) => kind === 'video';
  if (media.filter(isFilm).length === 1) {
    return { nl: `${person.nl} in de film`, en: `${person.en} in the film` };
  }
  const film = media.slice(0, place).filter(isFilm).length;
  return { nl: `${person.nl} in film ${film}`, en: `${person.en} in film ${film}` };
}

/** The picture's place in the post from 1; 0 when it is not part of it. */
export function pictureNumber(mediaId: string, post: PostEvidence['post']): number {
  return post.media.findIndex(({ id }) => id === mediaId) + 1;
}

/** The first letter as a capital, for a text that begins with a face. */
export function sentence({ nl, en }: Words): Words {
  return { nl: capital(nl), en: capital(en) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
