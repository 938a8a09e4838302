import { confusables } from './confusables.ts';

/** A text as a reader sees it, and for each of its UTF-16 units where it came from in the original. */
export type Plain = {
  text: string;
  /** Original offset at which the source of this unit begins; one more entry than units, the last is the end. */
  starts: Uint32Array;
  ends: Uint32Array;
};

/** Caps against slow input (NFKC can grow a text elevenfold). Bytes of UTF-8, as platforms count. */
const mostBytesBefore = 8 * 1024;
const mostUnitsAfter = 16 * 1024;

/** Format characters, marks on a letter (so Zalgo is just letters) and the blank Hangul fillers. */
const invisible = /^(?:\p{Cf}|\p{Mn}|\p{Me}|\u115f|\u1160|\u3164|\uffa0)$/u;
const boxedLetters: [from: number, base: number][] = [
  [0x1f1e6, 97], // regional indicators
  [0x1f130, 97], // squared
  [0x1f150, 97], // negative circled
  [0x1f170, 97], // negative squared
];

/**
 * Folds what hides a word from a machine but not from a reader: compatibility forms, accents, capitals,
 * look-alike letters, boxed letters, characters without width. Digits, spaces and repeats stay: whoever
 * looks for phone numbers needs them. `undefined` when the text is too long to judge in time.
 */
export function normalise(text: string): Plain | undefined {
  if (text.length > mostBytesBefore) return undefined;
  if (isPlainAlready(text)) return asItStands(text);
  if (utf8Length(text) > mostBytesBefore) return undefined;
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const folded = fold(character);
    for (let i = 0; i < folded.length; i++) {
      units.push(folded.charAt(i));
      starts.push(from);
      ends.push(at);
    }
    if (units.length > mostUnitsAfter) return undefined;
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Nothing but ASCII hides nothing: capitals are all there is to fold. */
function isPlainAlready(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

const places = Uint32Array.from({ length: mostBytesBefore + 1 }, (_, at) => at);
const asItStands = (text: string): Plain => ({
  text: text.toLowerCase(),
  starts: places.subarray(0, text.length),
  ends: places.subarray(1, text.length + 1),
});

function fold(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : character;
  if (code >= 0xd800 && code <= 0xdfff) return ' '; // half a character means nothing
  const known = confusables.get(character);
  if (known !== undefined) return known;
  if (invisible.test(character)) return '';
  for (const [from, base] of boxedLetters) {
    if (code >= from && code < from + 26) return String.fromCharCode(base + code - from);
  }
  return foldDecomposed(character);
}

function foldDecomposed(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (invisible.test(part)) continue;
    folded += confusables.get(part) ?? digitOf(part) ?? part;
  }
  return folded;
}

/** Digits of other scripts, which NFKD leaves. Every script has its ten in a row, from nought (Unicode, 4.6). */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let nought = code;
  while (code - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought--;
  return String(code - nought);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // a surrogate pair is four bytes: two for each half
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
