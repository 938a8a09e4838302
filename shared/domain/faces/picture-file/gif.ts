import { NotReadError, type PictureFile } from './bytes.ts';

export interface GifFrame {
  width: number;
  height: number;
  /** Where its compressed pixels begin: one byte of code size, then blocks of up to 255 bytes. */
  pixelsAt: number;
}

/** GIF89a specification: blocks from the screen descriptor to the trailer. */
export function* gifFrames(view: DataView): Generator<GifFrame> {
  const screen = sizeAt(view, 6);
  for (let at = 13 + colourTable(view.getUint8(10)); ; ) {
    const block = view.getUint8(at);
    if (block === 0x3b) return;
    if (block === 0x21) {
      at = afterBlocks(view, at + 2);
      continue;
    }
    if (block !== 0x2c) throw new NotReadError('unreadable');
    const { width, height } = sizeAt(view, at + 5);
    const right = view.getUint16(at + 1, true) + width;
    const bottom = view.getUint16(at + 3, true) + height;
    // Viewers differ in what they do with pixels outside of the screen: cut them off, or grow.
    if (right > screen.width || bottom > screen.height) throw new NotReadError('unreadable');
    const pixelsAt = at + 10 + colourTable(view.getUint8(at + 9));
    yield { width, height, pixelsAt };
    at = afterBlocks(view, pixelsAt + 1);
  }
}

export function readGif(view: DataView): PictureFile {
  const frames = [...gifFrames(view)].length;
  return { ...sizeAt(view, 6), orientation: 1, frames, further: [] };
}

function sizeAt(view: DataView, at: number): { width: number; height: number } {
  return { width: view.getUint16(at, true), height: view.getUint16(at + 2, true) };
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterBlocks(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += 1 + length;
  return at + 1;
}
