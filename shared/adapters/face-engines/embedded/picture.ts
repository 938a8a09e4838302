import sharp, { type Sharp } from 'sharp';
import type { Turns } from '../../../domain/faces/geometry.ts';

/** Upright pixels: red, green, blue, one byte each, row by row. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
  /** Smaller copies, where some were made: what is shrunk anyway is read from these. */
  copies?: Picture[];
}

export function longestSide({ width, height }: Picture): number {
  return Math.max(width, height);
}

/** The picture with its longest side at this many pixels. */
export async function resized(picture: Picture, side: number): Promise<Picture> {
  const scale = side / longestSide(picture);
  if (scale === 1) return picture;
  return pixelsOf(
    opened(picture).resize({
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
      fit: 'fill',
    }),
  );
}

/** The picture turned clockwise. */
export async function turned(picture: Picture, turns: Turns): Promise<Picture> {
  return turns === 0 ? picture : pixelsOf(opened(picture).rotate(90 * turns));
}

function opened({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

async function pixelsOf(image: Sharp): Promise<Picture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
