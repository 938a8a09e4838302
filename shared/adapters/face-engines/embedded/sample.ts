import type { Point } from '../../../domain/faces/geometry.ts';
import type { Picture } from './picture.ts';

/** The mean colour [red, green, blue] of a square of `step` pixels around a point, black outside the picture. */
export function average(picture: Picture, centre: Point, step: number): [number, number, number] {
  const samples = Math.max(1, Math.min(8, Math.ceil(step)));
  const sum: [number, number, number] = [0, 0, 0];
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      addBlend(
        picture,
        centre.x + ((column + 0.5) / samples - 0.5) * step - 0.5,
        centre.y + ((row + 0.5) / samples - 0.5) * step - 0.5,
        sum,
      );
    }
  }
  const count = samples * samples;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Adds the colour between the pixels around (x, y), by how near each of them is. */
function addBlend(picture: Picture, x: number, y: number, sum: [number, number, number]): void {
  const { data, width, height } = picture;
  const left = Math.floor(x);
  const top = Math.floor(y);
  for (let dy = 0; dy < 2; dy++) {
    const row = top + dy;
    if (row < 0 || row >= height) continue;
    const down = dy === 0 ? 1 - (y - top) : y - top;
    for (let dx = 0; dx < 2; dx++) {
      const column = left + dx;
      if (column < 0 || column >= width) continue;
      const share = down * (dx === 0 ? 1 - (x - left) : x - left);
      const from = 3 * (row * width + column);
      sum[0] += share * (data[from] ?? 0);
      sum[1] += share * (data[from + 1] ?? 0);
      sum[2] += share * (data[from + 2] ?? 0);
    }
  }
}
