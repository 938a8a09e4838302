import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { picturesIn } from '../../../../shared/domain/faces/picture-file/parts.ts';
import { readPictureHeader } from '../../../../shared/domain/faces/picture-file.ts';
import { corpus } from '../../../support/pictures/corpus/index.ts';
import { createChance, mutate } from '../../../support/pictures/mutate.ts';

const blank = { width: 30, height: 20, channels: 3, background: '#888888' } as const;
const types = ['jpeg', 'png', 'webp', 'gif'] as const;

async function aFile(type: (typeof types)[number], width = 30, height = 20): Promise<Buffer> {
  return sharp({ create: { ...blank, width, height }, limitInputPixels: false })
    .toFormat(type)
    .toBuffer();
}

async function anAnimation(type: 'gif' | 'webp', frames: number): Promise<Buffer> {
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, n) =>
      sharp({
        create: { ...blank, background: { r: n % 256, g: (37 * n) % 256, b: (91 * n) % 256 } },
      })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pictures, { join: { animated: true } })
    [type]({ loop: 0 })
    .toBuffer();
}

describe.each(types)('a %s file', (type) => {
  it('tells its type, size and number of frames', async () => {
    expect(readPictureHeader(await aFile(type))).toEqual({
      ok: true,
      value: { type, width: 30, height: 20, orientation: 1, frames: 1, further: [] },
    });
  });

  it('never makes the reader throw, wherever it is cut off or changed', async () => {
    const file = await aFile(type);
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(file.length - 1), fc.nat(255), (length, at, byte) => {
        const broken = Buffer.from(file.subarray(0, length));
        if (at < length) broken[at] = byte;
        readPictureHeader(broken);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each(['jpeg', 'png', 'gif'] as const)(
  'a %s of more than 50 megapixels is too large, before anything is decoded',
  async (type) => {
    const file = await aFile(type, 7100, 7100);
    expect(readPictureHeader(file)).toMatchObject({ problem: 'too-large' });
  },
);

it.each(['gif', 'webp'] as const)('counts the frames of an animated %s', async (type) => {
  const header = readPictureHeader(await anAnimation(type, 7));
  expect(header).toMatchObject({ value: { frames: 7 } });
});

test('an animation of more than 200 frames is held', async () => {
  expect(readPictureHeader(await anAnimation('gif', 201))).toMatchObject({
    problem: 'too-many-frames',
  });
});

test('an animated PNG is held, because decoders show its first frame only', async () => {
  const png = await aFile('png');
  const control = Buffer.from('0000000861635 44c'.replace(' ', ''), 'hex');
  const chunk = Buffer.concat([control, Buffer.alloc(8), Buffer.alloc(4)]);
  const animated = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
  expect(readPictureHeader(animated)).toMatchObject({ problem: 'unsupported-type' });
});

it.each([
  ['a vector drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['a web page', '<!doctype html><img src="face.jpg">'],
  ['a document', '%PDF-1.7 with pictures in it'],
  ['a phone picture', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['a scan', 'II*\0\x08\0\0\0 and some more'],
])('%s is held, whatever its name says', (_, content) => {
  expect(readPictureHeader(Buffer.from(content, 'latin1'))).toMatchObject({
    problem: 'unsupported-type',
  });
});

test('an empty file is unreadable', () => {
  expect(readPictureHeader(new Uint8Array())).toMatchObject({ problem: 'unreadable' });
});

test('whatever is damaged in files of several parts, the reader answers, and its parts are there', async () => {
  const files = await Promise.all(
    [...corpus['frames and further pictures'], ...corpus['ways up']].map(({ file }) => file),
  );
  const chance = createChance(3);
  for (let n = 0; n < 4000; n++) {
    const { file } = mutate(files, chance);
    const header = readPictureHeader(file);
    if (!header.ok) continue;
    const { shown, further } = picturesIn(file, header.value.type);
    expect(further).toHaveLength(header.value.further.length);
    expect(readPictureHeader(shown)).toMatchObject({
      value: { ...header.value, further: [] },
    });
  }
});

test('a photo with a gain map tells where the map is and loses the index', async () => {
  const found = corpus['frames and further pictures'].find(({ name }) =>
    /gain map, Apple/.test(name),
  );
  const file = (await found?.file) ?? Buffer.of();
  expect(readPictureHeader(file)).toMatchObject({
    value: { width: 240, height: 310, frames: 1, further: [{ width: 120, kind: 'gain-map' }] },
  });
  const { shown, further } = picturesIn(file, 'jpeg');
  expect(Buffer.from(shown).includes('MPF')).toBe(false);
  expect(Buffer.from(further[0] ?? []).includes('HDRGainMap')).toBe(true);
});
