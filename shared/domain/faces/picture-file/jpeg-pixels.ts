import { endOfBlock, jpegTables, type ScanTables } from './jpeg-tables.ts';

/**
 * Whether the compressed pixels of a JPEG with one scan come out at exactly the size in its header, code by
 * code (ITU-T T.81, F.2). Decoders stop at that size and pass over what is left, and show what they have
 * when a strip at the lower edge ends early. Nothing to say (`true`) of several scans: of those they tell.
 */
export function isJpegScanWhole(file: Uint8Array): boolean {
  const tables = jpegTables(file);
  if (!tables) return true;
  const { units, unitsPerRestart } = tables;
  const perStretch = unitsPerRestart || units;
  let left = units;
  for (let from = tables.from; left > 0; ) {
    const { pixels, to, isLast } = stretch(file, from);
    if (!isStretchWhole(pixels, Math.min(left, perStretch), tables)) return false;
    left -= Math.min(left, perStretch);
    if (isLast !== (left === 0)) return false;
    from = to;
  }
  return true;
}

/** Bytes behind the last code, beyond the bits that fill up a byte: some cameras write one. */
const spareBytes = 1;

function isStretchWhole(pixels: Uint8Array, units: number, { blocks }: ScanTables): boolean {
  const end = 8 * pixels.length;
  let bit = 0;
  for (let unit = 0; unit < units; unit++) {
    for (const { dc, ac } of blocks) {
      const first = dc[sixteenBits(pixels, bit)] ?? 0;
      if (first === 0) return false;
      bit += first & 0xff;
      for (let coefficient = 1; coefficient < 64; ) {
        const code = ac[sixteenBits(pixels, bit)] ?? 0;
        if (code === 0) return false;
        bit += code & 0xff;
        coefficient += code >> 8;
        if (coefficient > 64 && coefficient < endOfBlock) return false;
      }
    }
    if (bit > end) return false;
  }
  return end - bit < 8 * (1 + spareBytes);
}

function sixteenBits(pixels: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const bits = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  return (bits >> (8 - (bit & 7))) & 0xffff;
}

/** Compressed pixels up to a restart or the end, without the 00 behind each FF. */
function stretch(
  file: Uint8Array,
  from: number,
): { pixels: Uint8Array; to: number; isLast: boolean } {
  const parts: Uint8Array[] = [];
  let begin = from;
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0xd9;
    if (next === 0) {
      parts.push(file.subarray(begin, at + 1));
      begin = at + 2;
    } else if (next !== 0xff) {
      parts.push(file.subarray(begin, at));
      const isRestart = next >= 0xd0 && next <= 0xd7;
      return { pixels: joined(parts), to: at + 2, isLast: !isRestart };
    } else {
      parts.push(file.subarray(begin, at)); // fill bytes in front of a marker
      begin = at + 1;
    }
  }
  throw new RangeError('Expected an end.');
}

function joined(parts: Uint8Array[]): Uint8Array {
  const pixels = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    pixels.set(part, at);
    at += part.length;
  }
  return pixels;
}
