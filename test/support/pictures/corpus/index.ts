import { bombs } from './bombs.ts';
import { colours } from './colours.ts';
import { damage } from './damage.ts';
import { frames } from './frames.ts';
import { kinds } from './kinds.ts';
import { turns } from './turns.ts';

/** Hostile and unusual picture files, made when they are asked for, each with the answer that is right. */
export const corpus = {
  'kinds of file': kinds,
  'files that ask for much': bombs,
  'files that are not whole': damage,
  colours,
  'ways up': turns,
  'frames and further pictures': frames,
};
