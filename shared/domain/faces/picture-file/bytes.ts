import type { LookProblem } from '../sighting.ts';

/** What the bytes of a file say about its pictures. */
export interface PictureFile {
  /** Size in pixels as stored, before any orientation is applied. */
  width: number;
  height: number;
  /** How the stored pixels are to be turned: EXIF orientation, 1 for upright as they are. */
  orientation: number;
  /** Pictures shown one after the other; 1 for a still. */
  frames: number;
  /** More pictures of the same scene behind the one that is shown, which decoders pass over in silence. */
  further: FurtherPicture[];
}

export interface FurtherPicture {
  width: number;
  height: number;
  /** `gain-map`: how much brighter each place is on an HDR screen, with the same outlines as the picture. */
  kind: 'picture' | 'gain-map';
}

/** Thrown by a reader for a file that is to be held; so is a `RangeError`, for a file that is cut off. */
export class NotReadError extends Error {
  override readonly name = 'NotReadError';
  readonly problem: LookProblem;

  constructor(problem: 'unreadable' | 'unsupported-type') {
    super('Expected a picture file that can be read whole.');
    this.problem = problem;
  }
}

export function textAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, n) => view.getUint8(at + n)));
}

/** A part of the same bytes. Throws a `RangeError` for a part that is not there. */
export function part(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, checked(view, at, length));
}

function checked(view: DataView, at: number, length: number): number {
  if (at + length > view.byteLength) throw new RangeError('Expected more bytes.');
  return length;
}

/** The one value that all of these agree on. Two that differ: nobody can say which one a viewer will follow. */
export function agreed(values: number[], otherwise: number): number {
  if (new Set(values).size > 1) throw new NotReadError('unreadable');
  return values[0] ?? otherwise;
}
