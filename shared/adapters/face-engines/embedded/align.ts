import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';
import type { FivePoints } from './recheck.ts';
import { sample } from './sample.ts';

/** Where the five points stand in the 112×112 crop that face embeddings are trained on (ArcFace, 2019). */
const template: FivePoints = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];
export const alignedSide = 112;

/** The face turned, scaled and moved so that its five points fall on the template; grey levels 0 to 255. */
export function align(picture: Picture, points: FivePoints): Picture {
  const { a, b, x, y } = similarity(points);
  const scale = Math.hypot(a, b);
  // A first crop at about the final scale averages pixels away that turning would skip.
  const side = 2 * alignedSide;
  const centre = { x: a * 56 - b * 56 + x, y: b * 56 + a * 56 + y };
  const square: Box = {
    x: centre.x - (side * scale) / 2,
    y: centre.y - (side * scale) / 2,
    width: side * scale,
    height: side * scale,
  };
  const crop = sample(picture, square, side);
  const data = new Uint8Array(3 * alignedSide * alignedSide);
  for (let row = 0; row < alignedSide; row++) {
    for (let column = 0; column < alignedSide; column++) {
      const fromX = (a * column - b * row + x - square.x) / scale - 0.5;
      const fromY = (b * column + a * row + y - square.y) / scale - 0.5;
      blend(crop, side, fromX, fromY, data, 3 * (row * alignedSide + column));
    }
  }
  return { data, width: alignedSide, height: alignedSide };
}

/** The turn, scale and move from template to picture with the least squared distance (Umeyama 1991, in the plane). */
function similarity(points: FivePoints): { a: number; b: number; x: number; y: number } {
  const mean = (of: FivePoints, axis: 'x' | 'y') => of.reduce((sum, p) => sum + p[axis], 0) / 5;
  const from = { x: mean(template, 'x'), y: mean(template, 'y') };
  const to = { x: mean(points, 'x'), y: mean(points, 'y') };
  let along = 0;
  let across = 0;
  let squares = 0;
  template.forEach((place, n) => {
    const point = points[n] ?? to;
    const [u, v] = [place.x - from.x, place.y - from.y];
    const [s, t] = [point.x - to.x, point.y - to.y];
    along += u * s + v * t;
    across += u * t - v * s;
    squares += u * u + v * v;
  });
  const a = along / squares;
  const b = across / squares;
  return { a, b, x: to.x - a * from.x + b * from.y, y: to.y - b * from.x - a * from.y };
}

function blend(
  crop: Float32Array,
  side: number,
  x: number,
  y: number,
  into: Uint8Array,
  at: number,
): void {
  const left = Math.min(side - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(side - 2, Math.max(0, Math.floor(y)));
  const dx = Math.min(1, Math.max(0, x - left));
  const dy = Math.min(1, Math.max(0, y - top));
  for (let channel = 0; channel < 3; channel++) {
    const from = 3 * (top * side + left) + channel;
    const upper = (crop[from] ?? 0) * (1 - dx) + (crop[from + 3] ?? 0) * dx;
    const lower = (crop[from + 3 * side] ?? 0) * (1 - dx) + (crop[from + 3 * side + 3] ?? 0) * dx;
    into[at + channel] = Math.round(upper * (1 - dy) + lower * dy);
  }
}
