import { fail, ok, type Result } from '../result.ts';
import type { LookProblem } from './sighting.ts';

/** The kinds of file that may reach a decoder. Everything else is held for a person, whatever its name says. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif';

export interface PictureHeader {
  type: PictureType;
  /** Size in pixels as stored, before any orientation is applied. */
  width: number;
  height: number;
  /** Pictures shown one after the other; 1 for a still. */
  frames: number;
}

/** Enough for any camera in use; above it a small file can fill the memory of the server. */
export const maxPixels = 50_000_000;
/** All frames of an animation together. */
export const maxPixelsOfAllFrames = 200_000_000;
export const maxFrames = 200;
/** Far above any platform's own limit for a picture. */
export const maxFileBytes = 64 * 1024 * 1024;

/**
 * Reads type, size and number of frames from the bytes themselves, before anything is decoded. Holds
 * what a decoder would show only in part: animated PNG, several pictures in one JPEG, a file cut off.
 */
export function readPictureHeader(file: Uint8Array): Result<PictureHeader, LookProblem> {
  if (file.length > maxFileBytes) return fail('too-large');
  const type = pictureTypeOf(file);
  if (!type) return fail(file.length < 12 ? 'unreadable' : 'unsupported-type');
  const header = readers[type](new DataView(file.buffer, file.byteOffset, file.byteLength));
  if (typeof header === 'string') return fail(header);
  const pixels = header.width * header.height;
  if (pixels === 0 || header.frames === 0) return fail('unreadable');
  if (header.frames > maxFrames) return fail('too-many-frames');
  if (pixels > maxPixels || pixels * header.frames > maxPixelsOfAllFrames) return fail('too-large');
  return ok({ type, ...header });
}

type Read = Omit<PictureHeader, 'type'> | 'unsupported-type' | 'unreadable';

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

const readers: Record<PictureType, (view: DataView) => Read> = {
  jpeg: whole(readJpeg),
  png: whole(readPng),
  webp: whole(readWebp),
  gif: whole(readGif),
};

/** A reader that runs off the end of the file has found a file that is cut off. */
function whole(read: (view: DataView) => Read): (view: DataView) => Read {
  return (view) => {
    try {
      return read(view);
    } catch (error) {
      if (error instanceof RangeError) return 'unreadable';
      throw error;
    }
  };
}

function textAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, n) => view.getUint8(at + n)));
}

/** ITU-T T.81, annex B: markers until the scan begins. */
function readJpeg(view: DataView): Read {
  let size: Read | undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return 'unreadable';
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === 0xda) return size ?? 'unreadable';
    if (marker === 0xd9) return 'unreadable';
    const length = view.getUint16(at + 2);
    // "MPF": more pictures behind the first one (CIPA DC-007), which decoders pass over in silence.
    if (marker === 0xe2 && length >= 6 && textAt(view, at + 4, 4) === 'MPF\0') {
      return 'unsupported-type';
    }
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (startsFrame) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), frames: 1 };
    }
    at += 2 + length;
  }
}

/** W3C PNG, third edition: chunks from IHDR to IEND. */
function readPng(view: DataView): Read {
  if (textAt(view, 12, 4) !== 'IHDR') return 'unreadable';
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    const name = textAt(view, at + 4, 4);
    if (name === 'acTL') return 'unsupported-type'; // animated: decoders show its first frame only
    if (name === 'IEND') break;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), frames: 1 };
}

/** RFC 9649: chunks in a RIFF container. */
function readWebp(view: DataView): Read {
  const end = 8 + view.getUint32(4, true);
  if (end > view.byteLength) return 'unreadable';
  let size: { width: number; height: number } | undefined;
  let frames = 0;
  for (let at = 12; at + 8 <= end; ) {
    const name = textAt(view, at, 4);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) return 'unreadable';
    if (name === 'ANMF') frames += 1;
    size ??= webpSize(view, name, at + 8);
    at += 8 + length + (length % 2);
  }
  return size ? { ...size, frames: Math.max(1, frames) } : 'unreadable';
}

function webpSize(view: DataView, chunk: string, at: number) {
  if (chunk === 'VP8X') {
    return { width: uint24(view, at + 4) + 1, height: uint24(view, at + 7) + 1 };
  }
  if (chunk === 'VP8 ') {
    const side = (from: number) => view.getUint16(from, true) & 0x3fff;
    return { width: side(at + 6), height: side(at + 8) };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(at + 1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** GIF89a specification: blocks from the screen descriptor to the trailer. */
function readGif(view: DataView): Read {
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  let frames = 0;
  for (let at = 13 + colourTable(view.getUint8(10)); ; ) {
    const block = view.getUint8(at);
    if (block === 0x3b) return { width, height, frames };
    if (block === 0x21) at = afterSubBlocks(view, at + 2);
    else if (block === 0x2c) {
      frames += 1;
      at = afterSubBlocks(view, at + 11 + colourTable(view.getUint8(at + 9)));
    } else return 'unreadable';
  }
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += 1 + length;
  return at + 1;
}
