import type { FaceSignals } from '../../../domain/faces/recognisable.ts';
import type { Found } from './find.ts';
import type { Picture } from './picture.ts';
import { square } from './recheck.ts';
import { sample } from './sample.ts';

/** What can be said of a face without comparing it with anyone. `scale`: pixels as published per pixel here. */
export function signalsOf(picture: Picture, face: Found, scale: number): FaceSignals {
  const [left, right, nose] = face.points;
  const eyeDistance = Math.hypot(right.x - left.x, right.y - left.y);
  // Along the line through the eyes, so that a tilted head is no turned head.
  const along =
    ((nose.x - (left.x + right.x) / 2) * (right.x - left.x) +
      (nose.y - (left.y + right.y) / 2) * (right.y - left.y)) /
    Math.max(eyeDistance, 1e-6) ** 2;
  return {
    width: face.box.width * scale,
    height: face.box.height * scale,
    sharpness: sharpness(picture, face),
    eyeDistanceShare: eyeDistance / face.box.width,
    noseOffset: Math.abs(along),
    probability: face.probability,
  };
}

const side = 112;

/** Variance of the Laplacian of the face in grey, brought to one size so that faces compare. */
function sharpness(picture: Picture, face: Found): number {
  const pixels = sample(picture, square(face.box), side);
  const grey = new Float32Array(side * side);
  for (let n = 0, from = 0; n < grey.length; n++, from += 3) {
    const red = 0.299 * (pixels[from] ?? 0);
    grey[n] = red + 0.587 * (pixels[from + 1] ?? 0) + 0.114 * (pixels[from + 2] ?? 0);
  }
  let sum = 0;
  let squares = 0;
  const at = (index: number) => grey[index] ?? 0;
  for (let row = 1; row < side - 1; row++) {
    for (let here = row * side + 1; here < (row + 1) * side - 1; here++) {
      const edge = at(here - 1) + at(here + 1) + at(here - side) + at(here + side) - 4 * at(here);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = (side - 2) ** 2;
  return squares / count - (sum / count) ** 2;
}
