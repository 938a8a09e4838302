import { containment, overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { cluster, combination, leastScore, probability } from './combine.ts';
import { type Candidate, detect } from './detect.ts';
import { cut, longestSide, type Picture, resized } from './picture.ts';
import { type FivePoints, recheck } from './recheck.ts';
import type { Network } from './runtime.ts';

export interface FindNetworks {
  detector: Network;
  refine: Network;
  output: Network;
}

export interface Found {
  box: Box;
  probability: number;
  points: FivePoints;
}

/** Everything measured about one possible face, before it is weighed. */
export interface Suspect {
  box: Box;
  scores: number[];
  refine: number;
  output: number;
  points: FivePoints;
}

/** Longest sides at which a picture is searched: large faces show at the first, small ones at the last. */
const sizes = [320, 480, 640, 960];
const largest = 960;
/** Small pictures are enlarged this much at most: beyond it the parts of a face begin to look like faces. */
const mostEnlarged = 2;
/** Larger pictures are searched again at twice, four times these sizes, as soon as they have the pixels. */
const worthDoubling = 1.4;
/** In those further rounds only what the round before saw too small to be sure of, at the largest size. */
const smallOnly = 96;
/** Longest side of what the detector sees at once, and how much neighbouring tiles share. */
const tile = 1024;
const sharedByTiles = 160;

/** Every possible face in an upright picture, with what each network says about it. */
export async function suspects(networks: FindNetworks, picture: Picture): Promise<Suspect[]> {
  const longest = longestSide(picture);
  const found: Suspect[] = [];
  for (let times = 1; times === 1 || longest > worthDoubling * largest * (times / 2); times *= 2) {
    // Smaller sizes are made from the largest one: the photo itself may have twenty times its pixels.
    const base = await resized(picture, Math.min(largest * times, mostEnlarged * longest));
    const bySize: Candidate[][] = [];
    for (const size of sizes.map((each) => Math.min(each * times, mostEnlarged * longest))) {
      const scaled = await resized(base, size);
      bySize.push(await searchIn(networks.detector, scaled, longest / size));
    }
    const highest = times === 1 ? longest : (smallOnly * longest) / (largest * times);
    const clusters = cluster(bySize).filter(({ box }) => box.height <= highest);
    const boxes = clusters.map(({ box }) => box);
    const checks = await recheck(networks, picture, boxes);
    found.push(...clusters.flatMap((each, n) => (checks[n] ? [{ ...each, ...checks[n] }] : [])));
  }
  return found;
}

/** Faces in an upright picture, most certain first, each once. */
export async function find(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const weighed = (await suspects(networks, picture))
    .map((suspect) => ({
      box: suspect.box,
      points: suspect.points,
      probability: probability(suspect, suspect),
    }))
    .filter((face) => face.probability >= combination.leastProbability);
  return eachOnce(weighed);
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

/** What the detector finds in a scaled picture, in pixels of the picture itself. */
async function searchIn(detector: Network, scaled: Picture, scale: number): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const box of tilesOf(scaled)) {
    for (const { box: at, score } of await detect(detector, cut(scaled, box), leastScore)) {
      found.push({
        score,
        box: {
          x: (at.x + box.x) * scale,
          y: (at.y + box.y) * scale,
          width: at.width * scale,
          height: at.height * scale,
        },
      });
    }
  }
  return found;
}

function tilesOf({ width, height }: Picture): Box[] {
  return spans(height).flatMap((vertical) =>
    spans(width).map((horizontal) => ({
      x: horizontal.from,
      y: vertical.from,
      width: horizontal.length,
      height: vertical.length,
    })),
  );
}

function spans(length: number): { from: number; length: number }[] {
  if (length <= tile) return [{ from: 0, length }];
  const count = Math.ceil((length - sharedByTiles) / (tile - sharedByTiles));
  return Array.from({ length: count }, (_, n) => ({
    from: Math.round((n * (length - tile)) / (count - 1)),
    length: tile,
  }));
}
