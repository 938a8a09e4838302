import { agreed, type FurtherPicture, NotReadError, type PictureFile } from './bytes.ts';
import { type JpegPicture, readJpegPicture } from './jpeg-picture.ts';
import { type IndexEntry, readIndex } from './multi-picture.ts';

/**
 * The pictures of a JPEG file: the one that is shown, then those behind it. Phones put previews and gain maps
 * there, listed in an index (CIPA DC-007) or just one after the other. Whatever else stands behind a picture
 * (a film, an archive) is shown by nobody and kept in no copy.
 */
export function jpegPictures(view: DataView): [JpegPicture, ...JpegPicture[]] {
  const first = readJpegPicture(view, 0);
  const found = new Map<number, JpegPicture>();
  const follow = (start: number) => {
    for (let at = start; beginsAt(view, at) && !found.has(at); ) {
      const picture = readJpegPicture(view, at);
      found.set(at, picture);
      at = afterPadding(view, picture.to);
    }
  };
  follow(afterPadding(view, first.to));
  for (const { at, type } of first.indexes.flatMap((index) => readIndex(view, index))) {
    if (at === 0) continue;
    if (!isSameScene(type)) throw new NotReadError('unsupported-type');
    follow(at);
    if (!found.has(at)) throw new NotReadError('unreadable');
  }
  return [first, ...found.values()];
}

export function readJpeg(view: DataView): PictureFile {
  const [{ width, height, orientations }, ...others] = jpegPictures(view);
  const further = others.map((picture): FurtherPicture => {
    const kind = picture.isGainMap ? 'gain-map' : 'picture';
    return { width: picture.width, height: picture.height, kind };
  });
  return { width, height, orientation: agreed(orientations, 1), frames: 1, further };
}

const undefinedType = 0;
const largeThumbnails = 0x01;

/** Panoramas, pairs for both eyes and views from several sides show more than the first picture does. */
function isSameScene(type: IndexEntry['type']): boolean {
  return type === undefinedType || type >> 16 === largeThumbnails;
}

function beginsAt(view: DataView, at: number): boolean {
  return (
    at + 3 <= view.byteLength && view.getUint16(at) === 0xffd8 && view.getUint8(at + 2) === 0xff
  );
}

function afterPadding(view: DataView, from: number): number {
  let at = from;
  while (at < view.byteLength && view.getUint8(at) === 0) at += 1;
  return at;
}
