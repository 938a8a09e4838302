import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';

/**
 * A square of the picture scaled to `side` pixels: red, green and blue floats, row by row, black
 * outside the picture. Blends neighbours when it enlarges and averages when it shrinks.
 */
export function sample(picture: Picture, square: Box, side: number): Float32Array {
  const columns = taps(square.x, square.width, side, picture.width);
  const rows = taps(square.y, square.height, side, picture.height);
  const out = new Float32Array(3 * side * side);
  const lines = new Map<number, Float32Array>();
  rows.forEach(({ first, shares }, row) => {
    const at = 3 * side * row;
    for (let n = 0; n < shares.length; n++) {
      const share = shares[n] ?? 0;
      const line = lines.get(first + n) ?? shrunkLine(picture, first + n, columns);
      lines.set(first + n, line);
      for (let i = 0; i < line.length; i++)
        out[at + i] = (out[at + i] ?? 0) + share * (line[i] ?? 0);
    }
  });
  return out;
}

/** Which source pixels make up one target pixel, from `first` on, and how much each weighs. */
interface Taps {
  first: number;
  shares: Float32Array;
}

function taps(start: number, length: number, side: number, limit: number): Taps[] {
  const step = length / side;
  const reach = Math.max(1, step);
  return Array.from({ length: side }, (_, n) => {
    const centre = start + (n + 0.5) * step - 0.5;
    const from = Math.ceil(centre - reach);
    const to = Math.floor(centre + reach);
    const weight = (at: number) => Math.max(0, 1 - Math.abs(at - centre) / reach);
    let total = 0;
    for (let at = from; at <= to; at++) total += weight(at);
    const first = Math.max(0, from);
    const count = Math.max(0, Math.min(limit - 1, to) - first + 1);
    return {
      first,
      shares: Float32Array.from({ length: count }, (_, i) => weight(first + i) / total),
    };
  });
}

function shrunkLine({ data, width }: Picture, row: number, columns: Taps[]): Float32Array {
  const line = new Float32Array(3 * columns.length);
  columns.forEach(({ first, shares }, column) => {
    let from = 3 * (row * width + first);
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let n = 0; n < shares.length; n++) {
      const share = shares[n] ?? 0;
      red += share * (data[from++] ?? 0);
      green += share * (data[from++] ?? 0);
      blue += share * (data[from++] ?? 0);
    }
    line[3 * column] = red;
    line[3 * column + 1] = green;
    line[3 * column + 2] = blue;
  });
  return line;
}
