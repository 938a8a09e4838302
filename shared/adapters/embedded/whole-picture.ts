import { setImmediate } from 'node:timers/promises';
import { createInflate } from 'node:zlib';
import sharp from 'sharp';
import { isEveryGifFrameWhole } from '../../domain/faces/picture-file/gif-pixels.ts';
import { isJpegScanWhole } from '../../domain/faces/picture-file/jpeg-pixels.ts';
import { withoutWebpTails } from '../../domain/faces/picture-file/parts.ts';
import { pngPixels } from '../../domain/faces/picture-file/png-pixels.ts';
import type { PictureType } from '../../domain/faces/picture-file.ts';

/**
 * Whether a picture that decodes without a warning was read to its end. Decoders stop when they have as many
 * pixels as the header asks for: where size or pixels are damaged, faces are among what they leave unread.
 */
export async function isReadWhole(picture: Uint8Array, type: PictureType): Promise<boolean> {
  await setImmediate(); // decoding, which goes on elsewhere, comes first
  try {
    return await isWhole(picture, type);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

async function isWhole(picture: Uint8Array, type: PictureType): Promise<boolean> {
  if (type === 'gif') return isEveryGifFrameWhole(picture);
  if (type === 'png') return isPngWhole(picture);
  if (type === 'jpeg') return isJpegScanWhole(picture);
  for (const cut of withoutWebpTails(picture)) {
    if (await isDecoded(cut)) return false;
  }
  return true;
}

async function isDecoded(picture: Uint8Array): Promise<boolean> {
  return sharp(picture, { failOn: 'warning', limitInputPixels: false })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function isPngWhole(picture: Uint8Array): Promise<boolean> {
  const { parts, bytes } = pngPixels(picture);
  const inflate = createInflate({ chunkSize: 256 * 1024 });
  for (const part of parts) inflate.write(part);
  inflate.end();
  let inflated = 0;
  try {
    for await (const piece of inflate) {
      inflated += piece.length;
      if (inflated > bytes) return false;
    }
  } catch {
    return false;
  }
  return inflated === bytes;
}
