import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';

/**
 * A square of the picture scaled to `side` pixels: red, green and blue floats, row by row, black
 * outside the picture. Blends neighbours when it enlarges and averages when it shrinks.
 */
export function sample(picture: Picture, square: Box, side: number): Float32Array {
  const copy = picture.copies
    ?.filter(({ width }) => (square.width * width) / picture.width >= side)
    .reduce((a, b) => (b.width < a.width ? b : a), picture);
  if (!copy || copy === picture) return sampleFrom(picture, square, side);
  const across = copy.width / picture.width;
  const down = copy.height / picture.height;
  const place = { x: square.x * across, y: square.y * down };
  const size = { width: square.width * across, height: square.height * down };
  return sampleFrom(copy, { ...place, ...size }, side);
}

function sampleFrom(picture: Picture, square: Box, side: number): Float32Array {
  const columns = taps(square.x, square.width, side, picture.width);
  const rows = taps(square.y, square.height, side, picture.height);
  const { lines, top } = shrunkLines(picture, rows, columns);
  const length = 3 * side;
  const out = new Float32Array(length * side);
  for (let row = 0; row < side; row++) {
    const at = length * row;
    const first = rows.first[row] ?? 0;
    const count = rows.count[row] ?? 0;
    for (let n = 0; n < count; n++) {
      const share = rows.shares[row * rows.most + n] ?? 0;
      const from = length * (first + n - top);
      for (let i = 0; i < length; i++)
        out[at + i] = (out[at + i] ?? 0) + share * (lines[from + i] ?? 0);
    }
  }
  return out;
}

/** For each target pixel its first source pixel, how many follow, and what each of these weighs. */
interface Taps {
  first: Int32Array;
  count: Int32Array;
  shares: Float32Array;
  /** Places in `shares` for each target pixel. */
  most: number;
}

function taps(start: number, length: number, side: number, limit: number): Taps {
  const step = length / side;
  const reach = Math.max(1, step);
  const most = 2 * Math.ceil(reach) + 1;
  const first = new Int32Array(side);
  const count = new Int32Array(side);
  const shares = new Float32Array(side * most);
  for (let n = 0; n < side; n++) {
    const centre = start + (n + 0.5) * step - 0.5;
    const from = Math.ceil(centre - reach);
    const to = Math.floor(centre + reach);
    const weight = (at: number) => Math.max(0, 1 - Math.abs(at - centre) / reach);
    let total = 0;
    for (let at = from; at <= to; at++) total += weight(at);
    const begin = Math.max(0, from);
    const end = Math.min(limit - 1, to);
    first[n] = begin;
    count[n] = Math.max(0, end - begin + 1);
    for (let at = begin; at <= end; at++) shares[n * most + at - begin] = weight(at) / total;
  }
  return { first, count, shares, most };
}

/** Every source row that is needed, shrunk or stretched to the target's width. */
function shrunkLines(
  { data, width }: Picture,
  rows: Taps,
  columns: Taps,
): { lines: Float32Array; top: number } {
  const side = columns.first.length;
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  rows.first.forEach((first, n) => {
    const count = rows.count[n] ?? 0;
    if (count === 0) return;
    top = Math.min(top, first);
    bottom = Math.max(bottom, first + count);
  });
  if (bottom === 0) return { lines: new Float32Array(), top: 0 };
  const lines = new Float32Array(3 * side * (bottom - top));
  let to = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = 0; column < side; column++) {
      let from = 3 * (row * width + (columns.first[column] ?? 0));
      const weights = column * columns.most;
      const end = weights + (columns.count[column] ?? 0);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let n = weights; n < end; n++) {
        const share = columns.shares[n] ?? 0;
        red += share * (data[from] ?? 0);
        green += share * (data[from + 1] ?? 0);
        blue += share * (data[from + 2] ?? 0);
        from += 3;
      }
      lines[to] = red;
      lines[to + 1] = green;
      lines[to + 2] = blue;
      to += 3;
    }
  }
  return { lines, top };
}
