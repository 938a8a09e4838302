import { agreed, NotReadError, type PictureFile, part, textAt } from './bytes.ts';
import type { Chunk } from './png.ts';
import { exifOrientation } from './tiff.ts';

/** RFC 9649: chunks in a RIFF container, or in one frame of an animation. */
export function* riffChunks(view: DataView, from: number, end: number): Generator<Chunk> {
  for (let at = from; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw new RangeError('Expected a whole chunk.');
    yield { name: textAt(view, at, 4), from: at + 8, length };
    at += 8 + length + (length % 2);
  }
}

/** Where the container ends. */
export function webpEnd(view: DataView): number {
  const end = 8 + view.getUint32(4, true);
  if (end > view.byteLength) throw new RangeError('Expected a whole container.');
  return end;
}

const imageChunks = new Set(['VP8 ', 'VP8L']);
/** In front of the chunks of a frame: its place, size and time. */
export const frameHeaderBytes = 16;
const animationFlag = 0x02;

export function readWebp(view: DataView): PictureFile {
  const chunks = [...riffChunks(view, 12, webpEnd(view))];
  const [first] = chunks;
  if (!first) throw new NotReadError('unreadable');
  const stills = chunks.filter(({ name }) => imageChunks.has(name)).length;
  const frames = chunks.filter(({ name }) => name === 'ANMF').length;
  const isAnimated =
    first.name === 'VP8X' && (view.getUint8(first.from) & animationFlag) === animationFlag;
  // Frames that are not announced are passed over by decoders; so is a second still.
  if (isAnimated !== frames > 0 || stills !== (isAnimated ? 0 : 1)) {
    throw new NotReadError('unreadable');
  }
  const turns = chunks
    .filter(({ name }) => name === 'EXIF')
    .map(({ from, length }) => exifOrientation(afterMark(part(view, from, length))));
  const size = webpSize(view, first);
  return { ...size, orientation: agreed(turns, 1), frames: Math.max(1, frames), further: [] };
}

/** Some programs keep the mark that EXIF has in a JPEG. */
function afterMark(block: DataView): DataView {
  const isMarked = block.byteLength > 6 && textAt(block, 0, 4) === 'Exif';
  return isMarked ? part(block, 6, block.byteLength - 6) : block;
}

function webpSize(view: DataView, { name, from }: Chunk): { width: number; height: number } {
  if (name === 'VP8X') {
    return { width: uint24(view, from + 4) + 1, height: uint24(view, from + 7) + 1 };
  }
  if (name === 'VP8 ') {
    const side = (at: number) => view.getUint16(at, true) & 0x3fff;
    return { width: side(from + 6), height: side(from + 8) };
  }
  if (name !== 'VP8L') throw new NotReadError('unreadable');
  const bits = view.getUint32(from + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
