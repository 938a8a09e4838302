import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** A party of dressed adults that comes with a development package, 720 pixels wide. */
export async function aHarmlessPicture(): Promise<Buffer> {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('@vladmandic/face-api/package.json'));
  return sharp(await readFile(join(root, 'demo', 'sample6.jpg')))
    .resize({ width: 720 })
    .jpeg({ quality: 92 })
    .toBuffer();
}
