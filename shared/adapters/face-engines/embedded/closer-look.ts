import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { type Cluster, logOdds } from './combine.ts';
import { type Detector, detectEach, wholeOf } from './detect.ts';
import type { Picture } from './picture.ts';
import { type Recheck, recheck, square } from './recheck.ts';
import type { Network } from './runtime.ts';
import { sample } from './sample.ts';

/** What the three networks say of one box when they look at it from several distances, and in a mirror. */
export interface CloserLook {
  /** Log odds, each the mean of four looks. */
  refine: number;
  output: number;
  /** The detector's mean score, straight and mirrored, from afar and from near. */
  far: number;
  near: number;
}

/** A little more and a little less than the box: a hand looks like a face in one frame, a face in all. */
const otherFrames = [1.15, 0.88];
/** How many face heights the detector sees across, and at how many pixels. */
const afar = { across: 4, side: 96 };
const nearby = { across: 2.5, side: 160 };
/** The detector must find the same box: this much overlap, at whatever score is more than nothing. */
const sameBox = 0.45;
const anyScore = 0.02;
/** Boxes that the detector looks at in one go; bounds the memory that a crowd takes. */
const batch = 8;

/** Looks again at boxes in doubt. Costs some ten times the first look, so only for those. */
export async function lookCloser(
  networks: { detector: Detector; refine: Network; output: Network },
  picture: Picture,
  doubtful: { cluster: Cluster; check: Recheck }[],
): Promise<CloserLook[]> {
  const boxes = doubtful.map(({ cluster }) => cluster.box);
  const looks = [doubtful.map(({ check }) => check)];
  for (const size of otherFrames) {
    const resized = boxes.map((box) => resizedBox(box, size));
    looks.push(await recheck(networks, picture, resized));
  }
  looks.push(await recheck(networks, picture, boxes, 'mirrored'));
  const mean = (n: number, of: 'refine' | 'output') =>
    looks.reduce((sum, look) => sum + logOdds(look[n]?.[of] ?? 0), 0) / looks.length;
  const far = await scoresAround(networks.detector, picture, boxes, afar);
  const near = await scoresAround(networks.detector, picture, boxes, nearby);
  return boxes.map((_, n) => ({
    refine: mean(n, 'refine'),
    output: mean(n, 'output'),
    far: far[n] ?? 0,
    near: near[n] ?? 0,
  }));
}

function resizedBox({ x, y, width, height }: Box, size: number): Box {
  return {
    x: x - ((size - 1) / 2) * width,
    y: y - ((size - 1) / 2) * height,
    width: width * size,
    height: height * size,
  };
}

async function scoresAround(
  detector: Detector,
  picture: Picture,
  boxes: Box[],
  { across, side }: { across: number; side: number },
): Promise<number[]> {
  const scores: number[] = [];
  for (let from = 0; from < boxes.length; from += batch) {
    const views = boxes.slice(from, from + batch).flatMap((box) => {
      const around = resizedBox(square(box), across);
      const data = toBytes(sample(picture, around, side));
      // The box stands in the middle, so in a mirror it is in the same place.
      const place = placeIn(around, box, side);
      return [
        { data, place },
        { data: mirrored(data, side), place },
      ];
    });
    const parts = views.map(({ data }) => {
      const crop = { data, width: side, height: side };
      return { picture: crop, box: wholeOf(crop) };
    });
    const found = await detectEach(detector, parts, anyScore);
    const best = views.map(({ place }, n) => bestScore(found[n] ?? [], place));
    for (let n = 0; n < best.length; n += 2) {
      scores.push(((best[n] ?? 0) + (best[n + 1] ?? 0)) / 2);
    }
  }
  return scores;
}

/** Where a box stands in a square around it that was scaled to `side` pixels. */
function placeIn(around: Box, box: Box, side: number): Box {
  const scale = side / around.width;
  return {
    x: (box.x - around.x) * scale,
    y: (box.y - around.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

function bestScore(found: { box: Box; score: number }[], place: Box): number {
  return found
    .filter(({ box }) => overlap(box, place) > sameBox)
    .reduce((best, { score }) => Math.max(best, score), 0);
}

function toBytes(levels: Float32Array): Uint8Array {
  const bytes = new Uint8Array(levels.length);
  for (let n = 0; n < levels.length; n++) bytes[n] = (levels[n] ?? 0) + 0.5;
  return bytes;
}

function mirrored(data: Uint8Array, side: number): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = 3 * (row * side + side - 1 - column);
      out.set(data.subarray(from, from + 3), 3 * (row * side + column));
    }
  }
  return out;
}
