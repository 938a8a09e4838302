import type { PersonalData } from '../judgement.ts';
import { readComment } from '../read-comment.ts';
import { normalise } from '../text/normalise.ts';
import { findInPlain } from './find-personal-data.ts';

/** Well under what `normalise` accepts, whatever the script; the overlap keeps a number whole. */
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
    const piece = blank(text.slice(from, from + pieceUnits));
    if (piece.trim() === '') continue;
    const plain = normalise(piece);
    if (plain === undefined) continue; // cannot happen: 2000 units are at most 6000 bytes
    for (const { type, span, band } of findInPlain(plain, piece, readComment(plain, piece))) {
      const [start, end] = [span[0] + from, span[1] + from];
      found.set(`${type} ${start}`, { type, span: [start, end], band });
    }
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}
