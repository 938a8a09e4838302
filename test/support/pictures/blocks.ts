import { crc32 } from 'node:zlib';

/** Pieces of picture files, written by hand where no encoder would. */

export function jpegSegment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** Segments behind the start marker of a JPEG. */
export function withSegments(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** Where the frame header (size, sampling) of a JPEG begins: its marker. */
export function frameHeaderAt(jpeg: Buffer): number {
  for (let at = 2; ; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return at;
  }
}

export function pngChunk(name: string, content: Buffer | string = ''): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.from(content)]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(named.length - 4, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** Chunks behind the header of a PNG. */
export function withChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** The compressed pixels of a PNG. */
export function pixelsOfPng(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  return Buffer.concat(parts);
}

export function pngHeader(width: number, height: number, bits = 8, colours = 2): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([bits, colours], 8);
  return pngChunk('IHDR', content);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function riffChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

export function webpFile(...chunks: Buffer[]): Buffer {
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** Numbers as fields of a TIFF directory, in either byte order; `thumbnail` hangs behind it. */
export function exifBlock(
  fields: { tag: number; type?: number; value: number }[],
  { isLittle = true, thumbnail = Buffer.alloc(0) }: { isLittle?: boolean; thumbnail?: Buffer } = {},
): Buffer {
  const block = Buffer.alloc(8 + 2 + 12 * fields.length + 4 + (thumbnail.length > 0 ? 30 : 0));
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  block.write(isLittle ? 'II' : 'MM');
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  const directory = (at: number, all: { tag: number; type?: number; value: number }[]) => {
    view.setUint16(at, all.length, isLittle);
    for (const [n, { tag, type = 3, value }] of all.entries()) {
      const from = at + 2 + 12 * n;
      view.setUint16(from, tag, isLittle);
      view.setUint16(from + 2, type, isLittle);
      view.setUint32(from + 4, 1, isLittle);
      if (type === 3) view.setUint16(from + 8, value, isLittle);
      else view.setUint32(from + 8, value, isLittle);
    }
    return at + 2 + 12 * all.length;
  };
  const next = directory(8, fields);
  if (thumbnail.length === 0) return block;
  view.setUint32(next, next + 4, isLittle);
  directory(next + 4, [
    { tag: 0x0201, type: 4, value: block.length },
    { tag: 0x0202, type: 4, value: thumbnail.length },
  ]);
  return Buffer.concat([block, thumbnail]);
}

export const orientationTag = 0x0112;

export function jpegExif(block: Buffer): Buffer {
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]));
}

export function jpegXmp(text: string): Buffer {
  return jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0${text}`);
}

/** XMP that names an orientation, as photo programs write it. */
export function xmpOrientation(orientation: number): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="${orientation}"/></rdf:RDF></x:xmpmeta>`;
}
