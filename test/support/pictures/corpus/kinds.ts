import sharp from 'sharp';
import { jpegSegment, pngChunk, withChunks, withSegments } from '../blocks.ts';
import { portrait, shot } from '../portrait.ts';
import { type Case, held, oneFace } from './case.ts';

const jpeg = await shot().jpeg({ quality: 90 }).toBuffer();
const png = await shot().png().toBuffer();
const webp = await shot().webp().toBuffer();
const gif = await shot().gif().toBuffer();
const script = '<script>alert(document.domain)</script>';
const zip = Buffer.from(
  'PK\x03\x04\x14\0\0\0\0\0face.jpg and the rest of an archive PK\x05\x06',
  'latin1',
);
const text = (content: string) => Buffer.from(content, 'latin1');
const drawing = (content: string) =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="6000">${content}</svg>`);
const dataUrl = `data:image/jpeg;base64,${jpeg.toString('base64')}`;

/** GIF whose first bytes are also the beginning of a script: the size is read from a comment sign. */
function scriptGif(): Buffer {
  const file = Buffer.concat([gif, text('*/=1;alert(1)//')]);
  file.write('/*', 6, 'latin1');
  return file;
}

const unsupported: [string, Buffer | Promise<Buffer>][] = [
  ['SVG with a photo in it', drawing(`<image href="${dataUrl}" width="600" height="700"/>`)],
  ['SVG behind an XML declaration', text(`<?xml version="1.0"?>\n${drawing(script)}`)],
  ['SVG with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), drawing('')])],
  ['PDF with a photo in it', Buffer.concat([text('%PDF-1.7\n1 0 obj stream\n'), jpeg])],
  ['archive in front of a photo', Buffer.concat([zip, jpeg])],
  ['web page in front of a photo', Buffer.concat([text('<!doctype html>'), jpeg])],
  ['HEIC', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic and pictures')],
  ['HEIC sequence', text('\0\0\0\x18ftyphevc\0\0\0\0msf1hevc and pictures')],
  ['AVIF', shot().avif({ effort: 0 }).toBuffer()],
  ['TIFF', shot().tiff().toBuffer()],
  ['TIFF in the other byte order', text('MM\0*\0\0\0\x08 and pictures')],
  ['JPEG XL', text('\xff\x0a and a codestream of it')],
  ['JPEG XL in a container', text('\0\0\0\x0cJXL \r\n\x87\n and boxes')],
  ['JPEG 2000', text('\0\0\0\x0cjP  \r\n\x87\n and boxes')],
  ['BMP', text('BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0 and pixels')],
  ['icon', text('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0 and pixels')],
  ['Photoshop', text('8BPS\0\x01\0\0\0\0\0\0\0\x03 and layers')],
  ['film', text('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41')],
  ['WebM', text('\x1a\x45\xdf\xa3\x01\0\0\0 and a film')],
  ['RIFF that is no WebP', text('RIFF\x24\0\0\0WAVEfmt and sound')],
  ['a text', text('no picture at all, whatever its name says')],
];

/** Wrong names, two kinds in one file, scripts: only the first bytes say what a file is. */
export const kinds: Case[] = [
  ...unsupported.map(([name, file]) => ({ name, file, expected: held('unsupported-type') })),
  { name: 'JPEG and archive', file: Buffer.concat([jpeg, zip]), expected: oneFace },
  { name: 'JPEG and web page', file: Buffer.concat([jpeg, text(script)]), expected: oneFace },
  { name: 'JPEG and document', file: Buffer.concat([jpeg, text('%PDF-1.7')]), expected: oneFace },
  {
    name: 'JPEG and film',
    file: Buffer.concat([jpeg, text('\0\0\0\x18ftypmp42')]),
    expected: oneFace,
  },
  {
    name: 'JPEG padded with zeros',
    file: Buffer.concat([jpeg, Buffer.alloc(4096)]),
    expected: oneFace,
  },
  {
    name: 'JPEG with a script in a comment',
    file: withSegments(jpeg, jpegSegment(0xfe, script)),
    expected: oneFace,
  },
  { name: 'PNG and archive', file: Buffer.concat([png, zip]), expected: oneFace },
  {
    name: 'PNG with a script in a text',
    file: withChunks(png, pngChunk('tEXt', `Comment\0${script}`)),
    expected: oneFace,
  },
  { name: 'WebP and web page', file: Buffer.concat([webp, text(script)]), expected: oneFace },
  { name: 'GIF and script behind it', file: Buffer.concat([gif, text(script)]), expected: oneFace },
  { name: 'GIF that is a script as well', file: scriptGif(), expected: held('unreadable') },
  { name: 'portrait, PNG', file: portrait, expected: oneFace },
  {
    name: 'portrait, lossless WebP',
    file: shot().webp({ lossless: true }).toBuffer(),
    expected: oneFace,
  },
  {
    name: 'nobody',
    file: sharp({ create: { width: 64, height: 64, channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer(),
    expected: { faces: 0 },
  },
];
