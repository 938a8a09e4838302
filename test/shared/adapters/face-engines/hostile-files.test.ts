import { afterAll, describe, expect, it } from 'vitest';
import { createEmbeddedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { overlap } from '../../../../shared/domain/faces/geometry.ts';
import { corpus } from '../../../support/pictures/corpus/index.ts';
import { portrait } from '../../../support/pictures/portrait.ts';

const engine = createEmbeddedFaceEngine();
afterAll(() => engine.close());

const upright = await engine.look(portrait);
const place = upright.status === 'analysed' ? upright.faces[0]?.box : undefined;

describe.each(Object.entries(corpus))('%s', (_, cases) => {
  it.each(cases)('$name', async ({ file, expected }) => {
    const look = await engine.look(await file);
    const seen = look.status === 'held' ? { held: look.reason } : { faces: look.faces.length };
    expect(seen).toEqual(expected);
  });
});

it('finds the portrait in the same place whatever way it is stored', async () => {
  if (!place) throw new Error('Expected a face in the portrait.');
  for (const { name, file, expected } of corpus['ways up']) {
    if ('held' in expected) continue;
    const look = await engine.look(await file);
    const [face] = look.status === 'analysed' ? look.faces : [];
    expect([name, face && overlap(face.box, place) > 0.7]).toEqual([name, true]);
  }
});
