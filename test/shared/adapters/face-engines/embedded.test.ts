import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weightsFiles } from '../../../../shared/adapters/face-engines/embedded/weights.ts';
import { createEmbeddedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { overlap } from '../../../../shared/domain/faces/geometry.ts';
import { cosine } from '../../../../shared/domain/faces/match.ts';
import type { Face } from '../../../../shared/domain/faces/sighting.ts';
import { describeFaceEngine } from './engine-suite.ts';
import {
  aGroupPhoto,
  anEmptyPicture,
  aPortrait,
  aSmallGroupPhoto,
  aStranger,
  facesInGroupPhoto,
} from './pictures.ts';

const engine = createEmbeddedFaceEngine();
afterAll(() => engine.close());

async function facesIn(file: Uint8Array, looking = engine): Promise<Face[]> {
  const look = await looking.look(file);
  if (look.status === 'held') throw new Error(`Expected no hold, was ${look.reason}.`);
  return look.faces;
}

describeFaceEngine(
  'the embedded engine',
  () => engine,
  async () => {
    const [one, stranger] = await Promise.all([
      engine.enrol(await aPortrait(0)),
      engine.enrol(await aStranger()),
    ]);
    if (!one.ok || !stranger.ok) throw new Error('Expected two templates.');
    return {
      schoolId: 'school',
      enrolled: [
        { personId: 'one', templates: [one.value] },
        { personId: 'stranger', templates: [stranger.value] },
      ],
    };
  },
);

describe('finding faces', () => {
  it('finds every face of a group, at full size and small', async () => {
    expect(await facesIn(await aGroupPhoto())).toHaveLength(facesInGroupPhoto);
    expect(await facesIn(await aSmallGroupPhoto())).toHaveLength(facesInGroupPhoto);
  });

  it('finds nobody in an empty picture', async () => {
    expect(await facesIn(await anEmptyPicture())).toEqual([]);
  });

  it('finds small faces in a large picture', async () => {
    const crowd = await sharp(await aGroupPhoto())
      .resize({ width: 320 })
      .toBuffer();
    const wide = await sharp({
      create: { width: 2600, height: 1800, channels: 3, background: '#789' },
    })
      .composite([{ input: crowd, left: 2100, top: 1300 }])
      .jpeg({ quality: 92 })
      .toBuffer();
    expect(await facesIn(wide)).toHaveLength(facesInGroupPhoto);
  });

  it.each([90, 180, 270])('finds the same faces with the pixels turned by %d°', async (degrees) => {
    const lying = await sharp(await aSmallGroupPhoto())
      .rotate(degrees)
      .toBuffer();
    expect(await facesIn(lying)).toHaveLength(facesInGroupPhoto);
  });

  it.each(
    (['jpeg', 'png', 'webp'] as const).flatMap((type) =>
      [2, 3, 4, 5, 6, 7, 8].map((orientation) => [type, orientation] as const),
    ),
  )(
    'reads orientation %2$d from a %1$s file and answers in the upright frame',
    async (type, orientation) => {
      const upright = await facesIn(await aSmallGroupPhoto());
      // The transform that undoes an EXIF orientation, applied the other way round.
      const stored = sharp(await aSmallGroupPhoto());
      if ([2, 7].includes(orientation)) stored.flop();
      if ([4, 5].includes(orientation)) stored.flip();
      if (orientation === 3) stored.rotate(180);
      if ([5, 7, 8].includes(orientation)) stored.rotate(90);
      if (orientation === 6) stored.rotate(270);
      const pixels = await stored.png().toBuffer();
      const tagged = await sharp(pixels).withMetadata({ orientation }).toFormat(type).toBuffer();
      const found = await facesIn(tagged);
      expect(found).toHaveLength(facesInGroupPhoto);
      for (const { box } of upright) {
        expect(Math.max(...found.map((face) => overlap(face.box, box)))).toBeGreaterThan(0.7);
      }
    },
  );
});

describe('kinds of file', () => {
  it.each([
    ['CMYK', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['grey', (image: Sharp) => image.greyscale().jpeg()],
    ['a palette', (image: Sharp) => image.png({ palette: true })],
    ['half transparent', (image: Sharp) => image.ensureAlpha(0.5).webp()],
    ['hidden by transparency', (image: Sharp) => image.ensureAlpha(0).png()],
    ['GIF', (image: Sharp) => image.gif()],
  ])('analyses %s right', async (_, change) => {
    const file = await change(sharp(await aSmallGroupPhoto())).toBuffer();
    expect(await facesIn(file)).toHaveLength(facesInGroupPhoto);
  });

  it('finds faces that only a dark page shows: drawn in transparency, in white on white', async () => {
    const group = sharp(await aSmallGroupPhoto());
    const { data, info } = await group.greyscale().raw().toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: 1 as const };
    const white = { ...raw, channels: 3 as const, background: '#fff' };
    const file = await sharp({ create: white }).joinChannel(data, { raw }).png().toBuffer();
    expect(await facesIn(file)).toHaveLength(facesInGroupPhoto);
  });

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('holds a %s that is cut off', async (type) => {
    const file = await sharp(await aSmallGroupPhoto())
      .toFormat(type)
      .toBuffer();
    for (const share of [0.3, 0.9]) {
      const look = await engine.look(file.subarray(0, Math.floor(share * file.length)));
      expect(look.status).toBe('held');
    }
  });

  it.each(['gif', 'webp'] as const)(
    'finds a face in the second frame of a %s only',
    async (type) => {
      const group = await sharp(await aSmallGroupPhoto())
        .png()
        .toBuffer();
      const { width = 0, height = 0 } = await sharp(group).metadata();
      const empty = await sharp({ create: { width, height, channels: 3, background: '#456' } })
        .png()
        .toBuffer();
      const file = await sharp([empty, group, group], { join: { animated: true } })
        [type]()
        .toBuffer();
      const look = await engine.look(file);
      expect(look).toMatchObject({ status: 'analysed', frames: expect.any(Number) });
      expect(await facesIn(file)).toHaveLength(facesInGroupPhoto);
    },
  );
});

describe('with a gallery', () => {
  it('names a person once, and nobody who is not enrolled', async () => {
    const first = await engine.enrol(await aPortrait(0));
    if (!first.ok) throw new Error(first.problem);
    const gallery = {
      schoolId: 'school',
      enrolled: [{ personId: 'one', templates: [first.value] }],
    };
    const look = await engine.look(await aGroupPhoto(), { gallery });
    const named = look.status === 'analysed' ? look.faces.flatMap(({ match }) => match ?? []) : [];
    expect(named).toEqual([{ personId: 'one', similarityPercent: expect.any(Number) }]);
  });

  it('makes templates of one person alike and of two people different', async () => {
    const [one, again, other] = await Promise.all([
      engine.enrol(await aPortrait(0)),
      engine.enrol(
        await sharp(await aPortrait(0))
          .modulate({ brightness: 1.2 })
          .toBuffer(),
      ),
      engine.enrol(await aPortrait(1)),
    ]);
    if (!one.ok || !again.ok || !other.ok) throw new Error('Expected three templates.');
    expect(cosine(one.value, again.value)).toBeGreaterThan(0.8);
    expect(cosine(one.value, other.value)).toBeLessThan(0.5);
  });

  it('enrols nobody from a photo of several people, or of none', async () => {
    expect(await engine.enrol(await aGroupPhoto())).toMatchObject({ problem: 'several-faces' });
    expect(await engine.enrol(await anEmptyPicture())).toMatchObject({ problem: 'no-face' });
  });
});

describe('without the weights that compare faces', () => {
  let modelDirectory = '';

  beforeAll(async () => {
    const require = createRequire(import.meta.url);
    modelDirectory = await mkdtemp(join(tmpdir(), 'weights-'));
    const { detector, refine, output } = weightsFiles;
    for (const file of [detector, refine, output]) {
      const root = dirname(require.resolve(`${file.package}/package.json`));
      await cp(join(root, file.path), join(modelDirectory, basename(file.path)));
    }
  });
  afterAll(() => rm(modelDirectory, { recursive: true }));

  it('finds faces all the same, so no embedding is loaded', async () => {
    const detecting = createEmbeddedFaceEngine({ modelDirectory });
    expect(await facesIn(await aSmallGroupPhoto(), detecting)).toHaveLength(facesInGroupPhoto);
    await detecting.close();
  });

  it('holds a look with a gallery', async () => {
    const detecting = createEmbeddedFaceEngine({ modelDirectory });
    const gallery = { schoolId: 'school', enrolled: [] };
    expect(await detecting.look(await aSmallGroupPhoto(), { gallery })).toEqual({
      status: 'held',
      reason: 'engine-failed',
    });
    await detecting.close();
  });

  it('rejects rather than holding every post when it has no weights at all', async () => {
    const broken = createEmbeddedFaceEngine({ modelDirectory: join(modelDirectory, 'none') });
    await expect(broken.look(await anEmptyPicture())).rejects.toThrow('start');
  });
});

it('finds the same faces inline as in a process of its own', async () => {
  const inline = createEmbeddedFaceEngine({ run: 'inline' });
  const file = await aSmallGroupPhoto();
  expect(await inline.look(file)).toEqual(await engine.look(file));
});
