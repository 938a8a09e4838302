import { agreed, NotReadError, type PictureFile, part, textAt } from './bytes.ts';
import { exifOrientation } from './tiff.ts';

export interface Chunk {
  name: string;
  /** Where its content begins, and how many bytes that has. */
  from: number;
  length: number;
}

/** W3C PNG, third edition: chunks from IHDR to IEND. */
export function* pngChunks(view: DataView): Generator<Chunk> {
  for (let at = 8; ; ) {
    const chunk = { name: textAt(view, at + 4, 4), from: at + 8, length: view.getUint32(at) };
    yield chunk;
    at = chunk.from + chunk.length + 4;
    if (at > view.byteLength) throw new RangeError('Expected a whole chunk.');
    if (chunk.name === 'IEND') return;
  }
}

/** Decoders show the first frame of an animated PNG only. */
const ofAnimations = new Set(['acTL', 'fcTL', 'fdAT']);

export function readPng(view: DataView): PictureFile {
  const chunks = [...pngChunks(view)];
  if (chunks.some(({ name }) => ofAnimations.has(name))) throw new NotReadError('unsupported-type');
  const headers = chunks.filter(({ name }) => name === 'IHDR');
  if (chunks[0]?.name !== 'IHDR' || headers.length !== 1) throw new NotReadError('unreadable');
  const turns = chunks
    .filter(({ name }) => name === 'eXIf')
    .map(({ from, length }) => exifOrientation(part(view, from, length)));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return { width, height, orientation: agreed(turns, 1), frames: 1, further: [] };
}
