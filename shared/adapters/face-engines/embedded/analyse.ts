import { clip, type Turns, turnBack, turnBoxBack } from '../../../domain/faces/geometry.ts';
import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import {
  type FaceSignals,
  recognisability,
  recognise,
} from '../../../domain/faces/recognisable.ts';
import type { Face, Look } from '../../../domain/faces/sighting.ts';
import { decode, UnreadableError } from './decode.ts';
import { eachOnce, type FindNetworks, type Found, find } from './find.ts';
import { type Picture, turned } from './picture.ts';
import type { FivePoints } from './recheck.ts';
import { signalsOf } from './signals.ts';

/** Searches a whole file. Runs inside the bounds that `index.ts` sets; needs none of its own. */
export async function analyse(
  networks: FindNetworks,
  file: Uint8Array,
  engine: string,
): Promise<Look> {
  const header = readPictureHeader(file);
  if (!header.ok) return { status: 'held', reason: header.problem };
  const decoded = await decode(file, header.value);
  if (!decoded.ok) return { status: 'held', reason: decoded.problem };
  const { width, height, frames } = decoded.value;
  const faces: Face[] = [];
  try {
    for await (const pictures of frames()) {
      for (const picture of pictures) {
        faces.push(...(await facesIn(networks, picture, width / picture.width)));
      }
    }
  } catch (error) {
    if (error instanceof UnreadableError) return { status: 'held', reason: 'unreadable' };
    throw error;
  }
  return { status: 'analysed', width, height, frames: header.value.frames, faces, engine };
}

async function facesIn(networks: FindNetworks, picture: Picture, scale: number): Promise<Face[]> {
  const found = await findAnyWayUp(networks, picture);
  return found.flatMap((face) => {
    const box = clip(face.box, picture.width, picture.height);
    return box ? [toFace(signalsOf(picture, { ...face, box }, scale), box, scale)] : [];
  });
}

function toFace(signals: FaceSignals, box: Face['box'], scale: number): Face {
  const because = recognise(signals);
  return {
    box: {
      x: box.x * scale,
      y: box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
    confidencePercent: 100 * signals.probability,
    recognisable: recognisability[because].recognisable,
    because,
  };
}

/** Upright first; when that shows no certain face, the picture may lie on its side or upside down. */
async function findAnyWayUp(networks: FindNetworks, picture: Picture): Promise<Found[]> {
  const certain = 0.8;
  const upright = await find(networks, picture);
  if (upright.some(({ probability }) => probability >= certain)) return upright;
  const all = [...upright];
  for (const turns of [1, 2, 3] as const) {
    const found = await find(networks, await turned(picture, turns));
    all.push(...found.map((face) => turnFaceBack(face, turns, picture)));
  }
  return eachOnce(all);
}

function turnFaceBack(face: Found, turns: Turns, { width, height }: Picture): Found {
  const point = (n: 0 | 1 | 2 | 3 | 4) => turnBack(face.points[n], turns, width, height);
  const points: FivePoints = [point(0), point(1), point(2), point(3), point(4)];
  return { ...face, points, box: turnBoxBack(face.box, turns, width, height) };
}
