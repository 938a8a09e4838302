import {
  jpegSegment,
  pixelsOfPng,
  pngChunk,
  pngHeader,
  pngSignature,
  withSegments,
} from './blocks.ts';

/** Files that hold several pictures. */

export const multiPicture = {
  primary: 0x030000,
  undefined: 0,
  largeThumbnail: 0x010001,
  fullHdThumbnail: 0x010002,
  panorama: 0x020001,
  disparity: 0x020002,
  multiAngle: 0x020003,
};

/** A JPEG with an index of the pictures behind it (CIPA DC-007). */
export function multiPictureFile(
  first: Buffer,
  others: { jpeg: Buffer; type: number }[],
  { isLittle = true } = {},
): Buffer {
  const count = others.length + 1;
  const tiff = Buffer.alloc(8 + 2 + 36 + 4 + 16 * count);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  tiff.write(isLittle ? 'II' : 'MM');
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, 3, isLittle);
  const field = (n: number, tag: number, type: number, length: number, value: number) => {
    const at = 10 + 12 * n;
    view.setUint16(at, tag, isLittle);
    view.setUint16(at + 2, type, isLittle);
    view.setUint32(at + 4, length, isLittle);
    view.setUint32(at + 8, value, isLittle);
  };
  field(0, 0xb000, 7, 4, isLittle ? 0x30303130 : 0x30313030);
  field(1, 0xb001, 4, 1, count);
  field(2, 0xb002, 7, 16 * count, 50);
  const indexAt = 2 + 4 + 4; // behind start marker, segment head and "MPF"
  const firstLength = first.length + 8 + tiff.length;
  let offset = firstLength - indexAt;
  const entry = (n: number, type: number, length: number, at: number) => {
    view.setUint32(50 + 16 * n, type, isLittle);
    view.setUint32(54 + 16 * n, length, isLittle);
    view.setUint32(58 + 16 * n, at, isLittle);
  };
  entry(0, multiPicture.primary, firstLength, 0);
  for (const [n, { jpeg, type }] of others.entries()) {
    entry(n + 1, type, jpeg.length, offset);
    offset += jpeg.length;
  }
  const index = jpegSegment(0xe2, Buffer.concat([Buffer.from('MPF\0'), tiff]));
  return Buffer.concat([withSegments(first, index), ...others.map(({ jpeg }) => jpeg)]);
}

/** An animated PNG of pictures that have one size. */
export function animatedPng(size: { width: number; height: number }, frames: Buffer[]): Buffer {
  let sequence = 0;
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const control = () => {
    const rest = Buffer.concat([number(0), number(0), Buffer.from([0, 10, 0, 100, 0, 0])]);
    const place = [number(sequence++), number(size.width), number(size.height), rest];
    return pngChunk('fcTL', Buffer.concat(place));
  };
  const parts = frames.flatMap((png, n) => {
    const pixels = pixelsOfPng(png);
    const numbered = () => Buffer.concat([number(sequence++), pixels]);
    return [control(), n === 0 ? pngChunk('IDAT', pixels) : pngChunk('fdAT', numbered())];
  });
  const animation = pngChunk('acTL', Buffer.concat([number(frames.length), number(0)]));
  const header = pngHeader(size.width, size.height);
  return Buffer.concat([pngSignature, header, animation, ...parts, pngChunk('IEND')]);
}

export interface GifFrame {
  /** A GIF of one frame. */
  gif: Buffer;
  /** 1 leave, 2 back to background, 3 back to the frame before. */
  disposal: number;
  /** Index of the colour that lets the frame before shine through. */
  transparent?: number;
  left?: number;
  top?: number;
}

/** A GIF of frames with colours of their own. */
export function animatedGif(size: { width: number; height: number }, frames: GifFrame[]): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  screen.writeUInt16LE(size.width, 6);
  screen.writeUInt16LE(size.height, 8);
  const parts = frames.map(({ gif, disposal, transparent, left = 0, top = 0 }) => {
    const { table, image } = onlyFrame(gif);
    const flags = (disposal << 2) | (transparent === undefined ? 0 : 1);
    const control = Buffer.from([0x21, 0xf9, 4, flags, 10, 0, transparent ?? 0, 0]);
    const place = Buffer.from(image.subarray(0, 10));
    place.writeUInt16LE(left, 1);
    place.writeUInt16LE(top, 3);
    place[9] = 0x80 | (Math.log2(table.length / 3) - 1);
    return Buffer.concat([control, place, table, image.subarray(10)]);
  });
  return Buffer.concat([screen, ...parts, Buffer.from([0x3b])]);
}

function onlyFrame(gif: Buffer): { table: Buffer; image: Buffer } {
  const length = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  let at = 13 + length;
  while (gif[at] === 0x21) {
    at += 2;
    while (gif[at]) at += 1 + (gif[at] ?? 0);
    at += 1;
  }
  const local = (gif[at + 9] ?? 0) & 0x80 ? 3 * 2 ** (((gif[at + 9] ?? 0) & 7) + 1) : 0;
  const own = gif.subarray(at + 10, at + 10 + local);
  const image = Buffer.concat([gif.subarray(at, at + 10), gif.subarray(at + 10 + local, -1)]);
  return { table: local > 0 ? own : gif.subarray(13, 13 + length), image };
}
