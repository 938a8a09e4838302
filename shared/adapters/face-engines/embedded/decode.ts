import sharp, { type Sharp } from 'sharp';
import { maxPixelsOfAllFrames, type PictureHeader } from '../../../domain/faces/picture-file.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Picture } from './picture.ts';

/**
 * The longest side that is searched. A face that is recognisable at all in a larger picture is still
 * 10 pixels at this size, and memory stays bounded whatever the picture.
 */
const longestSide = 4608;
/** Pixels of an animation that are decoded in one go. */
const pixelsAtOnce = 16_000_000;

export interface Decoded {
  /** Size of the upright picture as published. */
  width: number;
  height: number;
  /** Each frame in turn, possibly smaller than published; several pictures when it is partly transparent. */
  frames: () => AsyncIterable<Picture[]>;
}

sharp.cache(false);

/** Thrown while frames are read: the rest of the file is no picture. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Opens a picture strictly: whatever cannot be read to its last byte is no picture. */
export async function decode(
  file: Uint8Array,
  header: PictureHeader,
): Promise<Result<Decoded, 'unreadable' | 'unsupported-type'>> {
  const metadata = await open(file, 0, 1)
    .metadata()
    .catch(() => undefined);
  if (!metadata || metadata.format !== header.type) return fail('unreadable');
  if ((metadata.pages ?? 1) !== header.frames) return fail('unreadable');
  // Turned animations are so rare that no decoder we know turns all of their frames.
  if (header.frames > 1 && (metadata.orientation ?? 1) > 1) return fail('unsupported-type');
  const { width, height } = metadata.autoOrient;
  const atOnce = Math.max(1, Math.floor(pixelsAtOnce / (width * height)));
  return ok({
    width,
    height,
    async *frames() {
      for (let from = 0; from < header.frames; from += atOnce) {
        const count = Math.min(atOnce, header.frames - from);
        const shown = await pixels(
          open(file, from, count).flatten({ background: '#ffffff' }),
          count,
        );
        // What is transparent may be shown by a platform that drops transparency: both are searched.
        const bare = metadata.hasAlpha ? await pixels(open(file, from, count), count) : [];
        for (const [n, frame] of shown.entries()) {
          const under = bare[n];
          yield under && !same(under, frame) ? [frame, under] : [frame];
        }
      }
    },
  });
}

function open(file: Uint8Array, page: number, pages: number): Sharp {
  return sharp(file, {
    failOn: 'warning',
    limitInputPixels: maxPixelsOfAllFrames,
    sequentialRead: true,
    page,
    pages,
  });
}

async function pixels(image: Sharp, count: number): Promise<Picture[]> {
  const { data, info } = await image
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw new UnreadableError('Expected a file that decodes to its end.', { cause });
    });
  const height = info.height / count;
  if (info.channels !== 3 || !Number.isInteger(height)) {
    throw new UnreadableError('Expected three channels in every frame.');
  }
  const length = 3 * info.width * height;
  return Array.from({ length: count }, (_, n) => ({
    data: data.subarray(n * length, (n + 1) * length),
    width: info.width,
    height,
  }));
}

function same(a: Picture, b: Picture): boolean {
  return Buffer.compare(a.data, b.data) === 0;
}
