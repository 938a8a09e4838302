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
} from './combine.ts';
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

/** Longest sides at which a picture may be searched: large faces show at the first, small ones at the last. */
const ladder = [320, 480, 640, 960, 1280, 1920, 2560];
/** A face is weighed by its scores at this many sizes in a row, as in the photos that the weights were fitted on. */
const sizesInView = 4;
/** From which step of the ladder, and for pictures with more than how many pixels on their longest side. */
const views = [
  { from: 0, above: 0 },
  { from: 2, above: 1344 },
  { from: 3, above: 2304 },
];
/** Small pictures are enlarged this much at most: beyond it the parts of a face begin to look like faces. */
const mostEnlarged = 2;
/** The photos that the weights were fitted on had 1,024 pixels, their largest size 960. */
const asFitted = 1024 / 960;
/** In the later views only what the first one saw too small to be sure of, in pixels at the largest size. */
const smallOnly = 96;
/** Longest side of what the detector sees at once: bounds its memory. Tiles share more than the smallest faces. */
const tile = 1344;
const sharedByTiles = 128;

/** Below this size a picture is not scaled again: each time costs sharpness. */
const reusable = 960;

/** Faces in an upright picture, most certain first, each once. */
export async function find(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const longest = longestSide(picture);
  const wanted = views.filter(({ above }) => longest > above);
  const { bySize, copies } = await searchAtAll(networks.detector, picture, wanted);
  const found: Found[] = [];
  for (const { from } of wanted) {
    const scale = (ladder[from + sizesInView - 1] ?? longest) / longest;
    const sure = found.filter(({ probability }) => probability >= combination.doubt.below);
    const clusters = cluster(bySize.slice(from, from + sizesInView)).filter(
      ({ box }) =>
        from === 0 ||
        (box.height * scale <= smallOnly && !sure.some((face) => isSameFace(face.box, box))),
    );
    found.push(...(await weigh(networks, { ...picture, copies }, clusters, scale * asFitted)));
  }
  return eachOnce(found.filter(({ probability }) => probability >= combination.leastProbability));
}

async function weigh(
  networks: FindNetworks,
  picture: Picture,
  clusters: Cluster[],
  scale: number,
): Promise<Found[]> {
  const checks = await recheck(
    networks,
    picture,
    clusters.map(({ box }) => box),
  );
  const { above, below } = combination.doubt;
  const faces = clusters.flatMap((each, n) => {
    const check = checks[n];
    return check ? [{ cluster: each, points: check.points, first: probability(each, check) }] : [];
  });
  const doubtful = faces.filter(({ first }) => first > above && first < below);
  const looks = await lookCloser(
    networks,
    picture,
    doubtful.map((face) => face.cluster),
  );
  const second = new Map(doubtful.map(({ cluster: each }, n) => [each, looks[n]]));
  return faces.map(({ cluster: each, points, first }) => {
    const look = second.get(each);
    const height = each.box.height * scale;
    return {
      box: each.box,
      points,
      // No more certain than what was never in doubt: a second box on a face must not replace a better one.
      probability: look ? Math.min(below, probabilityUpClose(each, look, height)) : first,
    };
  });
}

async function searchAtAll(
  detector: Network,
  picture: Picture,
  wanted: { from: number }[],
): Promise<{ bySize: Candidate[][]; copies: Picture[] }> {
  const longest = longestSide(picture);
  const steps = ladder.slice(0, Math.max(...wanted.map(({ from }) => from)) + sizesInView);
  const sizes = steps.map((size) => Math.min(size, mostEnlarged * longest));
  const bySize: Candidate[][] = [];
  const copies: Picture[] = [];
  let larger = picture;
  // From the largest down, each made from a larger one: the photo itself may have twenty times the pixels.
  for (const [n, size] of [...sizes.entries()].toReversed()) {
    if (size === sizes[n + 1]) {
      bySize.unshift(bySize[0] ?? []);
      continue;
    }
    const scaled = await resized(larger, size);
    if (size >= reusable) {
      larger = scaled;
      copies.push(scaled);
    }
    bySize.unshift(await searchIn(detector, scaled, longest / size));
  }
  return { bySize, copies };
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
  const count = Math.max(1, Math.ceil((length - sharedByTiles) / (tile - sharedByTiles)));
  const each = Math.min(length, Math.ceil((length + (count - 1) * sharedByTiles) / count));
  return Array.from({ length: count }, (_, n) => ({
    from: count === 1 ? 0 : Math.round((n * (length - each)) / (count - 1)),
    length: each,
  }));
}
