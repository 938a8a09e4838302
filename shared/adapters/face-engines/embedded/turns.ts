import { type Turns, turnBack, turnBoxBack } from '../../../domain/faces/geometry.ts';
import { cluster } from './combine.ts';
import { detect } from './detect.ts';
import { eachOnce, type FindNetworks, type Found, find, findAt } from './find.ts';
import { longestSide, type Picture, resized, turned } from './picture.ts';
import { recheck } from './recheck.ts';
import { scalesOf } from './search.ts';

/**
 * A picture on its side shows some faces as well, often one beyond doubt. So each way up gets a glance, and
 * the ways that show nearly as much as the best one are searched in full. In 57 upright photos of groups no
 * other way showed more than upright; 0.6 leaves room for those that come near.
 */
const glanceSide = 480;
const seenAtAGlance = 0.8;
const nearlyAsMuch = 0.6;
/** Without one face beyond doubt the faces may be too small for a glance: every way is searched. */
const beyondDoubt = 0.99;
/** Other ways are searched at this size, and the best of them in full. */
const overviewSide = 960;
/** What the best way up leaves out must be this certain to count as a face as well. */
const certain = 0.9;

const otherWays = [1, 2, 3] as const;

/** The faces in a picture, whichever side of it is up. */
export async function findAnyWayUp(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const scales = await scalesOf(picture);
  const upright = await findAt(networks, scales);
  const overview =
    (longestSide(picture) > overviewSide ? scales.ladder.at(-1) : undefined) ?? picture;
  const ways: { turns: Turns; found: Found[] }[] = [{ turns: 0, found: upright }];
  for (const turns of await worthTurning(networks, overview, upright)) {
    const found = await find(networks, await turned(overview, turns));
    ways.push({ turns, found: found.map((face) => turnFaceBack(face, turns, overview, picture)) });
  }
  const best = ways.reduce((a, b) => (certainty(b.found) > certainty(a.found) ? b : a));
  const inFull =
    best.turns === 0 || overview === picture
      ? best.found
      : (await find(networks, await turned(picture, best.turns))).map((face) =>
          turnFaceBack(face, best.turns, picture, picture),
        );
  const others = ways.filter((way) => way !== best).flatMap(({ found }) => found);
  return eachOnce([...inFull, ...others.filter(({ probability }) => probability >= certain)]);
}

async function worthTurning(
  networks: FindNetworks,
  overview: Picture,
  upright: Found[],
): Promise<readonly Turns[]> {
  if (!upright.some(({ probability }) => probability >= beyondDoubt)) return otherWays;
  const small = await resized(overview, Math.min(glanceSide, longestSide(overview)));
  const seen = [await glance(networks, small)];
  for (const turns of otherWays) seen.push(await glance(networks, await turned(small, turns)));
  const enough = nearlyAsMuch * Math.max(...seen);
  return otherWays.filter((turns) => enough > 0 && (seen[turns] ?? 0) >= enough);
}

/** How much is seen in a small picture: of what the detector is sure of, how sure the two rechecks are. */
async function glance(networks: FindNetworks, small: Picture): Promise<number> {
  const clusters = cluster([await detect(networks.detector, small, seenAtAGlance)]);
  const boxes = clusters.map(({ box }) => box);
  const checks = await recheck(networks, small, boxes);
  return checks.reduce((sum, { refine, output }) => sum + Math.sqrt(refine * output), 0);
}

function certainty(faces: Found[]): number {
  return faces.reduce((sum, { probability }) => sum + probability, 0);
}

/** A face found in a copy of `size` that was turned, in pixels of the picture that it is a copy of. */
function turnFaceBack(face: Found, turns: Turns, size: Picture, picture: Picture): Found {
  const across = picture.width / size.width;
  const down = picture.height / size.height;
  const point = (n: 0 | 1 | 2 | 3 | 4) => {
    const { x, y } = turnBack(face.points[n], turns, size.width, size.height);
    return { x: x * across, y: y * down };
  };
  const box = turnBoxBack(face.box, turns, size.width, size.height);
  return {
    ...face,
    points: [point(0), point(1), point(2), point(3), point(4)],
    box: {
      x: box.x * across,
      y: box.y * down,
      width: box.width * across,
      height: box.height * down,
    },
  };
}
