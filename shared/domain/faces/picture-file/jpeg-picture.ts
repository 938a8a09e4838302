import { NotReadError, part, textAt } from './bytes.ts';
import { exifOrientation } from './tiff.ts';

/** From the first byte to the one after the last. */
export interface Span {
  from: number;
  to: number;
}

/** One picture of a JPEG file, from its start to its end marker. */
export interface JpegPicture extends Span {
  width: number;
  height: number;
  /** What each EXIF block says. */
  orientations: number[];
  /** Indexes of further pictures, without their mark; `segments` are the same with their marker. */
  indexes: Span[];
  segments: Span[];
  /** Says of itself that it tells brightness on HDR screens. */
  isGainMap: boolean;
  scans: number;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const startsOfFrame = { least: 0xc0, most: 0xcf, tables: [0xc4, 0xc8, 0xcc] };
/** Baseline, extended and progressive with Huffman codes: the others are read by hardly any viewer. */
const shown = [0xc0, 0xc1, 0xc2];

/** ITU-T T.81, annex B: markers and scans, to the very end of the picture. */
export function readJpegPicture(view: DataView, from: number): JpegPicture {
  const picture = emptyPicture(from);
  for (let at = from + 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new NotReadError('unreadable');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === endOfImage) return finished(picture, at + 2);
    // Markers without a segment have no place here; a second start is none either.
    if (marker < startsOfFrame.least || (marker >= 0xd0 && marker <= 0xd8)) {
      throw new NotReadError('unreadable');
    }
    const length = view.getUint16(at + 2);
    readSegment(view, { from: at, to: at + 2 + length }, marker, picture);
    at += 2 + length;
    if (marker === startOfScan) {
      picture.scans += 1;
      at = afterScan(view, at);
    }
  }
}

function emptyPicture(from: number): JpegPicture {
  const nothing = { width: 0, height: 0, isGainMap: false, scans: 0 };
  return { from, to: from, ...nothing, orientations: [], indexes: [], segments: [] };
}

function finished(picture: JpegPicture, to: number): JpegPicture {
  if (picture.scans === 0 || picture.width === 0) throw new NotReadError('unreadable');
  return { ...picture, to };
}

function readSegment(view: DataView, span: Span, marker: number, picture: JpegPicture): void {
  const { from, to } = span;
  if (to > view.byteLength) throw new RangeError('Expected a whole segment.');
  const { least, most, tables } = startsOfFrame;
  if (marker >= least && marker <= most && !tables.includes(marker)) {
    if (picture.width > 0) throw new NotReadError('unreadable');
    if (!shown.includes(marker) || view.getUint8(from + 4) !== 8) {
      throw new NotReadError('unsupported-type');
    }
    picture.height = view.getUint16(from + 5);
    picture.width = view.getUint16(from + 7);
  }
  const begins = (mark: string) =>
    to - from >= 4 + mark.length && textAt(view, from + 4, mark.length) === mark;
  if (marker === 0xe1 && begins('Exif\0')) {
    picture.orientations.push(exifOrientation(part(view, from + 10, to - from - 10)));
  }
  if (marker === 0xe2 && begins('MPF\0')) {
    picture.indexes.push({ from: from + 8, to });
    picture.segments.push(span);
  }
  picture.isGainMap ||= (marker === 0xe1 || marker === 0xe2) && saysGainMap(view, span);
}

const gainMapMarks = /hdr-?gain-?map|urn:iso:std:iso:ts:21496/i;

/** By the names of Adobe and Android, of Apple, and of ISO 21496-1. */
function saysGainMap(view: DataView, { from, to }: Span): boolean {
  return gainMapMarks.test(latin1.decode(part(view, from, to - from)));
}
const latin1 = new TextDecoder('latin1');

/** The next marker behind compressed pixels, in which FF is followed by 00 or stands for a restart. */
function afterScan(view: DataView, from: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = view.getUint8(at + 1);
    if (next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return at;
  }
  throw new RangeError('Expected a marker behind the scan.');
}
