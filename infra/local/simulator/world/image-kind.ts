/** What a file is by its first bytes, and its size in pixels where that is easy to read (else 0). */
export interface FileKind {
  type: string;
  width: number;
  height: number;
}

type Sniffer = (bytes: Buffer) => FileKind | null;

const png: Sniffer = (bytes) =>
  bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47
    ? { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;

const gif: Sniffer = (bytes) =>
  bytes.length >= 10 && bytes.toString('latin1', 0, 4) === 'GIF8'
    ? { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    : null;

const webp: Sniffer = (bytes) =>
  bytes.length >= 16 && bytes.toString('latin1', 8, 12) === 'WEBP'
    ? { type: 'image/webp', width: 0, height: 0 }
    : null;

const mp4: Sniffer = (bytes) =>
  bytes.length >= 8 && bytes.toString('latin1', 4, 8) === 'ftyp'
    ? { type: 'video/mp4', width: 0, height: 0 }
    : null;

/** The frame header holds the size: markers C0-CF but for the tables C4, C8 and CC. */
const jpeg: Sniffer = (bytes) => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { type: 'image/jpeg', width, height };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { type: 'image/jpeg', width: 0, height: 0 };
};

/** Never throws: what is not recognised is served as plain bytes, as a CDN would. */
export function fileKind(file: Uint8Array): FileKind {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (const sniff of [png, jpeg, gif, webp, mp4]) {
    const kind = sniff(bytes);
    if (kind) return kind;
  }
  return { type: 'application/octet-stream', width: 0, height: 0 };
}
