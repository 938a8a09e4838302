import type { Box } from '../../../domain/faces/sighting.ts';
import { keepOutputs } from './models/onnx.ts';
import type { Picture } from './picture.ts';
import type { Network } from './runtime.ts';

/** A box that may hold a face, with the detector's score between 0 and 1. */
export interface Candidate {
  box: Box;
  score: number;
}

/**
 * RFB-320 as published finds faces in pictures of 320×240 only. Every layer is a convolution, so the
 * same weights work at any size once the fixed list of anchors is left out of the model and made here.
 */
export function anySize(model: Uint8Array): Uint8Array {
  return keepOutputs(model, ['scores', '462'], [1, 3, 'height', 'width']);
}

/** The anchors of RFB-320 in pixels, and how its regression is scaled (Linzaer's repository, MIT). */
const levels = [
  { stride: 8, sizes: [10, 16, 24] },
  { stride: 16, sizes: [32, 48] },
  { stride: 32, sizes: [64, 96] },
  { stride: 64, sizes: [128, 192, 256] },
];
const centreVariance = 0.1;
const sizeVariance = 0.2;
/** Sides are padded to a multiple of this, for the maps of all levels to fit together. */
const padding = 32;

/** Every box that the detector gives at least this score, in pixels of this picture. */
export async function detect(
  network: Network,
  picture: Picture,
  leastScore: number,
): Promise<Candidate[]> {
  const width = Math.ceil(picture.width / padding) * padding;
  const height = Math.ceil(picture.height / padding) * padding;
  const output = await network.run(toPlanes(picture, width, height), [1, 3, height, width]);
  const scores = output('scores');
  const moves = output('462');
  const found: Candidate[] = [];
  let at = 0;
  for (const { stride, sizes } of levels) {
    const columns = Math.ceil(width / stride);
    const rows = Math.ceil(height / stride);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        for (const size of sizes) {
          const score = scores[2 * at + 1] ?? 0;
          if (score >= leastScore) {
            const centre = { x: (column + 0.5) * stride, y: (row + 0.5) * stride };
            found.push({ box: moved(centre, size, moves.subarray(4 * at, 4 * at + 4)), score });
          }
          at++;
        }
      }
    }
  }
  return found;
}

function moved(centre: { x: number; y: number }, size: number, move: Float32Array): Box {
  const [dx = 0, dy = 0, dw = 0, dh = 0] = move;
  const width = size * Math.exp(dw * sizeVariance);
  const height = size * Math.exp(dh * sizeVariance);
  return {
    x: centre.x + dx * centreVariance * size - width / 2,
    y: centre.y + dy * centreVariance * size - height / 2,
    width,
    height,
  };
}

/** Red, green and blue planes, (value − 127) / 128, grey where the picture ends. */
function toPlanes({ data, width, height }: Picture, wide: number, high: number): Float32Array {
  const plane = wide * high;
  const planes = new Float32Array(3 * plane);
  for (let row = 0; row < height; row++) {
    let from = 3 * row * width;
    for (let to = row * wide; to < row * wide + width; to++) {
      planes[to] = ((data[from++] ?? 0) - 127) / 128;
      planes[to + plane] = ((data[from++] ?? 0) - 127) / 128;
      planes[to + 2 * plane] = ((data[from++] ?? 0) - 127) / 128;
    }
  }
  return planes;
}
