import { frameHeaderAt, jpegSegment, withSegments } from '../blocks.ts';
import { shot } from '../portrait.ts';
import { type Case, held } from './case.ts';

const files = {
  'baseline JPEG': await shot().jpeg({ quality: 90 }).toBuffer(),
  'progressive JPEG': await shot().jpeg({ progressive: true }).toBuffer(),
  PNG: await shot().png().toBuffer(),
  'interlaced PNG': await shot().png({ progressive: true }).toBuffer(),
  'lossy WebP': await shot().webp().toBuffer(),
  'lossless WebP': await shot().webp({ lossless: true }).toBuffer(),
  'transparent WebP': await shot().ensureAlpha(0.5).webp().toBuffer(),
  GIF: await shot().gif().toBuffer(),
};
const jpeg = files['baseline JPEG'];

/** Where files are cut off: in the header, in the middle, just before their end. */
const shares = [0.02, 0.25, 0.5, 0.75, 0.95];

function cutOff(name: string, file: Buffer): Case[] {
  const lengths = [...shares.map((share) => Math.floor(share * file.length)), file.length - 1];
  return lengths.map((length) => ({
    name: `${name} cut off after ${length} of ${file.length} bytes`,
    file: file.subarray(0, length),
    expected: held('unreadable'),
  }));
}

/** A quarter of the pixels taken out of the middle, as a lost block of a disk leaves it. */
function withGap(name: string, file: Buffer): Case {
  const [from, to] = [Math.floor(0.4 * file.length), Math.floor(0.65 * file.length)];
  const left = Buffer.concat([file.subarray(0, from), file.subarray(to)]);
  return { name: `${name} with a gap`, file: left, expected: held('unreadable') };
}

function withFrameHeader(marker: number, precision = 8): Buffer {
  const file = Buffer.from(jpeg);
  const at = frameHeaderAt(file);
  file[at + 1] = marker;
  file[at + 4] = precision;
  return file;
}

/** Files that are not whole, or that few viewers read. */
export const damage: Case[] = [
  { name: 'no bytes', file: Buffer.alloc(0), expected: held('unreadable') },
  { name: 'one byte', file: Buffer.of(0xff), expected: held('unreadable') },
  { name: 'zeros', file: Buffer.alloc(5000), expected: held('unsupported-type') },
  ...Object.entries(files).flatMap(([name, file]) => cutOff(name, file)),
  // In WebP every byte makes sense, whatever it was: its sizes tell of a gap.
  ...Object.entries(files).map(([name, file]) => withGap(name, file)),
  {
    name: 'JPEG with two starts',
    file: Buffer.concat([jpeg.subarray(0, 2), jpeg]),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG with two sizes',
    file: withSegments(jpeg, jpegSegment(0xc0, Buffer.from([8, 0, 9, 0, 9, 1, 1, 17, 0]))),
    expected: held('unreadable'),
  },
  {
    name: 'JPEG without its pixels',
    file: Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xd9]), Buffer.alloc(20)]),
    expected: held('unreadable'),
  },
  {
    name: 'arithmetic-coded JPEG',
    file: withFrameHeader(0xc9),
    expected: held('unsupported-type'),
  },
  { name: 'lossless JPEG', file: withFrameHeader(0xc3), expected: held('unsupported-type') },
  { name: 'hierarchical JPEG', file: withFrameHeader(0xc5), expected: held('unsupported-type') },
  { name: 'JPEG of 12 bits', file: withFrameHeader(0xc1, 12), expected: held('unsupported-type') },
  {
    name: 'JPEG that says progressive and is not',
    file: withFrameHeader(0xc2),
    expected: held('unreadable'),
  },
];
