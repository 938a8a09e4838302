import { deflateSync } from 'node:zlib';
import { jpegSegment, pngChunk, withChunks, withSegments } from '../blocks.ts';
import { shot } from '../portrait.ts';
import { type Case, oneFace } from './case.ts';

const files: [string, Promise<Buffer>][] = [
  ['CMYK JPEG', shot().toColourspace('cmyk').jpeg().toBuffer()],
  ['grey JPEG', shot().greyscale().jpeg().toBuffer()],
  ['JPEG at full colour', shot().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer()],
  ['progressive JPEG', shot().jpeg({ progressive: true }).toBuffer()],
  ['optimised JPEG', shot().jpeg({ mozjpeg: true }).toBuffer()],
  ['JPEG of little quality', shot().jpeg({ quality: 35 }).toBuffer()],
  ['JPEG in Display P3', shot().withIccProfile('p3').jpeg().toBuffer()],
  ['PNG of 16 bits', shot().toColourspace('rgb16').png().toBuffer()],
  ['grey PNG', shot().greyscale().png().toBuffer()],
  ['grey PNG of 16 bits', shot().toColourspace('grey16').png().toBuffer()],
  ['PNG with a palette', shot().png({ palette: true }).toBuffer()],
  ['PNG of 16 colours', shot().png({ palette: true, colours: 16 }).toBuffer()],
  ['interlaced PNG', shot().png({ progressive: true }).toBuffer()],
  [
    'interlaced PNG of 16 bits',
    shot().toColourspace('rgb16').png({ progressive: true }).toBuffer(),
  ],
  ['PNG that is half transparent', shot().ensureAlpha(0.5).png().toBuffer()],
  ['PNG that is wholly transparent', shot().ensureAlpha(0).png().toBuffer()],
  ['PNG in Display P3', shot().withIccProfile('p3').png().toBuffer()],
  [
    'WebP that is wholly transparent',
    shot().ensureAlpha(0).webp({ lossless: true, exact: true }).toBuffer(),
  ],
  ['lossy WebP with transparency', shot().ensureAlpha(0.7).webp().toBuffer()],
  ['nearly lossless WebP', shot().webp({ nearLossless: true }).toBuffer()],
  ['interlaced GIF', shot().gif({ progressive: true }).toBuffer()],
  ['GIF of 32 colours', shot().gif({ colours: 32 }).toBuffer()],
];

const jpeg = await shot().jpeg().toBuffer();
const png = await shot().png().toBuffer();
const noProfile = Buffer.concat([
  Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'),
  Buffer.alloc(300, 'no profile'),
]);
const noProfileOfPng = Buffer.concat([
  Buffer.from('icc\0\0', 'latin1'),
  deflateSync(Buffer.alloc(300, 'no profile')),
]);

/** Every way to store colours that cameras and programs use. */
export const colours: Case[] = [
  ...files.map(([name, file]) => ({ name, file, expected: oneFace })),
  {
    name: 'JPEG with a colour profile that is none',
    file: withSegments(jpeg, jpegSegment(0xe2, noProfile)),
    expected: oneFace,
  },
  {
    name: 'PNG with a colour profile that is none',
    file: withChunks(png, pngChunk('iCCP', noProfileOfPng)),
    expected: oneFace,
  },
];
