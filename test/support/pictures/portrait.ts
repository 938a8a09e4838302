import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

const require = createRequire(import.meta.url);
const photos = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'demo');

export const size = { width: 240, height: 310 };

/** One adult of a photo that comes with a development package, small, as PNG. */
async function cutOut(photo: string, left: number, top: number, width: number): Promise<Buffer> {
  const height = Math.round((width * size.height) / size.width);
  return sharp(await readFile(join(photos, photo)))
    .extract({ left, top, width, height })
    .resize(size)
    .png()
    .toBuffer();
}

export const portrait = await cutOut('sample3.jpg', 860, 20, 680);

/** Somebody else, at the same size. */
export const otherPortrait = await cutOut('sample6.jpg', 1370, 100, 540);

/** The same size with nobody in it, but not flat. */
export const nobody = await sharp({ create: { ...size, channels: 3, background: '#567' } })
  .composite([
    {
      input: { create: { width: 90, height: 200, channels: 3, background: '#9b8' } },
      left: 20,
      top: 80,
    },
  ])
  .png()
  .toBuffer();

export function shot(of: Buffer = portrait): Sharp {
  return sharp(of);
}

/** As a camera with this EXIF orientation would store it. */
export async function storedTurned(orientation: number): Promise<Buffer> {
  const stored = shot();
  if ([2, 7].includes(orientation)) stored.flop();
  if ([4, 5].includes(orientation)) stored.flip();
  if (orientation === 3) stored.rotate(180);
  if ([5, 7, 8].includes(orientation)) stored.rotate(90);
  if (orientation === 6) stored.rotate(270);
  return stored.png().toBuffer();
}
