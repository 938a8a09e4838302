import type { Plain } from './normalise.ts';
import { type Known, looksLeet, readWord } from './readings.ts';

/** A word of the comment, every way it may be read, and where it stands in the original. */
export type Token = {
  /** The likeliest reading first: as written, then without repeats, leet or stars. */
  readings: readonly string[];
  start: number;
  end: number;
  sentence: number;
  /** Written with a capital where the sentence did not ask for one. */
  isCapital: boolean;
  isQuoted: boolean;
  /** In a sentence that ends in a question mark. */
  isQuestion: boolean;
  /** What else is known about it: word lists, and what its neighbours make of it. */
  tags: ReadonlySet<string>;
};

type Piece = { text: string; from: number; to: number; kind: 'word' | 'mark' };

const letterOrDigit = /^[\p{L}\p{N}]$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
/** Signs that stand for a letter when they stand between letters: f*ck, id!oot, h@at. */
const innerSign = new Set("'@$!*|€+#");
/** How a link reads, whatever it points to. */
export const linkMark = '://';
const topLevels = new Set(
  'com nl net org be ly gg me io tk xyz link shop info tv eu de co uk app site online club gl ru cc to store'.split(
    ' ',
  ),
);
const sentenceEnd = new Set(['.', '!', '?', '\n', '…', ';']);

const noTags: ReadonlySet<string> = new Set();

/** Cuts a text into words and commas, joins what was pulled apart, and lists how each can be read. */
export function tokenise(plain: Plain, original: string, known: Known): Token[] {
  const pieces = joinFragments(joinSpaced(cut(plain.text), plain.text), plain.text, known);
  const questions = questionSentences(plain.text);
  const isTurned = original.includes('\u202e') || original.includes('\u202d');
  const isLeet = pieces.some(({ text }) => looksLeet(text));
  const isShouted = original === original.toUpperCase(); // then capitals name nobody
  const tokens: Token[] = [];
  let sentence = 0;
  const isQuoted = quotations(plain.text);
  let at = 0;
  for (const piece of pieces) {
    const between = plain.text.slice(at, piece.from);
    if (endsSentence(between) && !isBrokenLine(plain.text, at, piece.from)) sentence++;
    at = piece.to;
    // letters that were pulled apart are shown as a whole
    const isInOnePiece = piece.to - piece.from === piece.text.length;
    for (const part of readWord(piece.text, known, { isTurned, isLeet })) {
      const from = isInOnePiece ? piece.from + part.offset : piece.from;
      const start = plain.starts[from] ?? 0;
      const isFirst = tokens.at(-1)?.sentence !== sentence;
      tokens.push({
        readings: piece.kind === 'mark' ? [part.text] : part.readings,
        start,
        end:
          plain.ends[(part.isWhole || !isInOnePiece ? piece.to : from + part.length) - 1] ?? start,
        sentence,
        isCapital: !isFirst && !isShouted && isUpper(original, start),
        isQuoted: isQuoted(piece.from),
        isQuestion: questions(piece.from),
        tags: noTags,
      });
    }
  }
  return tokens;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  let at = 0;
  let linkEnd = 0;
  for (const character of text) {
    if (at < linkEnd) {
      at += character.length;
      continue;
    }
    if (from < 0 && isWord(character) && (at === 0 || isSpace(text.charAt(at - 1)))) {
      linkEnd = endOfLink(text, at);
      if (linkEnd > at) {
        pieces.push({ text: linkMark, from: at, to: linkEnd, kind: 'mark' });
        at += character.length;
        continue;
      }
    }
    const inWord =
      isWord(character) || (from >= 0 && innerSign.has(character) && isWord(text.charAt(at + 1)));
    if (inWord && from < 0) from = at;
    if (!inWord && from >= 0) {
      pieces.push({ text: text.slice(from, at), from, to: at, kind: 'word' });
      from = -1;
    }
    if (!inWord && (character === ',' || character === ':' || isPictograph(character))) {
      pieces.push({ text: character, from: at, to: at + character.length, kind: 'mark' });
    }
    at += character.length;
  }
  if (from >= 0) pieces.push({ text: text.slice(from), from, to: at, kind: 'word' });
  return pieces;
}

function isWord(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return letterOrDigit.test(character);
}

const isPictograph = (character: string): boolean =>
  character.charCodeAt(0) > 0x203b && pictograph.test(character);

/** `k u t`, `k.u.t`, `k🔥u🔥t`: three or more single letters at the same small distance are one word. */
function joinSpaced(pieces: Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  let run: Piece[] = [];
  const flush = () => {
    const first = run[0];
    const last = run.at(-1);
    const letters = run.filter(({ kind }) => kind === 'word');
    if (first && last && letters.length >= 3 && letters.some((p) => !/^\d$/.test(p.text))) {
      joined.push({
        text: letters.map((p) => p.text).join(''),
        from: first.from,
        to: last.to,
        kind: 'word',
      });
    } else joined.push(...run);
    run = [];
  };
  for (const piece of pieces) {
    const previous = run.at(-1);
    const isLetter = piece.kind === 'word' && piece.text.length === 1;
    const isFiller = piece.kind === 'mark' && piece.text !== ',' && piece.text !== ':';
    const near = previous === undefined || isSmallGap(text.slice(previous.to, piece.from));
    if (!near || !(isLetter || (isFiller && run.length > 0))) flush();
    if (isLetter || (isFiller && run.length > 0)) run.push(piece);
    else joined.push(piece);
  }
  flush();
  return joined;
}

const isSmallGap = (gap: string): boolean =>
  gap.length <= 1 || (gap.length === 3 && gap.startsWith(' ') && gap.endsWith(' '));

/** `kl.oot-zak`: parts held together by single dots or dashes are one word if that word is listed abuse. */
function joinFragments(pieces: Piece[], text: string, known: Known): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i];
    if (first === undefined) break;
    let whole = first.text;
    let best: { text: string; count: number; to: number } | undefined;
    for (let count = 1; count < 6; count++) {
      const last = pieces[i + count - 1];
      const next = pieces[i + count];
      if (
        !last ||
        !next ||
        next.kind === 'mark' ||
        !/^[-._*~/]$/.test(text.slice(last.to, next.from))
      )
        break;
      whole += next.text;
      if (known.isAbuse(whole)) best = { text: whole, count, to: next.to };
    }
    joined.push(best ? { text: best.text, from: first.from, to: best.to, kind: 'word' } : first);
    if (best) i += best.count;
  }
  return joined;
}

/** Between two lines of at most two words nothing ends: a sentence can be typed a word a line. */
function isBrokenLine(text: string, from: number, to: number): boolean {
  if (text.slice(from, to).trim() !== '' || to - from > 2) return false;
  return isShortLine(lineBefore(text, from)) && isShortLine(lineAfter(text, to));
}
const longestLine = 24;
const lineBefore = (text: string, at: number): string => {
  const part = text.slice(Math.max(0, at - longestLine), at);
  return part.slice(part.lastIndexOf('\n') + 1);
};
const lineAfter = (text: string, at: number): string =>
  text.slice(at, at + longestLine).split('\n', 1)[0] ?? '';
const isShortLine = (line: string): boolean =>
  line.length < longestLine && line.trim().split(' ').length <= 2;

/** A full stop inside a word (d.w.z., 1.5) ends nothing. */
function endsSentence(between: string): boolean {
  if (between === '.') return false;
  for (const sign of between) if (sentenceEnd.has(sign)) return true;
  return false;
}

const isSpace = (character: string): boolean =>
  character === ' ' || character === '\n' || character === '\t';

/** Where the link that begins at `from` ends; `from` itself when there is none. */
function endOfLink(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isSpace(text.charAt(to))) to++;
  while (to > from && '.,!?)":;'.includes(text.charAt(to - 1))) to--;
  const chunk = text.slice(from, to);
  if (/^(?:https?:\/\/|www\.)/.test(chunk)) return to;
  if (chunk.includes('@')) return from;
  const host = chunk.split(/[/?#]/, 1)[0] ?? '';
  const last = host.lastIndexOf('.');
  return last > 0 && topLevels.has(host.slice(last + 1)) ? to : from;
}

/** Between double quotes, an unclosed one to the end; or between single ones, which also stand for left out letters. */
function quotations(text: string): (at: number) => boolean {
  const edges: number[] = [];
  let single = -1;
  let isOpen = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"') {
      edges.push(i);
      isOpen = !isOpen;
    } else if (sign === "'" && !isOpen) {
      if (single >= 0 && !isWord(text.charAt(i + 1)) && isWord(text.charAt(single + 1))) {
        edges.push(single, i);
        single = -1;
      } else if (single < 0 && !isWord(text.charAt(i - 1)) && !isShortened(text, i)) single = i;
    }
  }
  edges.sort((a, b) => a - b);
  let passed = 0;
  return (at) => {
    while ((edges[passed] ?? Number.POSITIVE_INFINITY) < at) passed++;
    return passed % 2 === 1;
  };
}

/** 's avonds, 't, 'k, 'n, 'm: letters left out, no quotation. */
const isShortened = (text: string, at: number): boolean =>
  isWord(text.charAt(at + 1)) && !isWord(text.charAt(at + 2));

function questionSentences(text: string): (at: number) => boolean {
  const ends: { at: number; question: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    if (sentenceEnd.has(text.charAt(i))) ends.push({ at: i, question: text.charAt(i) === '?' });
  }
  let next = 0;
  return (at) => {
    while ((ends[next]?.at ?? Number.POSITIVE_INFINITY) < at) next++;
    return ends[next]?.question ?? false;
  };
}

function isUpper(original: string, at: number): boolean {
  const character = original.charAt(at);
  return character !== character.toLowerCase();
}
