import { pngChunks } from './png.ts';

export interface PngPixels {
  /** The compressed pixels, in the parts that they are stored in. */
  parts: Uint8Array[];
  /** How many bytes come out of them, when the size in the header is true. */
  bytes: number;
}

/** W3C PNG, third edition, 7.2 and 8.1. */
export function pngPixels(file: Uint8Array): PngPixels {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts = [...pngChunks(view)]
    .filter(({ name }) => name === 'IDAT')
    .map(({ from, length }) => file.subarray(from, from + length));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bitsPerPixel = view.getUint8(24) * (samplesOf[view.getUint8(25)] ?? 0);
  const passes = view.getUint8(28) === 1 ? interlaced : [whole];
  const bytes = passes.reduce((sum, { x, y, dx, dy }) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    const hasPixels = columns > 0 && rows > 0;
    return sum + (hasPixels ? rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)) : 0);
  }, 0);
  return { parts, bytes };
}

/** By colour type. */
const samplesOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Where each pass begins and how far its pixels are apart. */
const whole = { x: 0, y: 0, dx: 1, dy: 1 };
const interlaced = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
