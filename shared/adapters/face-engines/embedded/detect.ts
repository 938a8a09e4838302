import type { Box } from '../../../domain/faces/sighting.ts';
import { keepOutputs } from './models/onnx.ts';
import type { Picture } from './picture.ts';
import type { Network } from './runtime.ts';

/** A box that may hold a face, with the detector's score between 0 and 1. */
export interface Candidate {
  box: Box;
  score: number;
}

/** RFB-320, or the part of it that finds small faces only. */
export interface Detector {
  network: Network;
  sees: 'all' | 'small';
}

/** A part of a picture, in whole pixels inside it. */
export interface Part {
  picture: Picture;
  box: Box;
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
const padding = { all: 32, small: 8 };
/** The names its exporter gave: of all levels together, and of the first level before they are put together. */
const outputs = {
  all: { scores: 'scores', moves: '462' },
  small: { scores: '330', moves: '344' },
};

/**
 * RFB-320 as published finds faces in pictures of 320×240 only. Every layer is a convolution, so the same
 * weights work at any size once the fixed list of anchors is left out of the model and made here. For small
 * faces only, the layers behind the first level are left out as well.
 */
export function anySize(model: Uint8Array, sees: Detector['sees'] = 'all'): Uint8Array {
  const { scores, moves } = outputs[sees];
  return keepOutputs(model, [scores, moves], ['n', 3, 'height', 'width']);
}

/** Every box that the detector gives at least this score, in pixels of this picture. */
export async function detect(
  detector: Detector,
  picture: Picture,
  leastScore: number,
): Promise<Candidate[]> {
  const [found = []] = await detectEach(detector, [{ picture, box: wholeOf(picture) }], leastScore);
  return found;
}

export function wholeOf({ width, height }: Picture): Box {
  return { x: 0, y: 0, width, height };
}

/** The same for parts of one size, in one go; boxes in pixels of each part. */
export async function detectEach(
  { network, sees }: Detector,
  parts: Part[],
  leastScore: number,
): Promise<Candidate[][]> {
  const size = parts[0]?.box;
  if (!size) return [];
  const width = Math.ceil(size.width / padding[sees]) * padding[sees];
  const height = Math.ceil(size.height / padding[sees]) * padding[sees];
  const length = 3 * width * height;
  const input = borrow(parts.length * length);
  for (const [n, part] of parts.entries()) {
    fillPlanes(input.subarray(n * length, (n + 1) * length), part, width, height);
  }
  const output = await network.run(input, [parts.length, 3, height, width]);
  giveBack(input);
  const scores = output(outputs[sees].scores);
  const moves = output(outputs[sees].moves);
  const each = scores.length / parts.length;
  return parts.map((_, n) =>
    boxesIn(
      scores.subarray(n * each, (n + 1) * each),
      moves.subarray(2 * n * each, 2 * (n + 1) * each),
      { width, height },
      { sees, leastScore },
    ),
  );
}

function boxesIn(
  scores: Float32Array,
  moves: Float32Array,
  { width, height }: { width: number; height: number },
  { sees, leastScore }: { sees: Detector['sees']; leastScore: number },
): Candidate[] {
  const found: Candidate[] = [];
  // The part for small faces answers with logits of [no face, face], the whole with shares.
  const least = sees === 'all' ? leastScore : Math.log(leastScore / (1 - leastScore));
  let first = 0;
  for (const { stride, sizes } of sees === 'all' ? levels : levels.slice(0, 1)) {
    const columns = Math.ceil(width / stride);
    const end = first + columns * Math.ceil(height / stride) * sizes.length;
    // Hundreds of thousands of anchors, a few of which are hits: the position is worked out for those alone.
    for (let at = first; at < end; at++) {
      const face = scores[2 * at + 1] ?? 0;
      const value = sees === 'all' ? face : face - (scores[2 * at] ?? 0);
      if (value < least) continue;
      const place = Math.floor((at - first) / sizes.length);
      const centre = {
        x: ((place % columns) + 0.5) * stride,
        y: (Math.floor(place / columns) + 0.5) * stride,
      };
      const size = sizes[(at - first) % sizes.length] ?? 0;
      const score = sees === 'all' ? value : 1 / (1 + Math.exp(-value));
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

/** Red, green and blue planes of (value − 127) / 128, grey where the part ends. */
function fillPlanes(
  planes: Float32Array,
  { picture, box }: Part,
  wide: number,
  high: number,
): void {
  const { data, width } = picture;
  const plane = wide * high;
  if (wide > box.width || high > box.height) planes.fill(0);
  for (let row = 0; row < box.height; row++) {
    let from = 3 * ((box.y + row) * width + box.x);
    const end = row * wide + box.width;
    for (let to = row * wide; to < end; to++) {
      planes[to] = ((data[from] ?? 0) - 127) / 128;
      planes[to + plane] = ((data[from + 1] ?? 0) - 127) / 128;
      planes[to + 2 * plane] = ((data[from + 2] ?? 0) - 127) / 128;
      from += 3;
    }
  }
}

/** A new array of megabytes for each run costs more time than filling it; one is kept. */
let spare: Float32Array = new Float32Array();

function borrow(length: number): Float32Array {
  const taken = spare.length >= length ? spare : new Float32Array(length);
  spare = new Float32Array(); // whoever asks meanwhile gets another one
  return taken.subarray(0, length);
}

function giveBack(taken: Float32Array): void {
  if (taken.buffer.byteLength > spare.buffer.byteLength) spare = new Float32Array(taken.buffer);
}
