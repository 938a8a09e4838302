import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

async function samplePhoto(name: string): Promise<Buffer> {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('@vladmandic/face-api/package.json'));
  return readFile(join(root, 'demo', name));
}

/** A party of adults that comes with a development package: 1920 × 1537 pixels, four faces. */
export async function aGroupPhoto(): Promise<Buffer> {
  return samplePhoto('sample6.jpg');
}

/** Somebody alone who is not in the group photo. */
export async function aStranger(): Promise<Buffer> {
  return sharp(await samplePhoto('sample1.jpg'))
    .extract({ left: 260, top: 200, width: 480, height: 560 })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The same photo, small: faces of about 100 pixels. */
export async function aSmallGroupPhoto(): Promise<Buffer> {
  return sharp(await aGroupPhoto())
    .resize({ width: 720 })
    .jpeg({ quality: 92 })
    .toBuffer();
}

export const facesInGroupPhoto = 4;

/** A picture without anybody in it. */
export async function anEmptyPicture(): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 240, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
}

/** One of the people of the group photo, alone; `n` counts from the left. */
export async function aPortrait(n: 0 | 1 | 2 | 3): Promise<Buffer> {
  const left = [90, 560, 1060, 1350][n] ?? 0;
  return sharp(await aGroupPhoto())
    .extract({ left, top: 180, width: 480, height: 620 })
    .jpeg({ quality: 92 })
    .toBuffer();
}
