import type { Point } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';
import type { Network } from './runtime.ts';
import { sample } from './sample.ts';

/** Left eye, right eye, nose tip, left and right corner of the mouth, as seen in the picture. */
export type FivePoints = [Point, Point, Point, Point, Point];

/** What two small networks say about the picture inside one box. */
export interface Recheck {
  refine: number;
  output: number;
  points: FivePoints;
}

/** Boxes rechecked in one go; bounds the memory a crowd can take. */
const batch = 64;

/** Looks again at each box, closely, with the second and third network of MTCNN. */
export async function recheck(
  networks: { refine: Network; output: Network },
  picture: Picture,
  boxes: Box[],
  seen: 'straight' | 'mirrored' = 'straight',
): Promise<Recheck[]> {
  const checks: Recheck[] = [];
  for (let from = 0; from < boxes.length; from += batch) {
    const squares = boxes.slice(from, from + batch).map(square);
    const straight = squares.map((box) => sample(picture, box, 48));
    const crops = seen === 'straight' ? straight : straight.map((crop) => mirrored(crop, 48));
    const halved = crops.map((crop) => half(crop, 48));
    const output = await networks.output.run(planes(crops, 48), [crops.length, 3, 48, 48]);
    const refine = await networks.refine.run(planes(halved, 24), [crops.length, 3, 24, 24]);
    checks.push(
      ...squares.map((box, n) => ({
        refine: faceShare(refine('scores'), n),
        output: faceShare(output('scores'), n),
        points: pointsIn(box, output('points').subarray(10 * n, 10 * n + 10)),
      })),
    );
  }
  return checks;
}

/** Softmax over [not a face, face]. */
function faceShare(logits: Float32Array, n: number): number {
  return 1 / (1 + Math.exp((logits[2 * n] ?? 0) - (logits[2 * n + 1] ?? 0)));
}

/** The smallest square around a box with the same centre. */
export function square({ x, y, width, height }: Box): Box {
  const side = Math.max(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

function pointsIn(box: Box, shares: Float32Array): FivePoints {
  const point = (n: number): Point => ({
    x: box.x + (shares[n] ?? 0) * box.width,
    y: box.y + (shares[n + 5] ?? 0) * box.height,
  });
  return [point(0), point(1), point(2), point(3), point(4)];
}

/**
 * Pixels as planes of (value − 127.5) / 128.
 * @NOTE MTCNN was trained on pictures mirrored in their diagonal, so rows and columns change places.
 */
function planes(crops: Float32Array[], side: number): Float32Array {
  const plane = side * side;
  const out = new Float32Array(3 * plane * crops.length);
  crops.forEach((crop, n) => {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const from = 3 * (row * side + column);
        const to = 3 * plane * n + column * side + row;
        out[to] = ((crop[from] ?? 0) - 127.5) / 128;
        out[to + plane] = ((crop[from + 1] ?? 0) - 127.5) / 128;
        out[to + 2 * plane] = ((crop[from + 2] ?? 0) - 127.5) / 128;
      }
    }
  });
  return out;
}

function mirrored(crop: Float32Array, side: number): Float32Array {
  const out = new Float32Array(crop.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = 3 * (row * side + side - 1 - column);
      out.set(crop.subarray(from, from + 3), 3 * (row * side + column));
    }
  }
  return out;
}

/** The crop at half its size. */
function half(crop: Float32Array, side: number): Float32Array {
  const small = side / 2;
  const line = 3 * side;
  const out = new Float32Array(3 * small * small);
  let to = 0;
  for (let row = 0; row < small; row++) {
    for (let column = 0; column < small; column++) {
      const from = 2 * line * row + 6 * column;
      for (let at = from; at < from + 3; at++) {
        const upper = (crop[at] ?? 0) + (crop[at + 3] ?? 0);
        out[to++] = (upper + (crop[at + line] ?? 0) + (crop[at + line + 3] ?? 0)) / 4;
      }
    }
  }
  return out;
}
