import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { type Cluster, logOdds } from './combine.ts';
import { detect } from './detect.ts';
import type { Picture } from './picture.ts';
import { recheck, square } from './recheck.ts';
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
const frames = [1, 1.15, 0.88];
/** How many face heights the detector sees across, and at how many pixels. */
const afar = { across: 4, side: 96 };
const nearby = { across: 2.5, side: 160 };
/** The detector must find the same box: this much overlap, at whatever score. */
const sameBox = 0.45;
const anyScore = 0.02;

/** Looks again at boxes in doubt. Costs some ten times the first look, so only for those. */
export async function lookCloser(
  networks: { detector: Network; refine: Network; output: Network },
  picture: Picture,
  clusters: Cluster[],
): Promise<CloserLook[]> {
  const looks = await Promise.all([
    ...frames.map((size) =>
      recheck(
        networks,
        picture,
        clusters.map(({ box }) => resizedBox(box, size)),
      ),
    ),
    recheck(
      networks,
      picture,
      clusters.map(({ box }) => box),
      'mirrored',
    ),
  ]);
  const mean = (n: number, of: 'refine' | 'output') =>
    looks.reduce((sum, look) => sum + logOdds(look[n]?.[of] ?? 0), 0) / looks.length;
  const closer: CloserLook[] = [];
  for (const [n, { box }] of clusters.entries()) {
    closer.push({
      refine: mean(n, 'refine'),
      output: mean(n, 'output'),
      far: await scoreAround(networks.detector, picture, box, afar),
      near: await scoreAround(networks.detector, picture, box, nearby),
    });
  }
  return closer;
}

function resizedBox({ x, y, width, height }: Box, size: number): Box {
  return {
    x: x - ((size - 1) / 2) * width,
    y: y - ((size - 1) / 2) * height,
    width: width * size,
    height: height * size,
  };
}

async function scoreAround(
  detector: Network,
  picture: Picture,
  box: Box,
  { across, side }: { across: number; side: number },
): Promise<number> {
  const around = resizedBox(square(box), across);
  const data = toBytes(sample(picture, around, side));
  const scale = side / around.width;
  const place: Box = {
    x: (box.x - around.x) * scale,
    y: (box.y - around.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
  const straight = await bestScore(detector, { data, width: side, height: side }, place);
  const back = { ...place, x: side - place.x - place.width };
  const mirror = { data: mirrored(data, side), width: side, height: side };
  return (straight + (await bestScore(detector, mirror, back))) / 2;
}

async function bestScore(detector: Network, crop: Picture, place: Box): Promise<number> {
  const found = await detect(detector, crop, anyScore);
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
