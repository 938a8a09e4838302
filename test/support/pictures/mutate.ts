import { crc32 } from 'node:zlib';

/** Numbers from 0 to below `most`, the same ones for the same seed (mulberry32). */
export function createChance(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

type Chance = ReturnType<typeof createChance>;

/** Header fields stand in the first bytes of every kind of file. */
const headerBytes = 700;

const ways: Record<string, (file: Buffer, chance: Chance, other: Buffer) => Buffer> = {
  bits(file, chance) {
    const damaged = Buffer.from(file);
    for (let n = 0; n <= chance(8); n++) {
      const at = chance(file.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << chance(8));
    }
    return damaged;
  },
  bytes(file, chance) {
    const damaged = Buffer.from(file);
    const from = chance(file.length);
    const to = Math.min(file.length, from + 1 + chance(200));
    for (let at = from; at < to; at++) damaged[at] = chance(256);
    return damaged;
  },
  header(file, chance) {
    const damaged = Buffer.from(file);
    const at = chance(Math.min(headerBytes, file.length - 4));
    const value = [0, 1, 0x7f, 0x80, 0xff, chance(256)][chance(6)] ?? 0;
    damaged.fill(value, at, at + 1 + chance(4));
    return damaged;
  },
  size(file, chance) {
    const damaged = Buffer.from(file);
    const at = chance(Math.min(headerBytes, file.length - 2));
    damaged.writeUInt16BE(Math.max(0, damaged.readUInt16BE(at) + chance(257) - 128) & 0xffff, at);
    return damaged;
  },
  cut: (file, chance) => file.subarray(0, chance(file.length)),
  zeros(file, chance) {
    const damaged = Buffer.from(file);
    return damaged.fill(0, chance(file.length));
  },
  gap(file, chance) {
    const from = chance(file.length);
    return Buffer.concat([file.subarray(0, from), file.subarray(from + 1 + chance(500))]);
  },
  double(file, chance) {
    const from = chance(file.length);
    return Buffer.concat([file.subarray(0, from + chance(500)), file.subarray(from)]);
  },
  splice(file, chance, other) {
    return Buffer.concat([
      file.subarray(0, chance(file.length)),
      other.subarray(chance(other.length)),
    ]);
  },
};

/** One damaged file: one kind of damage, seldom two; the checksums of a PNG are made right half of the time. */
export function mutate(files: Buffer[], chance: Chance): { file: Buffer; of: number; way: string } {
  const of = chance(files.length);
  const names = Object.keys(ways);
  const way = names[chance(names.length)] ?? 'bits';
  const [original = Buffer.alloc(0), other = original] = [files[of], files[chance(files.length)]];
  let file = ways[way]?.(original, chance, other) ?? original;
  if (chance(8) === 0) file = ways.bits?.(file, chance, other) ?? file;
  if (chance(2) === 0 && file.toString('latin1', 1, 4) === 'PNG') file = withChecksums(file);
  return { file, of, way };
}

function withChecksums(png: Buffer): Buffer {
  const file = Buffer.from(png);
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) break;
    file.writeUInt32BE(crc32(file.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return file;
}
