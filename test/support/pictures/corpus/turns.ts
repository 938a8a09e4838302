import sharp from 'sharp';
import {
  exifBlock,
  jpegExif,
  jpegSegment,
  jpegXmp,
  orientationTag,
  pngChunk,
  riffChunk,
  webpFile,
  withChunks,
  withSegments,
  xmpOrientation,
} from '../blocks.ts';
import { shot, size, storedTurned } from '../portrait.ts';
import { type Case, held, oneFace } from './case.ts';

const orientation = (value: number, isLittle = true) =>
  exifBlock([{ tag: orientationTag, value }], { isLittle });

/** Another orientation than the one in EXIF: viewers follow EXIF. */
const contradicting = (value: number) => xmpOrientation(((value + 2) % 8) + 1);

async function turnedJpeg(value: number, ...more: Buffer[]): Promise<Buffer> {
  const jpeg = await sharp(await storedTurned(value))
    .jpeg({ quality: 90 })
    .toBuffer();
  return withSegments(jpeg, jpegExif(orientation(value, value % 2 === 0)), ...more);
}

async function turnedPng(value: number): Promise<Buffer> {
  const text = `XML:com.adobe.xmp\0\0\0\0\0${contradicting(value)}`;
  const turn = pngChunk('eXIf', orientation(value, value % 2 === 0));
  return withChunks(await storedTurned(value), turn, pngChunk('iTXt', text));
}

/** In the extended form, with its flags for EXIF and XMP. */
async function turnedWebp(value: number, mark = ''): Promise<Buffer> {
  const plain = await sharp(await storedTurned(value))
    .webp({ quality: 90 })
    .toBuffer();
  const { width, height } = value > 4 ? { width: size.height, height: size.width } : size;
  const extended = Buffer.alloc(10);
  extended[0] = 0x08 | 0x04;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  return webpFile(
    riffChunk('VP8X', extended),
    plain.subarray(12),
    riffChunk('EXIF', Buffer.concat([Buffer.from(mark, 'latin1'), orientation(value)])),
    riffChunk('XMP ', Buffer.from(contradicting(value))),
  );
}

const all = [1, 2, 3, 4, 5, 6, 7, 8];
const jpeg = await shot().jpeg({ quality: 90 }).toBuffer();
const cutExif = jpegExif(orientation(6).subarray(0, 14));
const nonsense = jpegSegment(0xe1, 'Exif\0\0no directory at all');

/** Each way that a camera may be held, as three kinds of file say it, and files that say it twice or badly. */
export const turns: Case[] = [
  ...all.flatMap((value): Case[] => [
    { name: `JPEG turned ${value}`, file: turnedJpeg(value), expected: oneFace },
    {
      name: `JPEG turned ${value}, XMP says otherwise`,
      file: turnedJpeg(value, jpegXmp(contradicting(value))),
      expected: oneFace,
    },
    { name: `PNG turned ${value}, XMP says otherwise`, file: turnedPng(value), expected: oneFace },
    {
      name: `WebP turned ${value}, XMP says otherwise`,
      file: turnedWebp(value),
      expected: oneFace,
    },
  ]),
  {
    name: 'JPEG turned in XMP only, which viewers pass over',
    file: withSegments(jpeg, jpegXmp(xmpOrientation(3))),
    expected: oneFace,
  },
  {
    name: 'JPEG with the same EXIF twice',
    file: turnedJpeg(6, jpegExif(orientation(6))),
    expected: oneFace,
  },
  {
    name: 'JPEG with EXIF 6 and EXIF 3',
    file: turnedJpeg(6, jpegExif(orientation(3))),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with EXIF 6 and EXIF without',
    file: turnedJpeg(6, jpegExif(exifBlock([]))),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with EXIF cut off',
    file: withSegments(jpeg, cutExif),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with EXIF that is none',
    file: withSegments(jpeg, nonsense),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with orientation 9',
    file: withSegments(jpeg, jpegExif(orientation(9))),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with orientation 0, for "not known"',
    file: withSegments(jpeg, jpegExif(orientation(0))),
    expected: oneFace,
  },
  {
    name: 'PNG with EXIF that is none',
    file: storedTurned(1).then((png) => withChunks(png, pngChunk('eXIf', 'no directory'))),
    expected: held('unreadable'),
  },
];
