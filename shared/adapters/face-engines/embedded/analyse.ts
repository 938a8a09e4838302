import { clip } from '../../../domain/faces/geometry.ts';
import { type PictureHeader, readPictureHeader } from '../../../domain/faces/picture-file.ts';
import { recognisability, recognise } from '../../../domain/faces/recognisable.ts';
import type { Face, Look } from '../../../domain/faces/sighting.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EnrolProblem } from '../../../ports/face-engine.ts';
import { type Decoded, decode, UnreadableError } from './decode.ts';
import type { FindNetworks } from './find.ts';
import { rememberFaces } from './frames.ts';
import type { Identified, Measured } from './identify.ts';
import { makeRoomFor } from './memory.ts';
import type { Picture } from './picture.ts';
import { signalsOf } from './signals.ts';
import { findAnyWayUp } from './turns.ts';

/** Every picture that is let in is searched at the size it was published at: a JPEG has no longer side. */
const longestPublished = 65_535;

/** Names the faces of one picture, or does not. */
export type Identify = (picture: Picture, faces: Measured[]) => Promise<Identified[]>;

type HeldReason = Extract<Look, { status: 'held' }>['reason'];

/** Searches a whole file. The bounds on time and memory are set by whoever calls. */
export async function analyse(
  networks: FindNetworks,
  file: Uint8Array,
  engine: string,
  identify?: Identify,
): Promise<Look> {
  const isSeen = rememberFaces();
  const read = await eachPicture(file, async (picture, { width }, isSameFrame) => {
    const measured = await measure(networks, picture, width / picture.width);
    const faces = measured.filter(({ found }) => !isSeen(picture, found.box, isSameFrame));
    const identified = identify ? await identify(picture, faces) : [];
    return faces.map((face, n) => toFace(face, width / picture.width, identified[n]));
  });
  if (!read.ok) return { status: 'held', reason: read.problem };
  const { width, height, frames, answers } = read.value;
  return { status: 'analysed', width, height, frames, faces: answers.flat(), engine };
}

/** The one picture of an enrolment photo, with its faces. */
export async function analyseOne<Answer>(
  networks: FindNetworks,
  file: Uint8Array,
  use: (picture: Picture, faces: Measured[]) => Promise<Result<Answer, EnrolProblem>>,
): Promise<Result<Answer, EnrolProblem>> {
  const read = await eachPicture(file, async (picture, { width }) =>
    use(picture, await measure(networks, picture, width / picture.width)),
  );
  if (!read.ok || read.value.frames !== 1) return fail('held');
  return read.value.answers[0] ?? fail('held');
}

async function eachPicture<Answer>(
  file: Uint8Array,
  use: (picture: Picture, decoded: Decoded, isSameFrame: boolean) => Promise<Answer>,
): Promise<
  Result<
    Pick<Decoded, 'width' | 'height'> & Pick<PictureHeader, 'frames'> & { answers: Answer[] },
    HeldReason
  >
> {
  const header = readPictureHeader(file);
  if (!header.ok) return header;
  makeRoomFor(header.value);
  const decoded = await decode(file, header.value, longestPublished);
  if (!decoded.ok) return decoded;
  const { width, height, frames } = decoded.value;
  const answers: Answer[] = [];
  try {
    for await (const pictures of frames()) {
      for (const [n, picture] of pictures.entries()) {
        answers.push(await use(picture, decoded.value, n > 0));
      }
    }
  } catch (error) {
    if (error instanceof UnreadableError) return fail('unreadable');
    throw error;
  }
  return ok({ width, height, frames: header.value.frames, answers });
}

async function measure(
  networks: FindNetworks,
  picture: Picture,
  scale: number,
): Promise<Measured[]> {
  return (await findAnyWayUp(networks, picture)).flatMap((face) => {
    const box = clip(face.box, picture.width, picture.height);
    if (!box) return [];
    const found = { ...face, box };
    return [{ found, signals: signalsOf(picture, found, scale) }];
  });
}

function toFace(
  { found: { box }, signals }: Measured,
  scale: number,
  identified: Identified = {},
): Face {
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
    ...identified,
  };
}
