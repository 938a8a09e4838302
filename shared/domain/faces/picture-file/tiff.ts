import { agreed, NotReadError } from './bytes.ts';

/** One field of a directory; `at` is where its value stands, or the offset of its value. */
interface Field {
  tag: number;
  type: number;
  count: number;
  at: number;
}

/** The first directory of a block in the form of TIFF 6.0, as EXIF and multi-picture indexes have it. */
export interface Directory {
  fields: Field[];
  uint16(at: number): number;
  uint32(at: number): number;
}

export function readDirectory(block: DataView): Directory {
  const order = block.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) throw new NotReadError('unreadable');
  const isLittle = order === 0x4949;
  const uint16 = (at: number) => block.getUint16(at, isLittle);
  const uint32 = (at: number) => block.getUint32(at, isLittle);
  if (uint16(2) !== 42) throw new NotReadError('unreadable');
  const from = uint32(4);
  const fields = Array.from({ length: uint16(from) }, (_, n) => {
    const at = from + 2 + 12 * n;
    return { tag: uint16(at), type: uint16(at + 2), count: uint32(at + 4), at: at + 8 };
  });
  return { fields, uint16, uint32 };
}

const orientationTag = 0x0112;
const short = 3;
const upright = 1;

/** EXIF orientation, 1 to 8. What cannot be read may turn the picture: it is held. */
export function exifOrientation(block: DataView): number {
  const { fields, uint16 } = readDirectory(block);
  const values = fields
    .filter(({ tag }) => tag === orientationTag)
    .map(({ type, count, at }) => {
      if (type !== short || count !== 1 || uint16(at) > 8) throw new NotReadError('unreadable');
      return uint16(at);
    });
  return agreed(values, upright) || upright; // 0 is written for "not known"
}
