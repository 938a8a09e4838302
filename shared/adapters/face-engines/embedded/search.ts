import type { Box } from '../../../domain/faces/sighting.ts';
import { type Candidate, type Detector, detect, detectEach } from './detect.ts';
import { longestSide, type Picture, resized } from './picture.ts';

/** Longest sides at which every picture is searched: large faces show at the first, small ones at the last. */
const ladder = [320, 480, 640, 960];
const top = 960;
/** Small pictures are enlarged this much at most: beyond it the parts of a face begin to look like faces. */
const mostEnlarged = 2;
/** Above the ladder a picture is searched at sizes at most this factor apart, the last one its own. */
const step = 2.2;
/** The ladder serves pictures up to this much larger than its top as they are: not worth a search of their own. */
const nearlyTop = 1.15;

/** A picture, and copies of it with these longest sides. */
export interface Scales {
  picture: Picture;
  ladder: Picture[];
  /** Of large pictures: copies between the ladder and the picture, then the picture itself. */
  above: Picture[];
}

/** Makes every copy once, from a larger one: the photo itself may have fifty times the pixels. */
export async function scalesOf(picture: Picture): Promise<Scales> {
  const longest = longestSide(picture);
  const copies: Picture[] = [];
  let larger = picture;
  const above: Picture[] = [];
  for (const size of sizesAbove(longest).toReversed()) {
    larger = await resized(larger, size);
    above.unshift(larger);
  }
  const wanted = ladder.map((size) => Math.min(size, mostEnlarged * longest));
  for (const [n, size] of [...wanted.entries()].toReversed()) {
    // Below the top nothing is scaled a second time: each time costs sharpness.
    const copy = size === wanted[n + 1] ? copies[0] : await resized(larger, size);
    if (!copy) continue;
    if (size === top) larger = copy;
    copies.unshift(copy);
  }
  const readFrom = [...above.slice(0, -1), ...(larger === picture ? [] : [larger])];
  return { picture: { ...picture, copies: readFrom }, ladder: copies, above };
}

function sizesAbove(longest: number): number[] {
  if (longest <= nearlyTop * top) return [];
  const count = Math.ceil(Math.log(longest / top) / Math.log(step));
  return Array.from({ length: count }, (_, n) =>
    Math.round(top * (longest / top) ** ((n + 1) / count)),
  );
}

/** The detector's candidates at each size of the ladder, in pixels of the picture itself. */
export async function searchLadder(
  detector: Detector,
  { picture, ladder }: Scales,
  leastScore: number,
): Promise<Candidate[][]> {
  const bySize: Candidate[][] = [];
  for (const [n, copy] of ladder.entries()) {
    const before = ladder[n - 1] === copy ? bySize[n - 1] : undefined;
    const found = before ?? (await detect(detector, copy, leastScore));
    bySize.push(before ? found : found.map((each) => enlarged(each, picture, copy)));
  }
  return bySize;
}

/** A square of the picture that is searched as one; what lies around it is seen as well. */
const cell = 192;
/** Cells in a row that are searched together; bounds the memory that a search takes. */
const mostInRow = 3;
const seenAround = 32;

/**
 * Small faces in a large picture: everywhere, or only in the cells where something is thought to be.
 * `at` is a copy of the picture or itself; candidates and thoughts are in pixels of the picture.
 */
export async function searchCells(
  detector: Detector,
  picture: Picture,
  at: Picture,
  leastScore: number,
  where: 'everywhere' | Box[],
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const core of where === 'everywhere' ? tilesOf(at) : rowsOf(picture, at, where)) {
    const box = withSurroundings(core, at);
    const [candidates = []] = await detectEach(detector, [{ picture: at, box }], leastScore);
    for (const { box: face, score } of candidates) {
      const placed = { score, box: { ...face, x: face.x + box.x, y: face.y + box.y } };
      if (hasCentreIn(core, placed.box)) found.push(enlarged(placed, picture, at));
    }
  }
  return found;
}

function tilesOf({ width, height }: Picture): Box[] {
  const side = cell * mostInRow;
  return spans(height, side).flatMap((vertical) =>
    spans(width, side).map((horizontal) => ({
      x: horizontal.from,
      y: vertical.from,
      width: horizontal.length,
      height: vertical.length,
    })),
  );
}

/** Runs of cells beside each other that hold the centre of one of these boxes. */
function rowsOf(picture: Picture, at: Picture, where: Box[]): Box[] {
  const scale = at.width / picture.width;
  const columns = Math.ceil(at.width / cell);
  const wanted = new Set(
    where.map(({ x, y, width, height }) => {
      const column = Math.floor((scale * (x + width / 2)) / cell);
      return columns * Math.floor((scale * (y + height / 2)) / cell) + column;
    }),
  );
  const rows: Box[] = [];
  for (const n of [...wanted].sort((a, b) => a - b)) {
    const x = cell * (n % columns);
    const y = cell * Math.floor(n / columns);
    const last = rows.at(-1);
    if (last?.y === y && last.x + last.width === x && last.width < cell * mostInRow) {
      last.width += cell;
    } else if (x >= 0 && y >= 0 && x < at.width && y < at.height) {
      rows.push({ x, y, width: cell, height: cell });
    }
  }
  return rows;
}

function withSurroundings(core: Box, { width, height }: Picture): Box {
  const x = Math.max(0, core.x - seenAround);
  const y = Math.max(0, core.y - seenAround);
  return {
    x,
    y,
    width: Math.min(width, core.x + core.width + seenAround) - x,
    height: Math.min(height, core.y + core.height + seenAround) - y,
  };
}

function hasCentreIn(core: Box, { x, y, width, height }: Box): boolean {
  const right = x + width / 2 - core.x;
  const down = y + height / 2 - core.y;
  return right >= 0 && right < core.width && down >= 0 && down < core.height;
}

function spans(length: number, most: number): { from: number; length: number }[] {
  const count = Math.ceil(length / most);
  const edge = (n: number) => Math.round((n * length) / count);
  return Array.from({ length: count }, (_, n) => ({
    from: edge(n),
    length: edge(n + 1) - edge(n),
  }));
}

function enlarged({ box, score }: Candidate, picture: Picture, at: Picture): Candidate {
  const scale = longestSide(picture) / longestSide(at);
  return {
    score,
    box: {
      x: box.x * scale,
      y: box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
  };
}
