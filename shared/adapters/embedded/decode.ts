import sharp, { type Metadata, type Sharp } from 'sharp';
import type { FurtherPicture } from '../../domain/faces/picture-file/bytes.ts';
import { picturesIn } from '../../domain/faces/picture-file/parts.ts';
import { maxPixelsOfAllFrames, type PictureHeader } from '../../domain/faces/picture-file.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { furtherPixels, type Size } from './further-pixels.ts';
import { isReadWhole } from './whole-picture.ts';

/** Upright pixels: red, green, blue, one byte each, row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * The longest side that is searched. A face that is recognisable at all in a larger picture is still
 * 10 pixels at this size, and memory stays bounded whatever the picture.
 */
const longestSearched = 4608;
/** Pixels of an animation that are decoded in one go. */
const pixelsAtOnce = 16_000_000;

export interface Decoded {
  /** Size of the upright picture as published. */
  width: number;
  height: number;
  /**
   * Each frame in turn, possibly smaller than published; several pictures when it is partly transparent or
   * has a map of its brightness. Then the further pictures of a JPEG, in the frame of the first one.
   */
  frames: () => AsyncIterable<Pixels[]>;
}

sharp.cache(false);

/** Thrown while frames are read: the rest of the file is no picture. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Opens a picture strictly: whatever cannot be read to its last byte is no picture. `longestSide` in pixels. */
export async function decode(
  file: Uint8Array,
  header: PictureHeader,
  longestSide = longestSearched,
): Promise<Result<Decoded, 'unreadable' | 'unsupported-type'>> {
  const { shown, further } = picturesIn(file, header.type);
  const metadata = await open(shown, 0, 1)
    .metadata()
    .catch(() => undefined);
  if (!metadata || !isAsRead(metadata, header)) return fail('unreadable');
  // Turned animations are so rare that no decoder we know turns all of their frames.
  if (header.frames > 1 && header.orientation > 1) return fail('unsupported-type');
  const { autoOrient, hasAlpha } = metadata;
  const upright = { width: autoOrient.width, height: autoOrient.height };
  return ok({
    ...upright,
    async *frames() {
      const isWhole = isReadWhole(shown, header.type);
      const behind = await readFurther(further, header, upright, longestSide);
      const maps = behind.filter(({ kind }) => kind === 'gain-map').map((each) => each.pixels);
      for await (const [n, views] of framesOf(shown, header, hasAlpha, longestSide)) {
        yield n === 0 ? [...views, ...maps] : views;
      }
      for (const { kind, pixels } of behind) if (kind === 'picture') yield [pixels];
      if (!(await isWhole)) throw new UnreadableError('Expected no pixels behind the last one.');
    },
  });
}

/** Two readings of one file that differ, ours and the decoder's: nobody knows what a viewer would show. */
function isAsRead(metadata: Metadata, header: PictureHeader): boolean {
  return (
    metadata.format === header.type &&
    (metadata.pages ?? 1) === header.frames &&
    (metadata.orientation ?? 1) === header.orientation &&
    metadata.width === header.width &&
    (metadata.pageHeight ?? metadata.height) === header.height
  );
}

async function* framesOf(
  file: Uint8Array,
  { width, height, frames }: PictureHeader,
  hasAlpha: boolean,
  longestSide: number,
): AsyncGenerator<[number, Pixels[]]> {
  const atOnce = Math.max(1, Math.floor(pixelsAtOnce / (width * height)));
  for (let from = 0; from < frames; from += atOnce) {
    const count = Math.min(atOnce, frames - from);
    const read = () => open(file, from, count);
    const shown = await pixels(read().flatten({ background: '#ffffff' }), count, longestSide);
    // Shown on a light page, on a dark one, or by a platform that drops transparency: all are searched.
    const others: Pixels[][] = [];
    for (const view of hasAlpha ? [read().flatten({ background: '#000000' }), read()] : []) {
      others.push(await pixels(view, count, longestSide));
    }
    for (const [n, frame] of shown.entries()) {
      yield [from + n, different([frame, ...others.flatMap((frames) => frames[n] ?? [])])];
    }
  }
}

async function readFurther(
  files: Uint8Array[],
  { further, orientation }: PictureHeader,
  upright: Size,
  longestSide: number,
): Promise<{ kind: FurtherPicture['kind']; pixels: Pixels }[]> {
  const read = await Promise.all(
    files.map(async (file) =>
      (await isReadWhole(file, 'jpeg'))
        ? furtherPixels(file, orientation, upright, longestSide)
        : undefined,
    ),
  ).catch(() => []);
  return further.map(({ kind }, n) => {
    const found = read[n];
    if (!found) throw new UnreadableError('Expected every picture of the file to decode.');
    return { kind, pixels: found };
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

async function pixels(image: Sharp, count: number, longestSide: number): Promise<Pixels[]> {
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

function different(views: Pixels[]): Pixels[] {
  return views.filter((view, n) => views.findIndex((other) => same(other, view)) === n);
}

function same(a: Pixels, b: Pixels): boolean {
  return Buffer.compare(a.data, b.data) === 0;
}
