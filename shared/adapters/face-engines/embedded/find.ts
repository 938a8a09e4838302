import { containment, overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { lookCloser } from './closer-look.ts';
import {
  type Cluster,
  cluster,
  combination,
  leastScore,
  probability,
  probabilityUpClose,
  type Weights,
} from './combine.ts';
import type { Candidate, Detector } from './detect.ts';
import { makeRoomFor } from './memory.ts';
import { longestSide, type Picture } from './picture.ts';
import { type FivePoints, recheck } from './recheck.ts';
import type { Network } from './runtime.ts';
import { type Scales, scalesOf, searchCells, searchLadder } from './search.ts';

export interface FindNetworks {
  detector: Detector;
  /** The part of the detector that finds small faces; opened for the first large picture. */
  smallFaces: () => Promise<Detector>;
  refine: Network;
  output: Network;
}

export interface Found {
  box: Box;
  probability: number;
  points: FivePoints;
}

/** The photos that the weights were fitted on had 1,024 pixels, their largest size 960. */
const asFitted = 1024 / 960;
/** Above the ladder only what it saw too small to be sure of: up to this height at the size searched. */
const smallOnly = 64;
/**
 * A picture is searched at its own size wherever a copy of half its size shows this much of something up to
 * this high. Of 78 faces of 20 to 32 pixels that a search of the whole finds, 77 stand in such a place.
 */
const thought = { score: 0.1, height: 44 };

/** Faces in an upright picture, most certain first, each once. */
export async function find(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  return findAt(networks, await scalesOf(picture));
}

/** The same in a picture whose copies were made already. */
export async function findAt(networks: FindNetworks, scales: Scales): Promise<Found[]> {
  const { picture, ladder, above } = scales;
  const bySize = await searchLadder(networks.detector, scales, thought.score);
  const top = longestSide(ladder.at(-1) ?? picture) / longestSide(picture);
  const found = await weigh(networks, picture, cluster(bySize.map(atLeast)), {
    scale: top * asFitted,
    weights: combination.allFaces,
  });
  if (above.length > 0) {
    await findSmall(networks, scales, bySize.at(-1) ?? [], found);
  }
  return eachOnce(found.filter(({ probability }) => probability >= combination.leastProbability));
}

/** Adds the small faces of a large picture to what the ladder found. */
async function findSmall(
  networks: FindNetworks,
  { picture, above }: Scales,
  seenAtTop: Candidate[],
  found: Found[],
): Promise<void> {
  const detector = await networks.smallFaces();
  let seen = seenAtTop;
  for (const at of above) {
    makeRoomFor(picture); // crops and maps of the last size
    const scale = longestSide(at) / longestSide(picture);
    const sure = found.filter(({ probability }) => probability >= combination.doubt.below);
    const isNew = (box: Box, highest: number) =>
      box.height * scale <= highest && !sure.some((face) => isSameOrPart(face.box, box));
    const thoughts = seen.map(({ box }) => box).filter((box) => isNew(box, thought.height));
    // What no copy of half the size was made of has to be searched as a whole, to know where to look next.
    const where = at === above.at(-1) ? thoughts : 'everywhere';
    const now = await searchCells(detector, picture, at, thought.score, where);
    const clusters = cluster([atLeast(seen), atLeast(now)]).filter(({ box }) =>
      isNew(box, smallOnly),
    );
    const fit = { scale: scale * asFitted, weights: combination.smallFaces };
    found.push(...(await weigh(networks, picture, clusters, fit)));
    seen = now;
  }
}

function atLeast(candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ score }) => score >= leastScore);
}

async function weigh(
  networks: FindNetworks,
  picture: Picture,
  clusters: Cluster[],
  { scale, weights }: { scale: number; weights: Weights },
): Promise<Found[]> {
  const checks = await recheck(
    networks,
    picture,
    clusters.map(({ box }) => box),
  );
  const { above, below } = combination.doubt;
  const faces = clusters.flatMap((each, n) => {
    const check = checks[n];
    return check ? [{ cluster: each, check, first: probability(each, check, weights) }] : [];
  });
  const doubtful = faces.filter(({ first }) => first > above && first < below);
  const looks = await lookCloser(networks, picture, doubtful);
  const second = new Map(doubtful.map((face, n) => [face, looks[n]]));
  return faces.map((face) => {
    const look = second.get(face);
    const { box } = face.cluster;
    return {
      box,
      points: face.check.points,
      // No more certain than what was never in doubt: a second box on a face must not replace a better one.
      probability: look
        ? Math.min(below, probabilityUpClose(face.cluster, look, box.height * scale, weights))
        : face.first,
    };
  });
}

/** Of faces that overlap, the most certain one. */
export function eachOnce(faces: Found[]): Found[] {
  const kept: Found[] = [];
  for (const face of faces.toSorted((a, b) => b.probability - a.probability)) {
    if (!kept.some(({ box }) => isSameFace(box, face.box))) kept.push(face);
  }
  return kept;
}

/**
 * Boxes that overlap much, or one that lies mostly in another. Of 1,494 marked faces in photos of groups
 * no two lie more than 55 % in each other; a much smaller box may be a child in front of an adult.
 */
function isSameFace(a: Box, b: Box): boolean {
  const ratio = (a.width * a.height) / (b.width * b.height);
  return overlap(a, b) > 0.4 || (ratio > 1 / 8 && ratio < 8 && containment(a, b) > 0.55);
}

/** An eye or a mouth, close up, resembles a small face: nobody stands inside a face that is certain. */
function isSameOrPart(face: Box, box: Box): boolean {
  const right = (box.x + box.width / 2 - face.x) / face.width;
  const down = (box.y + box.height / 2 - face.y) / face.height;
  return isSameFace(face, box) || (right > 0 && right < 1 && down > 0 && down < 1);
}
