import { type GifFrame, gifFrames } from './gif.ts';

/**
 * Whether the compressed pixels of every frame come out at exactly the size of the frame. Decoders show what
 * they have when the codes end early or make no sense, and pass over what is too much.
 */
export function isEveryGifFrameWhole(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (const frame of gifFrames(view)) {
    if (countPixels(view, frame) !== frame.width * frame.height) return false;
  }
  return true;
}

const mostCodes = 4096;

/** GIF89a specification, appendix F. Only how long each string of pixels is, not which ones. */
function countPixels(view: DataView, { pixelsAt }: GifFrame): number | undefined {
  const codeBits = view.getUint8(pixelsAt);
  if (codeBits < 2 || codeBits > 11) return undefined;
  const clear = 1 << codeBits;
  const lengths = new Uint32Array(mostCodes).fill(1, 0, clear);
  const read = codesFrom(view, pixelsAt + 1);
  let [pixels, next, bits, last] = [0, clear + 2, codeBits + 1, 0];
  for (let code = read(bits); code !== undefined && code !== clear + 1; code = read(bits)) {
    if (code === clear) {
      [next, bits, last] = [clear + 2, codeBits + 1, 0];
      continue;
    }
    if (code > next || (code === next && last === 0)) return undefined;
    if (last > 0 && next < mostCodes) lengths[next++] = last + 1;
    last = lengths[code] ?? 0;
    pixels += last;
    if (next === 1 << bits && bits < 12) bits += 1;
  }
  return pixels;
}

/** Reads codes of so many bits, lowest bit first, across the blocks; nothing at their end. */
function codesFrom(view: DataView, from: number): (bits: number) => number | undefined {
  let [at, left, value, ready] = [from, 0, 0, 0];
  return (bits) => {
    while (ready < bits) {
      if (left === 0) {
        left = view.getUint8(at++);
        if (left === 0) {
          at -= 1;
          return undefined;
        }
      }
      value |= view.getUint8(at++) << ready;
      ready += 8;
      left -= 1;
    }
    const code = value & ((1 << bits) - 1);
    value >>>= bits;
    ready -= bits;
    return code;
  };
}
