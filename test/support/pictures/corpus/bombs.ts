import { deflateSync } from 'node:zlib';
import {
  frameHeaderAt,
  pngChunk,
  pngHeader,
  pngSignature,
  riffChunk,
  webpFile,
  withChunks,
} from '../blocks.ts';
import { shot } from '../portrait.ts';
import { animatedGif } from '../several.ts';
import { type Case, held, oneFace } from './case.ts';

const jpeg = await shot().jpeg().toBuffer();
const gif = await shot().gif().toBuffer();
const dot = await shot().resize(8, 8).gif().toBuffer();

function jpegOf(width: number, height: number): Buffer {
  const file = Buffer.from(jpeg);
  const at = frameHeaderAt(file);
  file.writeUInt16BE(height, at + 5);
  file.writeUInt16BE(width, at + 7);
  return file;
}

function gifOf(width: number, height: number): Buffer {
  const file = Buffer.from(gif);
  file.writeUInt16LE(width, 6);
  file.writeUInt16LE(height, 8);
  return file;
}

function pngOf(width: number, height: number, pixels: Buffer, bits = 8, colours = 2): Buffer {
  const header = pngHeader(width, height, bits, colours);
  const content = pngChunk('IDAT', deflateSync(pixels, { level: 9 }));
  return Buffer.concat([pngSignature, header, content, pngChunk('IEND')]);
}

function extendedWebp(width: number, height: number): Buffer {
  const content = Buffer.alloc(10);
  content.writeUIntLE(width - 1, 4, 3);
  content.writeUIntLE(height - 1, 7, 3);
  return webpFile(riffChunk('VP8X', content), riffChunk('VP8L', Buffer.alloc(20)));
}

const frames = (count: number) => Array.from({ length: count }, () => ({ gif: dot, disposal: 1 }));

/** Small files that ask for a great deal of memory or time. */
export const bombs: Case[] = [
  {
    name: 'PNG of 100 megapixels in one bit each',
    file: pngOf(10_000, 10_000, Buffer.alloc(10_000 * 1251), 1, 0),
    expected: held('too-large'),
  },
  {
    name: 'PNG of the largest size there is',
    file: pngOf(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(9)),
    expected: held('too-large'),
  },
  { name: 'PNG without a size', file: pngOf(0, 9, Buffer.alloc(9)), expected: held('unreadable') },
  {
    name: 'PNG with far more pixels than it says',
    file: pngOf(64, 64, Buffer.alloc(60_000_000)),
    expected: held('unreadable'),
  },
  {
    name: 'PNG with a text of 50 megabytes',
    file: shot()
      .png()
      .toBuffer()
      .then((png) => {
        const text = Buffer.concat([
          Buffer.from('bomb\0\0'),
          deflateSync(Buffer.alloc(50_000_000)),
        ]);
        return withChunks(png, pngChunk('zTXt', text));
      }),
    expected: oneFace,
  },
  { name: 'JPEG of 65,500 squared', file: jpegOf(65_500, 65_500), expected: held('too-large') },
  { name: 'JPEG of no height', file: jpegOf(240, 0), expected: held('unreadable') },
  { name: 'JPEG just above 50 megapixels', file: jpegOf(7072, 7072), expected: held('too-large') },
  { name: 'JPEG just below 50 megapixels', file: jpegOf(7070, 7070), expected: held('unreadable') },
  { name: 'JPEG shorter than it is', file: jpegOf(240, 100), expected: held('unreadable') },
  { name: 'JPEG narrower than it is', file: jpegOf(120, 310), expected: held('unreadable') },
  {
    name: 'GIF screen of 65,535 squared',
    file: gifOf(65_535, 65_535),
    expected: held('too-large'),
  },
  { name: 'GIF screen smaller than its frame', file: gifOf(240, 90), expected: held('unreadable') },
  {
    name: 'GIF of 150 large screens',
    file: animatedGif({ width: 2000, height: 1000 }, frames(150)),
    expected: held('too-large'),
  },
  {
    name: 'GIF of 201 frames',
    file: animatedGif({ width: 8, height: 8 }, frames(201)),
    expected: held('too-many-frames'),
  },
  {
    name: 'GIF of 100,000 frames',
    file: animatedGif({ width: 8, height: 8 }, frames(100_000)),
    expected: held('too-many-frames'),
  },
  {
    name: 'WebP of 16,777,216 squared',
    file: extendedWebp(2 ** 24, 2 ** 24),
    expected: held('too-large'),
  },
  {
    name: 'WebP of 16,383 squared',
    file: extendedWebp(16_383, 16_383),
    expected: held('too-large'),
  },
  {
    name: 'WebP whose pixels are no pixels',
    file: extendedWebp(300, 300),
    expected: held('unreadable'),
  },
];
