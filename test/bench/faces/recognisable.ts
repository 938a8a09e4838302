import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmbeddedFaceEngine } from '../../../shared/adapters/face-engines/index.ts';
import { overlap } from '../../../shared/domain/faces/geometry.ts';
import { dataFolder, markedPhotos } from './face-data.ts';

/**
 * Which faces of marked photos are called recognisable, and why. Not part of the tests.
 *
 *   node --import tsx test/bench/faces/recognisable.ts --data DIR      (see `measure.ts`)
 */
const folder = dataFolder();
const engine = createEmbeddedFaceEngine();
const reasons = { narrow: new Map<string, number>(), clear: new Map<string, number>() };
for (const { file, faces: marked } of await markedPhotos(folder)) {
  const look = await engine.look(await readFile(join(folder, 'wider', file)));
  if (look.status === 'held') continue;
  for (const face of marked.filter(({ invalid, width }) => !invalid && width > 0)) {
    const found = look.faces.find(({ box }) => overlap(face, box) >= 0.4);
    const because = found?.because ?? 'not found';
    if (face.width < 16) count(reasons.narrow, because);
    const isClear = face.height >= 40 && face.blur === 0 && face.occlusion === 0;
    if (isClear) count(reasons.clear, because);
  }
}
await engine.close();
console.log('narrower than 16 pixels', Object.fromEntries(reasons.narrow));
console.log('clear, 40 pixels high and more', Object.fromEntries(reasons.clear));

function count(counts: Map<string, number>, reason: string) {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
