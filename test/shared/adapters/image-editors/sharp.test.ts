import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createSharpImageEditor } from '../../../../shared/adapters/image-editors/sharp.ts';
import type { Box } from '../../../../shared/domain/faces/sighting.ts';

const editor = createSharpImageEditor();
afterAll(() => editor.close());

/** Fine stripes: whatever blends them is seen at once. */
async function aPicture(width = 400, height = 300): Promise<Sharp> {
  const data = new Uint8Array(3 * width * height).map((_, n) =>
    Math.floor(n / 3) % 4 < 2 ? 0 : 255,
  );
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Its ellipse touches the edges of the picture, so that each cell is 32 pixels across. */
const tiled = { x: 64 - 64 / Math.SQRT2, y: 64 - 64 / Math.SQRT2, width: 90.5097, height: 90.5097 };

/** Tiles of two greys, in one order or the other: another face with the same mean in every cell. */
async function aFaceOfTiles(isOther: boolean): Promise<Sharp> {
  const data = new Uint8Array(3 * 128 * 128).map((_, n) => {
    const [x, y] = [Math.floor(n / 3) % 128, Math.floor(n / 384)];
    const isInside = (x - 63.5) ** 2 + (y - 63.5) ** 2 < 50 ** 2;
    const tile = (Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 1;
    const [cellX, cellY] = [Math.floor(x / 32) * 32 + 15.5, Math.floor(y / 32) * 32 + 15.5];
    const isWholeInside = (cellX - 63.5) ** 2 + (cellY - 63.5) ** 2 < 28 ** 2;
    return isInside && isWholeInside ? (tile !== isOther ? 220 : 40) : 128;
  });
  return sharp(data, { raw: { width: 128, height: 128, channels: 3 } });
}

function copyOf<T>(result: { ok: true; value: T } | { ok: false; problem: string }): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

async function contrastIn(file: Uint8Array, { x, y, width, height }: Box): Promise<number> {
  const part = { left: x, top: y, width, height };
  const { channels } = await sharp(await sharp(file).extract(part).toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}

const face = { x: 100, y: 80, width: 60, height: 80 };

describe('redact', () => {
  it('leaves nothing of a face and keeps the rest', async () => {
    const file = await (await aPicture()).png().toBuffer();
    const copy = copyOf(await editor.redact(file, [face]));
    expect(await contrastIn(copy, face)).toBeLessThan(10);
    expect(await contrastIn(copy, { ...face, x: 250 })).toBeGreaterThan(90);
  });

  it('cannot be undone: faces of the same few mean colours become the same pixels', async () => {
    const [one, two] = await Promise.all(
      [0, 1].map(async (which) => {
        const file = await (await aFaceOfTiles(which === 1)).png().toBuffer();
        return sharp(copyOf(await editor.redact(file, [tiled])))
          .raw()
          .toBuffer();
      }),
    );
    expect(one?.equals(two ?? Buffer.of())).toBe(true);
  });

  it('covers faces at the edge and outside of the picture', async () => {
    const file = await (await aPicture()).png().toBuffer();
    const faces = [
      { x: -20, y: -20, width: 50, height: 60 },
      { x: 390, y: 290, width: 50, height: 60 },
      { x: 900, y: 900, width: 50, height: 60 },
    ];
    const copy = copyOf(await editor.redact(file, faces));
    expect(await contrastIn(copy, { x: 0, y: 0, width: 25, height: 30 })).toBeLessThan(20);
  });

  it('refuses an animation', async () => {
    const frames = ['#123', '#edc'].map((background) =>
      sharp({ create: { width: 90, height: 90, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const file = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await editor.redact(file, [])).toMatchObject({ problem: 'unsupported-type' });
  });
});

describe('a copy', () => {
  it('is upright, at most 1600 pixels and says the size of the original', async () => {
    const file = await (await aPicture(2000, 500))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const copy = copyOf(await editor.displayCopy(file));
    const { width, height, format } = await sharp(copy.bytes).metadata();
    expect([copy.width, copy.height, width, height, format]).toEqual([
      500,
      2000,
      400,
      1600,
      'jpeg',
    ]);
  });

  it('keeps no metadata', async () => {
    const file = await (await aPicture())
      .withExif({ IFD0: { Artist: 'canary' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>canary</a></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(file.includes('canary')).toBe(true);
    const copies = [
      copyOf(await editor.displayCopy(file)).bytes,
      copyOf(await editor.redact(file, [])),
      copyOf(await editor.crop(file, face)).bytes,
    ];
    for (const copy of copies) {
      const { exif, xmp, iptc } = await sharp(copy).metadata();
      expect([exif, xmp, iptc, Buffer.from(copy).includes('canary')]).toEqual([
        undefined,
        undefined,
        undefined,
        false,
      ]);
    }
  });

  it('of a small face is large enough for any service, and says where the face is', async () => {
    const file = await (await aPicture()).png().toBuffer();
    const cut = copyOf(await editor.crop(file, { x: 200, y: 100, width: 20, height: 26 }));
    const { width = 0, height = 0 } = await sharp(cut.bytes).metadata();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(80);
    expect(cut.face.x + cut.face.width / 2).toBeCloseTo(0.5, 1);
  });

  it.each([
    ['a text', 'no picture', 'unreadable'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unsupported-type'],
  ])('is not made of %s', async (_, content, problem) => {
    expect(await editor.displayCopy(Buffer.from(content))).toMatchObject({ problem });
  });

  it('is not made of a file that is cut off, and the next file is fine', async () => {
    const file = await (await aPicture()).jpeg().toBuffer();
    expect(await editor.redact(file.subarray(0, 3000), [])).toMatchObject({
      problem: 'unreadable',
    });
    expect((await editor.displayCopy(file)).ok).toBe(true);
  });
});
