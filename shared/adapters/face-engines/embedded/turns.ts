import { type Turns, turnBack, turnBoxBack } from '../../../domain/faces/geometry.ts';
import { eachOnce, type FindNetworks, type Found, find } from './find.ts';
import { longestSide, type Picture, resized, turned } from './picture.ts';
import type { FivePoints } from './recheck.ts';

/**
 * Without one face beyond doubt a picture may lie on its side or upside down: of 113 upright photos of
 * groups 109 have a face this certain, of the same photos turned 3 in 339.
 */
const beyondDoubt = 0.99;
/** What the best way up leaves out must be this certain to count as a face as well. */
const certain = 0.8;
/** Another way up is tried at this size first, and in full when one face there is this likely. */
const overviewSide = 1280;
const promising = 0.5;

/** The faces in a picture, whichever side of it is up. */
export async function findAnyWayUp(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const upright = await find(networks, picture);
  if (upright.some(({ probability }) => probability >= beyondDoubt)) return upright;
  const ways = [upright];
  const overview = await resized(picture, Math.min(overviewSide, longestSide(picture)));
  for (const turns of [1, 2, 3] as const) {
    const seen = await find(networks, await turned(overview, turns));
    if (!seen.some(({ probability }) => probability >= promising)) continue;
    const found = await find(networks, await turned(picture, turns));
    ways.push(found.map((face) => turnFaceBack(face, turns, picture)));
  }
  const best = ways.reduce((a, b) => (certainty(b) > certainty(a) ? b : a));
  const others = ways.filter((way) => way !== best).flat();
  return eachOnce([...best, ...others.filter(({ probability }) => probability >= certain)]);
}

function certainty(faces: Found[]): number {
  return faces.reduce((sum, { probability }) => sum + probability, 0);
}

function turnFaceBack(face: Found, turns: Turns, { width, height }: Picture): Found {
  const point = (n: 0 | 1 | 2 | 3 | 4) => turnBack(face.points[n], turns, width, height);
  const points: FivePoints = [point(0), point(1), point(2), point(3), point(4)];
  return { ...face, points, box: turnBoxBack(face.box, turns, width, height) };
}
