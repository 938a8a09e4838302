import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createEmbeddedFaceEngine } from '../../../shared/adapters/face-engines/index.ts';
import { overlap } from '../../../shared/domain/faces/geometry.ts';
import type { Box, Face } from '../../../shared/domain/faces/sighting.ts';

/**
 * How many faces the embedded engine finds in photos with marked faces. Not part of the tests: the photos
 * are for research only and stay outside of this project.
 *
 *   node --import tsx test/bench/faces/measure.ts DIR      (or FACES_DIR)
 *
 * DIR holds `wider/` with photos and `wider.json`: [{file, faces: [{x, y, width, height, blur, occlusion,
 * invalid}]}] in pixels, blur and occlusion 0 for clear. Found: overlap of 0.4 and more, most certain box
 * first, each face once. False: overlap below 0.2 with every marked face.
 */
const photosSchema = z.array(
  z.object({
    file: z.string(),
    faces: z.array(
      z.object({
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        blur: z.number(),
        occlusion: z.number(),
        invalid: z.number(),
      }),
    ),
  }),
);
type Marked = z.infer<typeof photosSchema>[number]['faces'][number];

const directory = process.argv[2] ?? process.env.FACES_DIR;
if (!directory) throw new Error('Expected a directory with wider/ and wider.json.');
const photos = photosSchema.parse(
  JSON.parse(await readFile(join(directory, 'wider.json'), 'utf8')),
);

const kinds: Record<string, (face: Marked) => boolean> = {
  'clear, 32 px and more': (face) => face.height >= 32 && face.blur === 0 && face.occlusion === 0,
  'all, 32 px and more': (face) => face.height >= 32,
  'all, 20 to 32 px': (face) => face.height >= 20 && face.height < 32,
};
const thresholds = [35, 45, 60, 80];
const engine = createEmbeddedFaceEngine();
const looks: { faces: Face[]; marked: Marked[] }[] = [];
let milliseconds = 0;
for (const { file, faces: marked } of photos) {
  const bytes = await readFile(join(directory, 'wider', file));
  const began = performance.now();
  const look = await engine.look(bytes);
  milliseconds += performance.now() - began;
  if (look.status === 'held') console.log(`${file}: held, ${look.reason}`);
  looks.push({ marked, faces: look.status === 'analysed' ? look.faces : [] });
}
await engine.close();

for (const threshold of thresholds) {
  const scored = looks.map(({ faces, marked }) =>
    score(
      faces.filter(({ confidencePercent }) => confidencePercent >= threshold),
      marked,
    ),
  );
  const shares = Object.entries(kinds).map(([name, isKind]) => {
    const all = scored.flatMap(({ results }) => results.filter(({ face }) => isKind(face)));
    const found = all.filter(({ isFound }) => isFound).length;
    return `${name}: ${((100 * found) / all.length).toFixed(1)} % (${found}/${all.length})`;
  });
  const falseBoxes = scored.reduce((sum, each) => sum + each.falseBoxes, 0) / scored.length;
  console.log(
    `≥ ${threshold} %  ${shares.join('  ')}  false boxes a photo: ${falseBoxes.toFixed(2)}`,
  );
}
console.log(`${(milliseconds / photos.length).toFixed(0)} ms a photo, decoding included`);

function score(faces: Face[], marked: Marked[]) {
  const found = new Set<Marked>();
  for (const { box } of faces.toSorted((a, b) => b.confidencePercent - a.confidencePercent)) {
    const [best] = marked
      .filter((face) => !face.invalid && !found.has(face) && covers(face, box) >= 0.4)
      .sort((a, b) => covers(b, box) - covers(a, box));
    if (best) found.add(best);
  }
  return {
    results: marked
      .filter(({ invalid }) => !invalid)
      .map((face) => ({ face, isFound: found.has(face) })),
    falseBoxes: faces.filter(({ box }) => marked.every((face) => covers(face, box) < 0.2)).length,
  };
}

function covers(face: Marked, box: Box): number {
  return face.width > 0 && face.height > 0 ? overlap(face, box) : 0;
}
