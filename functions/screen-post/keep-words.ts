import { overlap } from '../../shared/domain/faces/geometry.ts';
import type { Box } from '../../shared/domain/faces/sighting.ts';
import type { MediaRecord, SaidOfFace } from '../../shared/records/media.ts';

type Words = Pick<MediaRecord, 'names' | 'drawn' | 'refused' | 'aside'>;

/** Boxes of two looks that share so much of their surface are of one face (intersection over union). */
const sameFaceOverlap = 0.5;

/**
 * What people said of the faces in a file, for a new look at the very same file: by the place of each face, for
 * another engine may number them otherwise. While nobody can look it is put aside. Another file begins anew.
 */
export function keepWords(
  known: MediaRecord | undefined,
  { sha256, look }: Pick<MediaRecord, 'sha256' | 'look'>,
): Words {
  const before = known?.sha256 ?? known?.aside?.sha256;
  const isSame = known !== undefined && before !== undefined && (sha256 ?? before) === before;
  const said = isSame ? saidOf(known) : [];
  if (look.status === 'analysed') return placeOn(said, look.faces);
  if (sha256 === null) return { names: {}, drawn: [], ...putAside(before, said) };
  // what was fetched can be shown, and a person can go on pointing at faces in it
  const [drawn, found] = [said.filter((face) => face.drawn), said.filter((face) => !face.drawn)];
  return { ...placeOn(drawn, []), ...putAside(sha256, found) };
}

function saidOf({ look, names, drawn, refused, aside }: MediaRecord): SaidOfFace[] {
  const found = look.status === 'analysed' ? look.faces : [];
  const boxes = [
    ...found.map(({ box }) => ({ box, drawn: false })),
    ...drawn.map((box) => ({ box, drawn: true })),
  ];
  const own = boxes.map((face, index) => {
    const name = names[String(index + 1)];
    const no = refused?.[String(index + 1)];
    return {
      ...face,
      ...(name === undefined ? {} : { name }),
      ...(no === undefined ? {} : { refused: no }),
    };
  });
  return [...own, ...(aside?.faces ?? [])];
}

function putAside(sha256: string | undefined, faces: SaidOfFace[]): Pick<Words, 'aside'> {
  const isWord = ({ drawn, name, refused }: SaidOfFace) => drawn || name || refused;
  return sha256 === undefined || !faces.some(isWord) ? {} : { aside: { sha256, faces } };
}

/** A face that no longer fits any box becomes one that a person drew: nobody of whom somebody spoke goes unseen. */
function placeOn(
  said: readonly SaidOfFace[],
  found: readonly { box: Box; recognisable: boolean }[],
): Words {
  const byEngine = said.filter((face) => !face.drawn);
  const places = fitting(byEngine, new Map(found.entries()));
  const taken = new Set(places.values());
  // where the engine doubts that there is somebody to recognise, the person who drew them does not
  const free = [...found.entries()].filter(([at, face]) => face.recognisable && !taken.has(at));
  const byHand = said.filter((face) => face.drawn);
  for (const [face, at] of fitting(byHand, new Map(free))) places.set(face, at);
  const drawn = said.filter((face) => !places.has(face) && (face.drawn || isSomebody(face)));
  for (const [index, face] of drawn.entries()) places.set(face, found.length + index);
  const of = <Word>(word: (face: SaidOfFace) => Word | undefined) =>
    Object.fromEntries(
      [...places].flatMap(([face, at]) => {
        const own = word(face);
        return own === undefined ? [] : [[String(at + 1), own] as const];
      }),
    );
  const refused = of((face) => face.refused);
  return {
    names: of(({ name }) => name),
    drawn: drawn.map(({ box }) => box),
    ...(Object.keys(refused).length === 0 ? {} : { refused }),
  };
}

/** A word that here is somebody: those that nobody is recognisable come to nothing where no face is found. */
const isSomebody = ({ name, refused }: SaidOfFace) =>
  name === undefined
    ? refused !== undefined
    : name.as !== 'no-face' && name.as !== 'not-recognisable';

/** Which box each face has now, the best fits first; of equal ones those with the same number. */
function fitting(
  said: readonly SaidOfFace[],
  found: ReadonlyMap<number, { box: Box }>,
): Map<SaidOfFace, number> {
  const pairs = said.flatMap((face, index) =>
    [...found].map(([at, { box }]) => ({
      ...{ face, at, apart: Math.abs(index - at) },
      shared: overlap(face.box, box),
    })),
  );
  const close = pairs.filter(({ shared }) => shared >= sameFaceOverlap);
  const places = new Map<SaidOfFace, number>();
  const taken = new Set<number>();
  for (const { face, at } of close.toSorted((a, b) => b.shared - a.shared || a.apart - b.apart)) {
    if (places.has(face) || taken.has(at)) continue;
    places.set(face, at);
    taken.add(at);
  }
  return places;
}
