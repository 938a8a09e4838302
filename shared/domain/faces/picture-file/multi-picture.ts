import { NotReadError, part } from './bytes.ts';
import type { Span } from './jpeg-picture.ts';
import { readDirectory } from './tiff.ts';

export interface IndexEntry {
  /** Where in the file the picture begins; 0 for the one that holds the index. */
  at: number;
  /** Kind of picture: a class in the upper of its three bytes. */
  type: number;
}

const entriesTag = 0xb002;
const undefinedBytes = 7;
const bytesPerEntry = 16;

/** CIPA DC-007 (Multi-Picture Format), 5.2.3: the pictures of a file, counted from the index itself. */
export function readIndex(view: DataView, { from, to }: Span): IndexEntry[] {
  const { fields, uint32 } = readDirectory(part(view, from, to - from));
  return fields
    .filter(({ tag }) => tag === entriesTag)
    .flatMap(({ type, count, at }) => {
      if (type !== undefinedBytes || count % bytesPerEntry !== 0) {
        throw new NotReadError('unreadable');
      }
      if (count > to - from) throw new RangeError('Expected room for every entry.');
      const entries = uint32(at);
      return Array.from({ length: count / bytesPerEntry }, (_, n) => {
        const attribute = uint32(entries + bytesPerEntry * n);
        if (((attribute >> 24) & 7) !== 0) throw new NotReadError('unsupported-type'); // no JPEG
        const offset = uint32(entries + bytesPerEntry * n + 8);
        return { at: offset === 0 ? 0 : from + offset, type: attribute & 0xffffff };
      });
    });
}
