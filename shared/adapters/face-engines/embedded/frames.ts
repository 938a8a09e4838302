import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import type { Picture } from './picture.ts';
import { square } from './recheck.ts';
import { sample } from './sample.ts';

/** Side of the thumbnails that are compared, and the mean difference in grey levels that is still noise. */
const side = 16;
const noise = 6;
/** Of the same face in two pictures of one size, and in copies of other sizes or a map of brightness. */
const samePlace = 0.5;
const sameFramePlace = 0.35;

interface Seen {
  /** In shares of the picture: not all pictures of a file have one size. */
  place: Box;
  thumbnail: Float32Array;
}

/**
 * Whether this face stood here already, unchanged, in a picture seen before: an animation shows most
 * faces in many frames. By place and pixels only, never by whose face it is: where the pixels changed,
 * it may be someone else and counts as a face of its own. Another view of the same frame (with and
 * without its transparency) shows the same face in the same place, however its pixels are shaded.
 */
export function rememberFaces(): (picture: Picture, box: Box, isSameFrame: boolean) => boolean {
  const seen: Seen[] = [];
  return (picture, box, isSameFrame) => {
    const place = scaled(box, 1 / picture.width, 1 / picture.height);
    const known = seen.find((each) =>
      isSameFrame
        ? overlap(each.place, place) > sameFramePlace
        : overlap(each.place, place) > samePlace && isSame(each, picture),
    );
    if (known) return true;
    seen.push({ place, thumbnail: thumbnailAt(picture, place) });
    return false;
  };
}

function isSame(known: Seen, picture: Picture): boolean {
  const now = thumbnailAt(picture, known.place);
  const difference = now.reduce(
    (sum, value, n) => sum + Math.abs(value - (known.thumbnail[n] ?? 0)),
    0,
  );
  return difference / now.length < noise;
}

function thumbnailAt(picture: Picture, place: Box): Float32Array {
  return sample(picture, square(scaled(place, picture.width, picture.height)), side);
}

function scaled({ x, y, width, height }: Box, across: number, down: number): Box {
  return { x: x * across, y: y * down, width: width * across, height: height * down };
}
