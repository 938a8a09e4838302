import { fail, ok, type Result } from '../result.ts';
import { NotReadError, type PictureFile } from './picture-file/bytes.ts';
import { readGif } from './picture-file/gif.ts';
import { readJpeg } from './picture-file/jpeg.ts';
import { readPng } from './picture-file/png.ts';
import { readWebp } from './picture-file/webp.ts';
import type { LookProblem } from './sighting.ts';

/** The kinds of file that may reach a decoder. Everything else is held for a person, whatever its name says. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif';

export interface PictureHeader extends PictureFile {
  type: PictureType;
}

/** Enough for any camera in use; above it a small file can fill the memory of the server. */
export const maxPixels = 50_000_000;
/** All frames of an animation together, or all pictures of a file. */
export const maxPixelsOfAllFrames = 200_000_000;
export const maxFrames = 200;
/** Pictures behind the first one of a JPEG; phones write one or two. */
const maxFurther = 16;
/** Far above any platform's own limit for a picture. */
export const maxFileBytes = 64 * 1024 * 1024;

/**
 * Reads type, size, orientation and number of frames from the bytes themselves, before anything is decoded.
 * Holds what a decoder would show only in part (animated PNG, panoramas in one JPEG, a file cut off), and
 * what says two things about itself.
 */
export function readPictureHeader(file: Uint8Array): Result<PictureHeader, LookProblem> {
  if (file.length > maxFileBytes) return fail('too-large');
  const type = pictureTypeOf(file);
  if (!type) return fail(file.length < 12 ? 'unreadable' : 'unsupported-type');
  const read = readWhole(readers[type], file);
  if (!read.ok) return read;
  const problem = outOfBounds(read.value);
  return problem ? fail(problem) : ok({ type, ...read.value });
}

const signatures: [PictureType, (number | undefined)[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38, undefined, 0x61]],
  ['webp', [0x52, 0x49, 0x46, 0x46, ...Array(4).fill(undefined), 0x57, 0x45, 0x42, 0x50]],
];

function pictureTypeOf(file: Uint8Array): PictureType | undefined {
  return signatures.find(([, bytes]) =>
    bytes.every((byte, at) => byte === undefined || byte === file[at]),
  )?.[0];
}

type Reader = (view: DataView<ArrayBufferLike>) => PictureFile;

const readers: Record<PictureType, Reader> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  gif: readGif,
};

/** A reader that runs off the end of the file has found a file that is cut off. */
function readWhole(read: Reader, file: Uint8Array): Result<PictureFile, LookProblem> {
  try {
    return ok(read(new DataView(file.buffer, file.byteOffset, file.byteLength)));
  } catch (error) {
    if (error instanceof NotReadError) return fail(error.problem);
    if (error instanceof RangeError) return fail('unreadable');
    throw error;
  }
}

function outOfBounds({ width, height, frames, further }: PictureFile): LookProblem | undefined {
  const pixels = [width * height, ...further.map((picture) => picture.width * picture.height)];
  if (frames === 0 || Math.min(...pixels) === 0) return 'unreadable';
  if (frames > maxFrames || further.length > maxFurther) return 'too-many-frames';
  const all = pixels.reduce((sum, each) => sum + each, pixels[0] ? pixels[0] * (frames - 1) : 0);
  return Math.max(...pixels) > maxPixels || all > maxPixelsOfAllFrames ? 'too-large' : undefined;
}
