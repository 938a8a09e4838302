import type { PersonalData } from '../judgement.ts';
import { readComment } from '../read-comment.ts';
import { normalise } from '../text/normalise.ts';
import { findInPlain } from './find-personal-data.ts';

/** Well under what `normalise` accepts in nearly every script; the overlap keeps a number whole. */
const pieceUnits = 2000;
const overlapUnits = 200;

/** Pictures say nothing about whom to call; blanks of the same length keep every place where it was. */
const pictures = /[\u2600-\u27bf\u{1f300}-\u{1faff}]+/gu;
const blank = (text: string): string => text.replace(pictures, ({ length }) => ' '.repeat(length));

/**
 * Personal data in a text of any length, a caption for instance: type and place (UTF-16), never the value.
 * A long text is read in overlapping pieces, so that nothing goes unread.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found = new Map<string, PersonalData>();
  for (let from = 0; from === 0 || from < text.length; from += pieceUnits - overlapUnits) {
    for (const one of findWithin(text, from, Math.min(from + pieceUnits, text.length))) {
      found.set(`${one.type} ${one.span[0]}`, one);
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

/** A piece whose letters grow too much when they are folded is read in two halves, again with an overlap. */
function findWithin(text: string, from: number, to: number): PersonalData[] {
  const piece = blank(text.slice(from, to));
  if (piece.trim() === '') return [];
  const plain = normalise(piece);
  if (plain === undefined) {
    const middle = Math.floor((from + to) / 2);
    const half = overlapUnits / 2;
    return [...findWithin(text, from, middle + half), ...findWithin(text, middle - half, to)];
  }
  return findInPlain(plain, piece, readComment(plain, piece)).map(({ type, span, band }) => ({
    type,
    span: [span[0] + from, span[1] + from],
    band,
  }));
}
