import type { PictureType } from '../picture-file.ts';
import { jpegPictures } from './jpeg.ts';
import type { JpegPicture } from './jpeg-picture.ts';
import { frameHeaderBytes, riffChunks, webpEnd } from './webp.ts';

/**
 * The pictures of a file that was read before, each as a file of its own: the one that is shown, then those
 * behind it. Only a JPEG has more than one; without its index no decoder looks for the others by itself.
 */
export function picturesIn(
  file: Uint8Array,
  type: PictureType,
): { shown: Uint8Array; further: Uint8Array[] } {
  if (type !== 'jpeg') return { shown: file, further: [] };
  const [shown, ...further] = jpegPictures(viewOf(file)).map((picture) => alone(file, picture));
  return { shown: shown ?? file, further };
}

function alone(file: Uint8Array, { from, to, segments }: JpegPicture): Uint8Array {
  if (segments.length === 0) return file.subarray(from, to);
  const starts = [from, ...segments.map((segment) => segment.to)];
  const ends = [...segments.map((segment) => segment.from), to];
  return joined(starts.map((start, n) => file.subarray(start, ends[n])));
}

/** Encoders add up to two bytes behind the last pixels. */
const tailBytes = 8;

/**
 * Copies of the pictures in a WebP file that lack the last bytes of their pixels. A strict decoder refuses each
 * of them; one that does not has stopped before the end of the original, whose size or pixels are damaged
 * then. Each frame as a still, without its transparency, which has no say in whether its pixels are whole.
 */
export function withoutWebpTails(picture: Uint8Array): Uint8Array[] {
  const view = viewOf(picture);
  const outer = [...riffChunks(view, 12, webpEnd(view))];
  const inner = outer.flatMap(({ name, from, length }) =>
    name === 'ANMF' ? [...riffChunks(view, from + frameHeaderBytes, from + length)] : [],
  );
  return [...outer, ...inner]
    .filter(({ name }) => name === 'VP8 ' || name === 'VP8L')
    .map(({ name, from, length }) => {
      const kept = Math.max(0, length - tailBytes);
      return still(name, picture.subarray(from, from + kept));
    });
}

function still(chunk: string, pixels: Uint8Array): Uint8Array {
  const padded = pixels.length + (pixels.length % 2);
  const file = new Uint8Array(20 + padded);
  const view = viewOf(file);
  const write = (text: string, at: number) =>
    file.set(
      Array.from(text, (letter) => letter.charCodeAt(0)),
      at,
    );
  write('RIFF', 0);
  view.setUint32(4, 12 + padded, true);
  write(`WEBP${chunk}`, 8);
  view.setUint32(16, pixels.length, true);
  file.set(pixels, 20);
  return file;
}

function viewOf(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
