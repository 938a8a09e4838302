import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { openEmbedder } from '../../../shared/adapters/face-engines/embedded/embed.ts';
import { openFindNetworks } from '../../../shared/adapters/face-engines/embedded/networks.ts';
import type { FivePoints } from '../../../shared/adapters/face-engines/embedded/recheck.ts';
import { findAnyWayUp } from '../../../shared/adapters/face-engines/embedded/turns.ts';
import { cover } from '../../../shared/adapters/image-editors/cover.ts';
import { createSharpImageEditor } from '../../../shared/adapters/image-editors/sharp.ts';
import { cosine } from '../../../shared/domain/faces/match.ts';
import type { Box } from '../../../shared/domain/faces/sighting.ts';

/**
 * How long covering takes, and with a directory of portraits (for research only, they stay outside of this
 * project; file name = person) how much of a face is left for a machine that knows where its eyes were.
 *
 *   node --import tsx test/bench/pictures/redaction.ts [DIR]
 */
const photos = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'));
const photo = await readFile(join(photos, 'demo', 'sample6.jpg'));
const large = await sharp(photo)
  .resize({ width: 4000, height: 3000, fit: 'fill' })
  .jpeg({ quality: 90 })
  .toBuffer();
const ten = Array.from({ length: 10 }, (_, n) => ({
  x: 100 + 380 * n,
  y: 900 + 90 * (n % 3),
  width: 220,
  height: 280,
}));
const editor = createSharpImageEditor();
await editor.redact(large, ten);
const times: number[] = [];
for (let n = 0; n < 20; n++) {
  const began = performance.now();
  await editor.redact(large, ten);
  times.push(Math.round(performance.now() - began));
}
await editor.close();
const [least, median, most] = [0, 10, 19].map((n) => times.toSorted((a, b) => a - b)[n]);
console.log(JSON.stringify({ what: '12 megapixels, ten faces covered', least, median, most }));

const [directory] = process.argv.slice(2);
if (directory) await measureLeft(directory);

/** Every portrait is covered, encoded, aligned by the points it had before, and compared with itself and all. */
async function measureLeft(from: string): Promise<void> {
  const [networks, embedder] = await Promise.all([openFindNetworks(), openEmbedder()]);
  const faces: { before: Float32Array; after: Float32Array }[] = [];
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.jpg'))) {
    const picture = await rawOf(await readFile(join(from, name)));
    const found = await findAnyWayUp(networks, picture);
    const face = found.find((each) => isUpright(each.points) && isInTheMiddle(each.box, picture));
    if (!face) continue;
    const { template: before } = await embedder.embed(picture, face.points);
    cover(picture, face.box);
    const { data, ...size } = picture;
    const covered = await sharp(data, { raw: { ...size, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const { template: after } = await embedder.embed(await rawOf(covered), face.points);
    faces.push({ before, after });
  }
  const own = faces.map(({ before, after }) => cosine(before, after));
  const first = faces.filter(({ after }, n) =>
    faces.every(({ before }, other) => other === n || cosine(before, after) < (own[n] ?? 0)),
  );
  const atLeast = (threshold: number) => own.filter((similarity) => similarity >= threshold).length;
  const left = { at042: atLeast(0.42), at035: atLeast(0.35), nearestOfAll: first.length };
  const most = Math.round(100 * Math.max(...own)) / 100;
  console.log(
    JSON.stringify({
      what: 'covered faces that match themselves',
      of: faces.length,
      ...left,
      most,
    }),
  );
}

/** Portraits stand upright: points that do not are no eyes and no mouth. */
function isUpright([leftEye, , , mouth]: FivePoints): boolean {
  return leftEye.y < mouth.y;
}

/** The person that a portrait is of, not somebody behind. */
function isInTheMiddle(
  { x, y, width, height }: Box,
  size: { width: number; height: number },
): boolean {
  const [across, down] = [(x + width / 2) / size.width, (y + height / 2) / size.height];
  const isLarge = height > size.height / 5;
  return isLarge && Math.abs(across - 0.5) < 0.15 && Math.abs(down - 0.5) < 0.2;
}

async function rawOf(file: Buffer) {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
