import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PictureHeader } from '../../../domain/faces/picture-file.ts';

/** From here on the pixels of two pictures together come near what a process may take. */
const large = 16_000_000;

let collect: (() => void) | undefined;

/**
 * Before a large picture is decoded or searched at its next size: gives back the pixels of what came before.
 * V8 does not see how large they are and would let them stand until the process ends itself over its memory.
 */
export function makeRoomFor({ width, height }: Pick<PictureHeader, 'width' | 'height'>): void {
  if (width * height < large) return;
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc');
  collect?.();
}
