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
  let first = 0;
  for (const { stride, sizes } of levels) {
    const columns = Math.ceil(width / stride);
    const end = first + columns * Math.ceil(height / stride) * sizes.length;
    // Hundreds of thousands of anchors, a few of which are hits: the position is worked out for those alone.
    for (let at = first; at < end; at++) {
      const score = scores[2 * at + 1] ?? 0;
      if (score < leastScore) continue;
      const place = Math.floor((at - first) / sizes.length);
      const centre = {
        x: ((place % columns) + 0.5) * stride,
        y: (Math.floor(place / columns) + 0.5) * stride,
      };
      const size = sizes[(at - first) % sizes.length] ?? 0;
      found.push({ box: moved(centre, size, moves.subarray(4 * at, 4 * at + 4)), score });
    }
    first = end;
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

/** What each byte is to the network. */
const levelOf = Float32Array.from({ length: 256 }, (_, value) => (value - 127) / 128);

/** Red, green and blue planes, grey where the picture ends. */
function toPlanes({ data, width, height }: Picture, wide: number, high: number): Float32Array {
  const plane = wide * high;
  const planes = new Float32Array(3 * plane);
  let from = 0;
  for (let row = 0; row < height; row++) {
    const end = row * wide + width;
    for (let to = row * wide; to < end; to++, from += 3) {
      planes[to] = levelOf[data[from] ?? 0] ?? 0;
      planes[to + plane] = levelOf[data[from + 1] ?? 0] ?? 0;
      planes[to + 2 * plane] = levelOf[data[from + 2] ?? 0] ?? 0;
    }
  }
  return planes;
}
