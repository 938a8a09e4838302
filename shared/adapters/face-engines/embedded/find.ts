import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { cluster, combination, leastScore, probability } from './combine.ts';
import { type Candidate, detect } from './detect.ts';
import { cut, type Picture, resized } from './picture.ts';
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
const sizes = [480, 640, 960];
/** Pictures larger than the last size by this much are searched again at twice, four times the sizes. */
const worthDoubling = 1.4;
/** Longest side of what the detector sees at once, and how much neighbouring tiles share. */
const tile = 1024;
const sharedByTiles = 160;

/** Every possible face in an upright picture, with what each network says about it. */
export async function suspects(networks: FindNetworks, picture: Picture): Promise<Suspect[]> {
  const longest = Math.max(picture.width, picture.height);
  const found: Suspect[] = [];
  for (let times = 1; times === 1 || longest > worthDoubling * 960 * (times / 2); times *= 2) {
    const bySize: Candidate[][] = [];
    for (const size of sizes) bySize.push(await searchAt(networks.detector, picture, size * times));
    const clusters = cluster(bySize);
    const checks = await recheck(
      networks,
      picture,
      clusters.map(({ box }) => box),
    );
    found.push(...clusters.flatMap((each, n) => (checks[n] ? [{ ...each, ...checks[n] }] : [])));
  }
  return found;
}

/** Faces in an upright picture, most certain first, each once. */
export async function find(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const weighed = (await suspects(networks, picture))
    .map(({ box, points, scores, refine, output }) => ({
      box,
      points,
      probability: probability(scores, refine, output),
    }))
    .filter((face) => face.probability >= combination.leastProbability);
  return eachOnce(weighed);
}

/** Of faces that overlap, the most certain one. */
export function eachOnce(faces: Found[]): Found[] {
  const kept: Found[] = [];
  for (const face of faces.toSorted((a, b) => b.probability - a.probability)) {
    if (!kept.some(({ box }) => overlap(box, face.box) > 0.4)) kept.push(face);
  }
  return kept;
}

async function searchAt(detector: Network, picture: Picture, size: number): Promise<Candidate[]> {
  const scale = Math.max(picture.width, picture.height) / size;
  const scaled = await resized(picture, size);
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
