import { type Turns, turnBack, turnBoxBack } from '../../../domain/faces/geometry.ts';
import { cluster } from './combine.ts';
import { detect } from './detect.ts';
import { eachOnce, type FindNetworks, type Found, find } from './find.ts';
import { longestSide, type Picture, resized, turned } from './picture.ts';
import type { FivePoints } from './recheck.ts';

/**
 * A picture on its side shows some faces as well, often one beyond doubt. So each way up gets a glance, and
 * the ways that show nearly as much as the best one are searched in full. In 57 upright photos of groups no
 * other way showed more than upright; 0.6 leaves room for those that come near.
 */
const glanceSide = 480;
const seenAtAGlance = 0.8;
const nearlyAsMuch = 0.6;
/** Without one face beyond doubt every way is searched, first at this size, in full when a face there is likely. */
const beyondDoubt = 0.99;
const overviewSide = 1280;
const promising = 0.5;
/** What the best way up leaves out must be this certain to count as a face as well. */
const certain = 0.9;

const otherWays = [1, 2, 3] as const;

/** The faces in a picture, whichever side of it is up. */
export async function findAnyWayUp(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const upright = await find(networks, picture);
  const ways = [upright];
  for (const turns of await worthTurning(networks, picture, upright)) {
    const found = await find(networks, await turned(picture, turns));
    ways.push(found.map((face) => turnFaceBack(face, turns, picture)));
  }
  const best = ways.reduce((a, b) => (certainty(b) > certainty(a) ? b : a));
  const others = ways.filter((way) => way !== best).flat();
  return eachOnce([...best, ...others.filter(({ probability }) => probability >= certain)]);
}

async function worthTurning(
  networks: FindNetworks,
  picture: Picture,
  upright: Found[],
): Promise<Turns[]> {
  if (upright.some(({ probability }) => probability >= beyondDoubt)) {
    const small = await resized(picture, Math.min(glanceSide, longestSide(picture)));
    const seen = [await glance(networks, small)];
    for (const turns of otherWays) seen.push(await glance(networks, await turned(small, turns)));
    const enough = nearlyAsMuch * Math.max(...seen);
    return otherWays.filter((turns) => enough > 0 && (seen[turns] ?? 0) >= enough);
  }
  const worth: Turns[] = [];
  const overview = await resized(picture, Math.min(overviewSide, longestSide(picture)));
  for (const turns of otherWays) {
    const seen = await find(networks, await turned(overview, turns));
    if (seen.some(({ probability }) => probability >= promising)) worth.push(turns);
  }
  return worth;
}

/** How much the detector sees in a small picture: the sum of its high scores, each face once. */
async function glance({ detector }: FindNetworks, small: Picture): Promise<number> {
  const faces = cluster([await detect(detector, small, seenAtAGlance)]);
  return faces.reduce((sum, { scores }) => sum + (scores[0] ?? 0), 0);
}

function certainty(faces: Found[]): number {
  return faces.reduce((sum, { probability }) => sum + probability, 0);
}

function turnFaceBack(face: Found, turns: Turns, { width, height }: Picture): Found {
  const point = (n: 0 | 1 | 2 | 3 | 4) => turnBack(face.points[n], turns, width, height);
  const points: FivePoints = [point(0), point(1), point(2), point(3), point(4)];
  return { ...face, points, box: turnBoxBack(face.box, turns, width, height) };
}
