/** A piece of a comment as it is shown: plain, marked as matched, or a character that shows nothing. */
export interface Piece {
  kind: 'plain' | 'marked' | 'invisible';
  text: string;
}

/**
 * Format and control characters, and blanks that show nothing: they hide words or turn the order of
 * reading, so they are shown by their number. Line ends, tabs and joiners inside emoji stay as they are.
 */
const suspect = /[\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
const harmless: ReadonlySet<string> = new Set(['\n', '\r', '\t']);
const emojiEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;

function isHarmless(text: string, at: number, sign: string): boolean {
  if (harmless.has(sign)) return true;
  return sign === '\u200d' && emojiEnd.test(text.slice(Math.max(0, at - 2), at));
}

/** Cuts a text where marks begin and end. Spans are UTF-16, `start-end`; senseless ones are left out. */
export function piecesOf(text: string, subjects: readonly string[]): Piece[] {
  const spans = subjects.flatMap((subject) => spanOf(subject, text.length));
  const cuts = [...new Set([0, text.length, ...spans.flat()])].sort((a, b) => a - b);
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return [];
    const marked = spans.some(([start, end]) => start <= from && to <= end);
    return split(text.slice(from, to), marked ? 'marked' : 'plain');
  });
}

function spanOf(subject: string, length: number): [number, number][] {
  const [, start, end] = /^(\d{1,6})-(\d{1,6})$/.exec(subject) ?? [];
  const span: [number, number] = [Number(start), Number(end)];
  return span[0] < span[1] && span[1] <= length ? [span] : [];
}

function split(text: string, kind: Piece['kind']): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(suspect)) {
    if (isHarmless(text, match.index, match[0])) continue;
    if (match.index > from) pieces.push({ kind, text: text.slice(from, match.index) });
    const number = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    pieces.push({ kind: 'invisible', text: `U+${number}` });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind, text: text.slice(from) });
  return pieces;
}
