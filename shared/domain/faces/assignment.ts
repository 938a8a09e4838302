/**
 * The pairs of rows and columns with the largest sum of weights, every row and every column once at most.
 * A weight of 0 or less, or one that is no number, is no pair. Answers the column of each row, undefined for
 * a row that is left alone. The Hungarian method (Kuhn 1955; with potentials and shortest paths, Jonker and
 * Volgenant 1987): at most rows × rows × columns steps.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): (number | undefined)[] {
  const wanted = columnsInUse(weights);
  // as many columns as rows at least: whoever is left alone stands on one that nobody else needs
  const width = Math.max(wanted.length, weights.length);
  const cost = (row: number, place: number) => -weightOf(weights[row]?.[wanted[place] ?? -1]);
  const places = placeAll(weights.length, width, cost);
  return places.map((place, row) => (cost(row, place) < 0 ? wanted[place] : undefined));
}

function weightOf(weight: number | undefined): number {
  return weight !== undefined && weight > 0 ? weight : 0;
}

/** Most people resemble nobody in a picture: their columns need not be looked at again. */
function columnsInUse(weights: readonly (readonly number[])[]): number[] {
  const used = new Set<number>();
  for (const row of weights) {
    for (const [column, weight] of row.entries()) if (weightOf(weight) > 0) used.add(column);
  }
  return [...used].sort((a, b) => a - b);
}

/** The place of each row, at the least total cost. One row after the other, moving earlier ones where that pays. */
function placeAll(
  rows: number,
  width: number,
  cost: (row: number, place: number) => number,
): number[] {
  const prices = { row: new Float64Array(rows), place: new Float64Array(width) };
  const holder = Array.from({ length: width }, () => -1);
  for (let row = 0; row < rows; row++) {
    const path = shortestPath(row, holder, prices, cost);
    let place = path.end;
    while (place !== -1) {
      const before = path.cameFrom[place] ?? -1;
      holder[place] = before === -1 ? row : (holder[before] ?? -1);
      place = before;
    }
  }
  const places = Array.from({ length: rows }, () => -1);
  for (const [place, row] of holder.entries()) if (row !== -1) places[row] = place;
  return places;
}

/** From a row to the cheapest free place, by way of rows that give theirs up. Keeps the prices right. */
function shortestPath(
  start: number,
  holder: readonly number[],
  prices: { row: Float64Array; place: Float64Array },
  cost: (row: number, place: number) => number,
): { end: number; cameFrom: number[] } {
  const distance = new Float64Array(holder.length).fill(Number.POSITIVE_INFINITY);
  const cameFrom = holder.map(() => -1);
  const done = new Set<number>();
  let row = start;
  let at = -1;
  for (;;) {
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    const base = at === -1 ? 0 : (distance[at] ?? 0);
    for (let place = 0; place < holder.length; place++) {
      if (done.has(place)) continue;
      const priced = cost(row, place) - (prices.row[row] ?? 0) - (prices.place[place] ?? 0);
      const length = base + priced;
      if (length < (distance[place] ?? 0)) {
        distance[place] = length;
        cameFrom[place] = at;
      }
      if ((distance[place] ?? 0) < least) {
        least = distance[place] ?? 0;
        next = place;
      }
    }
    done.add(next);
    at = next;
    const held = holder[next] ?? -1;
    if (held === -1) {
      settlePrices(start, next, { done, distance, holder, prices });
      return { end: next, cameFrom };
    }
    row = held;
  }
}

function settlePrices(
  start: number,
  end: number,
  found: {
    done: ReadonlySet<number>;
    distance: Float64Array;
    holder: readonly number[];
    prices: { row: Float64Array; place: Float64Array };
  },
): void {
  const { done, distance, holder, prices } = found;
  const whole = distance[end] ?? 0;
  prices.row[start] = (prices.row[start] ?? 0) + whole;
  for (const place of done) {
    if (place === end) continue;
    const spare = whole - (distance[place] ?? 0);
    prices.place[place] = (prices.place[place] ?? 0) - spare;
    const row = holder[place] ?? -1;
    if (row !== -1) prices.row[row] = (prices.row[row] ?? 0) + spare;
  }
}
