import { deflateSync } from 'node:zlib';
import {
  exifBlock,
  jpegExif,
  jpegSegment,
  jpegXmp,
  pngChunk,
  riffChunk,
  webpFile,
  withChunks,
  withSegments,
} from './blocks.ts';
import { nobody, otherPortrait, shot, size } from './portrait.ts';
import { multiPicture, multiPictureFile } from './several.ts';

/** Stands in every place where a file can say more than it shows: names, places, serial numbers, captions. */
export const mark = 'canary-5204-N-0518-E';

const jpeg = await shot().jpeg({ quality: 90 }).toBuffer();
const uncropped = await shot(otherPortrait).resize(96).jpeg().toBuffer();
const markedUncropped = withSegments(uncropped, jpegSegment(0xfe, mark));
const exif: Buffer = Buffer.concat([
  exifBlock([{ tag: 0x0112, value: 1 }], { thumbnail: markedUncropped }),
  Buffer.from(mark),
]);
const place = {
  IFD0: { Artist: mark, ImageDescription: mark },
  IFD3: { GPSAreaInformation: mark },
};
const webp = await shot().webp().toBuffer();
const png = await shot().png().toBuffer();
const gif = Buffer.from(await shot().gif().toBuffer());
const extended = Buffer.alloc(10);
extended[0] = 0x0c;
extended.writeUIntLE(size.width - 1, 4, 3);
extended.writeUIntLE(size.height - 1, 7, 3);
const comment = Buffer.concat([
  Buffer.from([0x21, 0xfe, mark.length]),
  Buffer.from(mark),
  Buffer.of(0),
]);
const afterColours = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);

/** Whole files that carry the mark in all the ways of their kind. */
export const markedFiles: [string, Buffer | Promise<Buffer>][] = [
  ['JPEG, EXIF with names and a place', shot().withExif(place).jpeg().toBuffer()],
  ['JPEG, EXIF with a thumbnail of the uncropped photo', withSegments(jpeg, jpegExif(exif))],
  ['JPEG, XMP', withSegments(jpeg, jpegXmp(`<a>${mark}</a>`))],
  [
    'JPEG, captions of IPTC',
    withSegments(
      jpeg,
      jpegSegment(0xed, `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x19\x1c\x02\x78\0\x14${mark}`),
    ),
  ],
  ['JPEG, comment', withSegments(jpeg, jpegSegment(0xfe, mark))],
  ['JPEG, maker notes', withSegments(jpeg, jpegSegment(0xe7, mark), jpegSegment(0xef, mark))],
  ['JPEG, behind the end', Buffer.concat([jpeg, Buffer.from(`SEFH${mark}`)])],
  [
    'JPEG, second picture of an index',
    multiPictureFile(jpeg, [{ jpeg: markedUncropped, type: multiPicture.fullHdThumbnail }]),
  ],
  ['JPEG, second picture without an index', Buffer.concat([jpeg, markedUncropped])],
  [
    'PNG, texts and EXIF',
    withChunks(
      png,
      pngChunk('eXIf', exif),
      pngChunk('tEXt', `Author\0${mark}`),
      pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${mark}`),
      pngChunk('zTXt', Buffer.concat([Buffer.from('Serial\0\0'), deflateSync(mark)])),
    ),
  ],
  [
    'WebP, EXIF and XMP',
    webpFile(
      riffChunk('VP8X', extended),
      webp.subarray(12),
      riffChunk('EXIF', exif),
      riffChunk('XMP ', Buffer.from(mark)),
    ),
  ],
  [
    'GIF, comment',
    Buffer.concat([gif.subarray(0, afterColours), comment, gif.subarray(afterColours)]),
  ],
  ['a picture of nobody', shot(nobody).withExif(place).jpeg().toBuffer()],
];
