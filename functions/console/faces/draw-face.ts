import { clip, overlap } from '../../../shared/domain/faces/geometry.ts';
import type { Box } from '../../../shared/domain/faces/sighting.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { MediaRecord, Naming } from '../../../shared/records/media.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf } from '../faces.ts';
import { changePicture, type OfPicture } from './change-picture.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

/** Narrower than this nobody is pointed at (pixels of the original); two clicks on one spot are a slip. */
const leastSide = 8;
/** More than a picture of a whole school needs. */
const mostDrawn = 200;

/** The upright original's size: what boxes are measured in. Undefined where there is nothing to show. */
export function frameOf({ look, display }: MediaRecord) {
  if (display === null) return undefined;
  const { width, height } = look.status === 'analysed' ? look : display;
  return { width, height };
}

/** The box between two corners, whichever they are, in shares (0 to 1) of the picture. */
export function boxBetween(
  a: { x: number; y: number },
  b: { x: number; y: number },
  frame: { width: number; height: number },
): Box | undefined {
  const box = {
    x: Math.min(a.x, b.x) * frame.width,
    y: Math.min(a.y, b.y) * frame.height,
    width: Math.abs(a.x - b.x) * frame.width,
    height: Math.abs(a.y - b.y) * frame.height,
  };
  const inside = clip(box, frame.width, frame.height);
  return inside && inside.width >= leastSide && inside.height >= leastSide ? inside : undefined;
}

/** Two boxes that share more than this (intersection over union) are of one face. */
const sameFace = 0.5;

/**
 * A person points out a face that the engine did not find: it needs a name like any other. `known`: it was found or
 * pointed out before.
 */
export async function drawFace(
  deps: Needed,
  wanted: OfPicture & { box: Box },
): Promise<Result<void, 'missing' | 'changed' | 'known'>> {
  let isKnown = false;
  const done = await changePicture(deps, wanted, 'face.drawn', (media) => {
    isKnown = facesOf(media).some(({ box }) => overlap(box, wanted.box) > sameFace);
    if (isKnown || media.drawn.length >= mostDrawn || frameOf(media) === undefined)
      return undefined;
    const drawn = { ...media, drawn: [...media.drawn, wanted.box] };
    return { media: drawn, detail: { face: facesOf(drawn).length } };
  });
  return isKnown && !done.ok && done.problem === 'changed' ? fail('known') : done;
}

/** The recognisable faces of which nobody knows who it is: those of a crowd where the picture is an overview. */
export const crowdOf = (media: MediaRecord) =>
  facesOf(media).filter(
    ({ recognisable, naming, match }) =>
      recognisable && naming === undefined && match === undefined,
  );

/**
 * A person finds that a picture is an overview: nobody of whom it shows and who has no name is recognisable.
 * A second person has to find so too. `changed`: they saw another number of such faces.
 */
export async function sayOverview(
  deps: Needed,
  wanted: OfPicture & { count: number; least: number },
): Promise<Result<void, 'missing' | 'changed' | 'few'>> {
  if (wanted.count < wanted.least) return fail('few');
  return changePicture(deps, wanted, 'picture.overview', (media, at) => {
    const crowd = crowdOf(media);
    if (crowd.length !== wanted.count) return undefined;
    const naming: Naming = { as: 'not-recognisable', why: 'overview', by: wanted.by, at };
    const names = Object.fromEntries(crowd.map(({ number }) => [String(number), naming]));
    return {
      media: { ...media, names: { ...media.names, ...names } },
      detail: { faces: crowd.length },
    };
  });
}
