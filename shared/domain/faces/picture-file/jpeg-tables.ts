/** Where the one scan of a baseline JPEG begins and how its codes are to be read. */
export interface ScanTables {
  from: number;
  /** Units of blocks in the whole scan, and between two restarts (0: no restarts). */
  units: number;
  unitsPerRestart: number;
  /** The blocks of one unit, each with its tables. */
  blocks: { dc: CodeTable; ac: CodeTable }[];
}

/**
 * For each sixteen bits that may come: how many of them the next code and its number take (low byte), and how
 * many places in a block they fill (high byte). 0 where no code begins like that.
 */
type CodeTable = Uint16Array;

interface Component {
  across: number;
  down: number;
}

interface Read {
  width: number;
  height: number;
  components: Component[];
  dc: Map<number, CodeTable>;
  ac: Map<number, CodeTable>;
  unitsPerRestart: number;
}

/** Added to the place in a block by the code that ends it: beyond any place that a damaged code could reach. */
export const endOfBlock = 128;

/** The tables of a file whose markers were read before; nothing for files of several scans. */
export function jpegTables(file: Uint8Array): ScanTables | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const read: Read = {
    ...{ width: 0, height: 0, components: [], unitsPerRestart: 0 },
    ...{ dc: new Map(), ac: new Map() },
  };
  for (let at = 2; ; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const [from, to] = [at + 4, at + 2 + view.getUint16(at + 2)];
    if (marker === 0xc2) return undefined; // progressive
    if (marker === 0xc0 || marker === 0xc1) readFrame(view, from, read);
    if (marker === 0xc4) readCodes(view, from, to, read);
    if (marker === 0xdd) read.unitsPerRestart = view.getUint16(from);
    if (marker === 0xda) return scanTables(view, from, to, read);
    at = to;
  }
}

function readFrame(view: DataView, from: number, read: Read): void {
  read.height = view.getUint16(from + 1);
  read.width = view.getUint16(from + 3);
  read.components = Array.from({ length: view.getUint8(from + 5) }, (_, n) => {
    const sampling = view.getUint8(from + 7 + 3 * n);
    return { across: sampling >> 4, down: sampling & 15 };
  });
  const isSound = ({ across, down }: Component) => across > 0 && down > 0;
  if (!read.components.every(isSound)) throw new RangeError('Expected sampling factors.');
}

function readCodes(view: DataView, from: number, to: number, { dc, ac }: Read): void {
  for (let at = from; at < to; ) {
    const kind = view.getUint8(at);
    const counts = Array.from({ length: 16 }, (_, n) => view.getUint8(at + 1 + n));
    const isAc = kind >> 4 === 1;
    (isAc ? ac : dc).set(kind & 15, codeTable(view, at + 17, counts, isAc ? acEntry : dcEntry));
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
  }
}

/** T.81, annex C: codes in order of length, each one more than the one before. */
function codeTable(
  view: DataView,
  symbolsAt: number,
  counts: number[],
  entry: (symbol: number, bits: number) => number,
): CodeTable {
  const table = new Uint16Array(65_536);
  let [at, code] = [symbolsAt, 0];
  for (const [n, count] of counts.entries()) {
    const spread = 1 << (15 - n);
    for (let each = 0; each < count; each++) {
      table.fill(entry(view.getUint8(at), n + 1), code, code + spread);
      code += spread;
      at += 1;
    }
  }
  return table;
}

function dcEntry(size: number, bits: number): number {
  return size > 16 ? 0 : bits + size;
}

function acEntry(symbol: number, bits: number): number {
  const [zeros, size] = [symbol >> 4, symbol & 15];
  if (size > 0) return ((zeros + 1) << 8) | (bits + size);
  return ((zeros === 15 ? 16 : endOfBlock) << 8) | bits;
}

/** T.81, A.2: blocks in units of all components, or block by block where there is one component. */
function scanTables(
  view: DataView,
  from: number,
  to: number,
  { components, width, height, unitsPerRestart, dc, ac }: Read,
): ScanTables | undefined {
  if (view.getUint8(from) !== components.length) return undefined; // the others have scans of their own
  const most = (side: 'across' | 'down') => Math.max(...components.map((each) => each[side]));
  const isSingle = components.length === 1;
  const blocks = components.flatMap(({ across, down }, n) => {
    const selected = view.getUint8(from + 2 + 2 * n);
    const [first, others] = [dc.get(selected >> 4), ac.get(selected & 15)];
    if (!first || !others) throw new RangeError('Expected tables for every component.');
    return Array.from({ length: isSingle ? 1 : across * down }, () => ({ dc: first, ac: others }));
  });
  const wide = Math.ceil(width / (8 * (isSingle ? 1 : most('across'))));
  const high = Math.ceil(height / (8 * (isSingle ? 1 : most('down'))));
  return { from: to, units: wide * high, unitsPerRestart, blocks };
}
