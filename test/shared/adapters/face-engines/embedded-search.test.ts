import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookCloser } from '../../../../shared/adapters/face-engines/embedded/closer-look.ts';
import { detect } from '../../../../shared/adapters/face-engines/embedded/detect.ts';
import { type FindNetworks, find } from '../../../../shared/adapters/face-engines/embedded/find.ts';
import { openFindNetworks } from '../../../../shared/adapters/face-engines/embedded/networks.ts';
import type { Picture } from '../../../../shared/adapters/face-engines/embedded/picture.ts';
import { recheck } from '../../../../shared/adapters/face-engines/embedded/recheck.ts';
import { scalesOf, searchCells } from '../../../../shared/adapters/face-engines/embedded/search.ts';
import { createEmbeddedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { overlap } from '../../../../shared/domain/faces/geometry.ts';
import type { Box, Face } from '../../../../shared/domain/faces/sighting.ts';
import { aGroupPhoto, anEmptyPicture, aPortrait, facesInGroupPhoto } from './pictures.ts';

const engine = createEmbeddedFaceEngine();
afterAll(() => engine.close());

let networks: FindNetworks;
beforeAll(async () => {
  networks = await openFindNetworks();
});

async function facesIn(file: Uint8Array): Promise<Face[]> {
  const look = await engine.look(file);
  if (look.status === 'held') throw new Error(`Expected no hold, was ${look.reason}.`);
  return look.faces;
}

async function picture(file: Uint8Array, width?: number): Promise<Picture> {
  const { data, info } = await sharp(file)
    .resize(width ? { width } : {})
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The group, its faces about 26 pixels high, at a place in a grainy picture of this size. */
async function aWidePicture(width: number, height: number, left: number, top: number) {
  const noise = { type: 'gaussian', mean: 120, sigma: 8 } as const;
  const group = await sharp(await aGroupPhoto())
    .resize({ width: 190 })
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#789', noise } })
    .composite([{ input: group, left, top }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

describe('small faces in a large picture', () => {
  it.each([
    ['5 megapixels', 2600, 1950],
    ['12 megapixels', 4000, 3000],
    ['48 megapixels', 8000, 6000],
  ])('are found at the size it was published at: %s', async (_, width, height) => {
    const file = await aWidePicture(width, height, Math.floor(0.7 * width), 60);
    const faces = await facesIn(file);
    expect(faces).toHaveLength(facesInGroupPhoto);
    for (const { box } of faces) expect(box.height).toBeLessThan(40);
  });

  it.each([576 - 95, 576 - 60, 768 - 130])(
    'are found where two parts of a search meet, from the left %d',
    async (left) => {
      const faces = await facesIn(await aWidePicture(2600, 1950, left, left));
      expect(faces).toHaveLength(facesInGroupPhoto);
    },
  );

  it('are seen alike by the whole detector and by its part for small faces', async () => {
    const small = await picture(await aGroupPhoto(), 190);
    const best = async (found: ReturnType<typeof detect>) =>
      (await found).filter(({ box }) => box.height < 30).map(({ score }) => score);
    const whole = Math.max(...(await best(detect(networks.detector, small, 0.1))));
    const part = Math.max(...(await best(detect(await networks.smallFaces(), small, 0.1))));
    expect(part).toBeCloseTo(whole, 2);
  });

  it('are found whole where they stand across the edge of a cell', async () => {
    const detector = await networks.smallFaces();
    const group = await picture(await aGroupPhoto(), 190);
    const faces = (await detect(detector, group, 0.9)).map(({ box }) => box);
    for (const face of faces.slice(0, 8)) {
      const [left, top] = [768 - face.x - face.width / 2, 576 - face.y - face.height / 2];
      const wide = await picture(await aWidePicture(1600, 1200, Math.round(left), Math.round(top)));
      const place = { ...face, x: 768 - face.width / 2, y: 576 - face.height / 2 };
      const around = [-30, 30].flatMap((x) => [-30, 30].map((y) => ({ x: 768 + x, y: 576 + y })));
      const cells = around.map((centre) => ({ ...centre, width: 1, height: 1 }));
      const found = await searchCells(detector, wide, wide, 0.5, cells);
      expect(Math.max(0, ...found.map(({ box }) => overlap(box, place)))).toBeGreaterThan(0.6);
    }
  });

  it('are searched for in the cells that are named, and in no others', async () => {
    const wide = await picture(await aWidePicture(2600, 1950, 700, 700));
    const detector = await networks.smallFaces();
    const at = (x: number, y: number): Box => ({ x, y, width: 20, height: 20 });
    const found = async (where: Box[]) => searchCells(detector, wide, wide, 0.5, where);
    expect(await found([])).toEqual([]);
    expect(await found([at(2000, 200)])).toEqual([]);
    expect(await found([at(700, 700), at(800, 700)])).not.toEqual([]);
  });
});

describe('copies of a picture', () => {
  it.each([
    [300, []],
    [1024, []],
    [1500, [1500]],
    [2048, [2048]],
    [4240, [2018, 4240]],
    [8640, [1997, 4154, 8640]],
  ])('of %d pixels end with the picture itself, no step too large', async (width, sizes) => {
    const data = new Uint8Array(3 * width * 12);
    const { above, ladder } = await scalesOf({ data, width, height: 12 });
    expect(above.map((copy) => copy.width)).toEqual(sizes);
    expect(ladder.map((copy) => copy.width)).toEqual(
      [320, 480, 640, 960].map((size) => Math.min(size, 2 * width)),
    );
  });
});

describe('a closer look', () => {
  async function lookAt(seen: Picture, box: Box) {
    const [check] = await recheck(networks, seen, [box]);
    if (!check) throw new Error('Expected one check for one box.');
    const [look] = await lookCloser(networks, seen, [{ cluster: { box, scores: [] }, check }]);
    if (!look) throw new Error('Expected one look for one box.');
    return look;
  }

  it('tells a face from clothes', async () => {
    const group = await picture(await aGroupPhoto(), 960);
    const [face] = await find(networks, group);
    if (!face) throw new Error('Expected a face.');
    const clothes = { ...face.box, y: face.box.y + 2.5 * face.box.height };
    const [seen, not] = [await lookAt(group, face.box), await lookAt(group, clothes)];
    for (const of of ['refine', 'output', 'far', 'near'] as const) {
      expect(seen[of]).toBeGreaterThan(not[of]);
    }
  });
});

describe('a photo that lies on its side', () => {
  it.each([90, 180, 270])(
    'shows its faces although one upright face hangs on the wall, turned by %d°',
    async (degrees) => {
      const lying = await sharp(await aGroupPhoto())
        .resize({ width: 960 })
        .rotate(degrees)
        .png()
        .toBuffer();
      const { width = 0, height = 0 } = await sharp(lying).metadata();
      const onTheWall = await sharp(await aPortrait(1))
        .resize({ width: 200 })
        .png()
        .toBuffer();
      const file = await sharp({
        create: { width: width + 220, height, channels: 3, background: '#ccc' },
      })
        .composite([
          { input: lying, left: 0, top: 0 },
          { input: onTheWall, left: width + 10, top: 20 },
        ])
        .jpeg({ quality: 92 })
        .toBuffer();
      const faces = await facesIn(file);
      expect(faces).toHaveLength(facesInGroupPhoto + 1);
      const wall = { x: width + 10, y: 20, width: 200, height: 258 };
      expect(faces.filter(({ box }) => overlap(box, wall) > 0.05)).toHaveLength(1);
    },
  );

  it('and shows nobody has no face whichever side is up', async () => {
    expect(await find(networks, await picture(await anEmptyPicture()))).toEqual([]);
  });
});
