import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';
import { square } from './recheck.ts';
import { sample } from './sample.ts';

/** Side of the thumbnails that are compared, and the mean difference in grey levels that is still noise. */
const side = 16;
const noise = 6;

/**
 * Whether this face stood here already, unchanged, in a picture seen before: an animation shows most
 * faces in many frames. By place and pixels only, never by whose face it is: where the pixels changed,
 * it may be someone else and counts as a face of its own. Another view of the same frame (with and
 * without its transparency) shows the same face in the same place, however its pixels are shaded.
 */
export function rememberFaces(): (picture: Picture, box: Box, isSameFrame: boolean) => boolean {
  const seen: { box: Box; thumbnail: Float32Array }[] = [];
  return (picture, box, isSameFrame) => {
    const place = seen.find(
      (known) => overlap(known.box, box) > 0.5 && (isSameFrame || isSame(known, picture)),
    );
    if (place) return true;
    seen.push({ box, thumbnail: sample(picture, square(box), side) });
    return false;
  };
}

function isSame(known: { box: Box; thumbnail: Float32Array }, picture: Picture): boolean {
  const now = sample(picture, square(known.box), side);
  const difference = now.reduce(
    (sum, value, n) => sum + Math.abs(value - (known.thumbnail[n] ?? 0)),
    0,
  );
  return difference / now.length < noise;
}
