import sharp, { type Sharp } from 'sharp';
import { maxPixels } from '../../domain/faces/picture-file.ts';
import type { Pixels } from './decode.ts';

export interface Size {
  width: number;
  height: number;
}

/** By EXIF orientation: quarter turns clockwise; every other one is mirrored as well. */
const turns = [0, 0, 0, 180, 180, 90, 90, 270, 270];
const mirrored = [2, 4, 5, 7];

/**
 * A picture that stands behind the first one of a JPEG, upright and in a frame of the same shape, so that
 * places in it are places in the first. Previews and gain maps have no orientation of their own: they are
 * turned with the first.
 */
export async function furtherPixels(
  file: Uint8Array,
  orientation: number,
  { width, height }: Size,
  longestSide: number,
): Promise<Pixels> {
  const image = sharp(file, { failOn: 'warning', limitInputPixels: maxPixels });
  const own = (await image.metadata()).orientation ?? 1;
  const turned = await rawOf(own > 1 ? image.autoOrient() : image.rotate(turns[orientation] ?? 0));
  const asLarge = Math.max(turned.width / width, turned.height / height);
  const scale = Math.min(asLarge, longestSide / Math.max(width, height));
  const frame = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const upright = opened(turned);
  if (own === 1 && mirrored.includes(orientation)) upright.flop();
  return rawOf(upright.resize({ ...frame, fit: 'contain', background: '#808080' }));
}

function opened({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

async function rawOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .removeAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
