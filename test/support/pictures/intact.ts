import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { frameHeaderAt, pixelsOfPng } from './blocks.ts';

/**
 * A judge of its own, which shares no code with the product: whether a damaged file still is a whole picture
 * that every viewer shows alike. Then the damage is in what is shown, and "no face" is the truth about it.
 *
 * - Strict and lenient decoding give the same pixels: nothing was guessed.
 * - JPEG: there are no pixels left for another strip, or another column of blocks, than the header asks for.
 * - PNG: as many bytes come out as the header asks for.
 */
export async function isShownByEveryViewer(file: Buffer): Promise<boolean> {
  const [strict, lenient] = await Promise.all([pixels(file, 'warning'), pixels(file, 'none')]);
  if (!strict || !lenient || !strict.equals(lenient)) return false;
  if (file[0] === 0xff) return !(await hasMoreStrips(file));
  return file[0] === 0x89 ? isPngExact(file) : true;
}

async function pixels(file: Buffer, failOn: 'none' | 'warning'): Promise<Buffer | undefined> {
  return sharp(file, { failOn, animated: true })
    .raw()
    .toBuffer()
    .catch(() => undefined);
}

/** Decoders notice the end of a file only when they need more than it has. */
const moreRows = 64;

async function hasMoreStrips(jpeg: Buffer): Promise<boolean> {
  const taller = Buffer.from(jpeg);
  const at = frameHeaderAt(taller) + 5;
  taller.writeUInt16BE(taller.readUInt16BE(at) + moreRows, at);
  return (await pixels(taller, 'warning')) !== undefined;
}

function isPngExact(png: Buffer): boolean {
  const [width, height, bits] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24] ?? 0];
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[png[25] ?? 0] ?? 0;
  if (png[28] === 1) return true; // the passes of an interlaced one are counted by the decoder
  const expected = height * (1 + Math.ceil((width * bits * samples) / 8));
  return inflateSync(pixelsOfPng(png)).length === expected;
}
