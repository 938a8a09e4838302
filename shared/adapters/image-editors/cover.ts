import type { Box } from '../../domain/faces/sighting.ts';

/** Pixels as decoded: red, green, blue, one byte each, row by row. */
export interface Raw {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * What is left of a face: so many colours across and down, whatever its size. They are averages over the
 * ellipse's frame, so about three by three are of the face itself, and what is averaged away is gone from
 * the file, unlike what is only blurred. Blended, they are as soft as a blur of a sixth of the face's width.
 */
export const coloursAcross = 4;
/** No colour stands for fewer pixels than this across: a face of few pixels has even fewer colours. */
const leastPixels = 4;
/** The smallest ellipse around a box touches its corners. */
const aroundBox = Math.SQRT2;

/** Replaces the ellipse around a face by a few blended colours, in the pixels themselves. */
export function cover(picture: Raw, face: Box, across = coloursAcross): void {
  const centre = { x: face.x + face.width / 2, y: face.y + face.height / 2 };
  const radius = { x: (face.width * aroundBox) / 2, y: (face.height * aroundBox) / 2 };
  const columns = cells(centre.x, radius.x, picture.width, across);
  const rows = cells(centre.y, radius.y, picture.height, across);
  if (columns.to <= columns.from || rows.to <= rows.from) return;
  paint(picture, columns, rows, averages(picture, columns, rows));
}

/** One side of the frame: where it lies in the picture, and for each pixel its cell and how it is blended. */
interface Side {
  from: number;
  to: number;
  count: number;
  cell: Uint8Array;
  /** The cells whose centres a pixel lies between, and how near it is to the second. */
  before: Uint8Array;
  after: Uint8Array;
  share: Float64Array;
  /** The square of the distance from the centre, in radii. */
  distance: Float64Array;
}

function cells(centre: number, radius: number, length: number, across: number): Side {
  const from = Math.max(0, Math.floor(centre - radius));
  const to = Math.max(from, Math.min(length, Math.ceil(centre + radius)));
  const count = Math.max(1, Math.min(across, Math.floor((2 * radius) / leastPixels)));
  const pixels = to - from;
  const side: Side = {
    ...{ from, to, count },
    cell: new Uint8Array(pixels),
    before: new Uint8Array(pixels),
    after: new Uint8Array(pixels),
    share: new Float64Array(pixels),
    distance: new Float64Array(pixels),
  };
  for (let n = 0; n < pixels; n++) {
    const away = (from + n + 0.5 - centre) / radius;
    const place = ((away + 1) / 2) * count; // in cells, from the edge of the frame
    const between = Math.min(count - 1, Math.max(0, place - 0.5));
    side.distance[n] = away * away;
    side.cell[n] = Math.min(count - 1, Math.max(0, Math.floor(place)));
    side.before[n] = Math.floor(between);
    side.after[n] = Math.min(count - 1, Math.floor(between) + 1);
    side.share[n] = between - Math.floor(between);
  }
  return side;
}

/** The mean colour of each cell; a cell outside of the picture has that of the whole. */
function averages({ data, width }: Raw, columns: Side, rows: Side): Float64Array {
  const sums = new Float64Array(3 * columns.count * rows.count);
  const pixels = new Float64Array(columns.count * rows.count);
  for (let y = 0; y < rows.to - rows.from; y++) {
    const row = columns.count * (rows.cell[y] ?? 0);
    let from = 3 * ((rows.from + y) * width + columns.from);
    for (let x = 0; x < columns.to - columns.from; x++, from += 3) {
      const cell = row + (columns.cell[x] ?? 0);
      pixels[cell] = (pixels[cell] ?? 0) + 1;
      for (let channel = 0; channel < 3; channel++) {
        const at = 3 * cell + channel;
        sums[at] = (sums[at] ?? 0) + (data[from + channel] ?? 0);
      }
    }
  }
  const all = pixels.reduce((sum, count) => sum + count, 0);
  const whole = [0, 1, 2].map(
    (channel) => sums.reduce((sum, each, n) => sum + (n % 3 === channel ? each : 0), 0) / all,
  );
  return sums.map((sum, n) => {
    const count = pixels[Math.floor(n / 3)] ?? 0;
    return count > 0 ? sum / count : (whole[n % 3] ?? 0);
  });
}

function paint({ data, width }: Raw, columns: Side, rows: Side, colours: Float64Array): void {
  const blended = new Float64Array(3 * columns.count);
  for (let y = 0; y < rows.to - rows.from; y++) {
    const before = 3 * columns.count * (rows.before[y] ?? 0);
    const after = 3 * columns.count * (rows.after[y] ?? 0);
    const down = rows.share[y] ?? 0;
    for (let n = 0; n < blended.length; n++) {
      blended[n] = (1 - down) * (colours[before + n] ?? 0) + down * (colours[after + n] ?? 0);
    }
    const inside = 1 - (rows.distance[y] ?? 0);
    for (let x = 0; x < columns.to - columns.from; x++) {
      if ((columns.distance[x] ?? 0) > inside) continue;
      const at = 3 * ((rows.from + y) * width + columns.from + x);
      const left = 3 * (columns.before[x] ?? 0);
      const right = 3 * (columns.after[x] ?? 0);
      const along = columns.share[x] ?? 0;
      for (let channel = 0; channel < 3; channel++) {
        const colour =
          (1 - along) * (blended[left + channel] ?? 0) + along * (blended[right + channel] ?? 0);
        data[at + channel] = Math.round(colour);
      }
    }
  }
}
