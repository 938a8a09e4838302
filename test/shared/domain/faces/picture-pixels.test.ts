import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isEveryGifFrameWhole } from '../../../../shared/domain/faces/picture-file/gif-pixels.ts';
import { isJpegScanWhole } from '../../../../shared/domain/faces/picture-file/jpeg-pixels.ts';
import { withoutWebpTails } from '../../../../shared/domain/faces/picture-file/parts.ts';
import { jpegSegment } from '../../../support/pictures/blocks.ts';

/** Noise in some colours: whatever is left out or too much of it shows in the length of the codes. */
function aPicture(width: number, height: number, seed = 7) {
  const data = new Uint8Array(3 * width * height);
  let state = seed;
  for (let n = 0; n < data.length; n++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    data[n] = state >>> 24;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** 8 × 4 grey blocks of two bits each, with a restart behind every four of them: a byte for each stretch. */
function aJpegWithRestarts(stretches: number): Buffer {
  const counts = [1, ...Array(15).fill(0)];
  const codes = (kind: number) => jpegSegment(0xc4, Buffer.from([kind, ...counts, 0]));
  const scans = Array.from({ length: stretches }, (_, n) =>
    n === stretches - 1 ? [0] : [0, 0xff, 0xd0 + (n % 8)],
  );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    jpegSegment(0xc0, Buffer.from([8, 0, 32, 0, 64, 1, 1, 0x11, 0])),
    ...[codes(0x00), codes(0x10), jpegSegment(0xdd, Buffer.from([0, 4]))],
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([...scans.flat(), 0xff, 0xd9]),
  ]);
}

const sides = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }));

describe('the pixels of a JPEG', () => {
  it('are whole in every whole file, whatever its size and sampling', async () => {
    const samplings = fc.constantFrom('4:2:0', '4:4:4');
    const qualities = fc.integer({ min: 10, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        sides,
        samplings,
        qualities,
        fc.boolean(),
        async (side, chromaSubsampling, quality, isGrey) => {
          const picture = aPicture(...side).greyscale(isGrey);
          const file = await picture.jpeg({ chromaSubsampling, quality }).toBuffer();
          expect(isJpegScanWhole(file)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are not whole where the header asks for fewer or more', async () => {
    const file = await aPicture(64, 64).jpeg().toBuffer();
    const sizeAt = file.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    for (const height of [16, 48, 80, 640]) {
      const other = Buffer.from(file);
      other.writeUInt16BE(height, sizeAt);
      expect([height, isJpegScanWhole(other)]).toEqual([height, false]);
    }
  });

  it.each([
    [7, false],
    [8, true],
    [9, false],
  ])('with restarts are counted stretch by stretch: %d of 8', async (stretches, isWhole) => {
    expect(isJpegScanWhole(aJpegWithRestarts(stretches))).toBe(isWhole);
  });

  it('with restarts are such as a decoder reads', async () => {
    const { channels } = await sharp(aJpegWithRestarts(8), { failOn: 'warning' }).stats();
    expect(channels[0]).toMatchObject({ min: 128, max: 128 });
  });
});

describe('the pixels of a GIF', () => {
  it('are whole in every whole file', async () => {
    const colours = fc.constantFrom(2, 4, 16, 256);
    await fc.assert(
      fc.asyncProperty(sides, colours, async (side, most) => {
        const file = await aPicture(...side)
          .gif({ colours: most })
          .toBuffer();
        expect(isEveryGifFrameWhole(file)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are not whole where codes are lost or make no sense', async () => {
    const file = await aPicture(64, 64).gif().toBuffer();
    const damaged = Buffer.from(file).fill(0x5a, file.length - 900, file.length - 700);
    expect(isEveryGifFrameWhole(damaged)).toBe(false);
  });
});

describe('the pixels of a WebP without their last bytes', () => {
  it('are refused by a strict decoder, so that one which stops early is found out', async () => {
    const kinds = fc.constantFrom({ quality: 80 }, { lossless: true }, { quality: 20 });
    await fc.assert(
      fc.asyncProperty(sides, kinds, fc.boolean(), async (side, kind, isFlat) => {
        const picture = isFlat
          ? sharp({ create: { width: side[0], height: side[1], channels: 3, background: '#abc' } })
          : aPicture(...side);
        const [cut = Buffer.of()] = withoutWebpTails(await picture.webp(kind).toBuffer());
        await expect(sharp(cut, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
