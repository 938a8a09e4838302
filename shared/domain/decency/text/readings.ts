import { wordsOfGlued } from './glued.ts';

/** What the reader of words may know: which words the rules can use, and which are abuse by themselves. */
export type Known = {
  isWord(word: string): boolean;
  isAbuse(word: string): boolean;
  /** Listed words of this length, for words with stars in them. */
  ofLength(length: number): readonly string[];
  /** The listed word this one is a slip of the keyboard away from, if it is no word itself. */
  meant(word: string): string | undefined;
};

const leet = new Map(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '2': 'z',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '6': 'g',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'l',
    '€': 'e',
    '+': 't',
  }),
);
const sign = /[@$!|€+\d]/;
const star = /[*#]/;
const schoolClass = /^(?:\d{1,2}(?:[a-z]{1,2}|havo|vwo|vmbo|mavo|brug|gym)?|[a-z]\d{1,2})$/;

/** All ways to read one word; the first is as written. At most a dozen, whatever the word. */
function readingsOf(word: string, known: Known, { isTurned, isLeet }: Written): string[] {
  const readings = new Set([word]);
  // shown from right to left, so typed from back to front
  if (isTurned && word.length <= 40) readings.add([...word].reverse().join(''));
  if (word.includes("'")) readings.add(word.replaceAll("'", ''));
  for (const shorter of squeeze(word)) readings.add(shorter);
  if (Math.min(...[...readings].map(({ length }) => length)) > 40) return [...readings];
  for (const reading of [...readings])
    for (const plain of unleet(reading, isLeet)) readings.add(plain);
  if (star.test(word)) for (const meant of unstar(word, known)) readings.add(meant);
  if (![...readings].some((reading) => known.isWord(reading))) {
    const meant = known.meant(word);
    if (meant !== undefined) readings.add(meant);
  }
  return [...readings];
}

/** Digits and signs as letters, only inside a word of letters; 4havo, 2b and h4 are classes, but not where digits stand for letters. */
function unleet(word: string, isLeet: boolean): string[] {
  if (word.length > 40 || !sign.test(word) || !/[a-z]/.test(word)) return [];
  if (!isLeet && schoolClass.test(word)) return [];
  const swap = (one: string) =>
    [...word].map((c) => (c === '1' ? one : (leet.get(c) ?? c))).join('');
  return word.includes('1') ? [swap('i'), swap('l')] : [swap('i')];
}

/** `kuuut` as kuut and kut; ordinary double letters stay. */
function squeeze(word: string): string[] {
  const runs: { letter: string; length: number }[] = [];
  for (const letter of word) {
    const last = runs.at(-1);
    if (last?.letter === letter) last.length++;
    else runs.push({ letter, length: 1 });
  }
  if (!runs.some(({ length }) => length > 2) || !/[a-z]/.test(word)) return [];
  const keep = (most: number) =>
    runs.map(({ letter, length }) => letter.repeat(length > 2 ? most : length)).join('');
  return [keep(2), keep(1)];
}

/** `k*t`, `kl##tzak`: the listed abuse that fits the letters that are left. */
function unstar(word: string, known: Known): string[] {
  if (word.length < 3 || word.length > 24 || word.replaceAll(/[*#]/g, '').length * 2 < word.length)
    return [];
  return known
    .ofLength(word.length)
    .filter((listed) => [...word].every((c, i) => c === '*' || c === '#' || c === listed[i]));
}

type Part = { text: string; offset: number; length: number; isWhole: boolean };
type ReadPart = Part & { readings: readonly string[] };

/**
 * Words that are glued on to their neighbour when a space is dropped. No prepositions in front: Dutch glues
 * those on by itself (inpakken, aannemen).
 */
const before = new Set(
  'i ik je jij een de het die deze zijn is ben bent niet gewoon geen alle allemaal moeten moet zoals echt niets absolute absoluut totale behoorlijk you are the all should'.split(
    ' ',
  ),
);
const behind = new Set(
  'aan van zijn bent niet gewoon geen alle allemaal moeten zoals echt absoluut you are all'.split(
    ' ',
  ),
);

/** `eenflikker` → een + flikker: only with a small word on one side and a known word on the other, or
 * two long known words. */
function splitGlued(word: string, known: Known): Part[] {
  const whole = [{ text: word, offset: 0, length: word.length, isWhole: true }];
  if (word.length < 5 || word.length > 30 || known.isWord(word)) return whole;
  for (let at = 2; at <= word.length - 2; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const fits =
      (before.has(left) && right.length >= 4 && known.isWord(right)) ||
      (behind.has(right) && left.length >= 4 && known.isWord(left)) ||
      (left.length >= 6 && right.length >= 6 && known.isWord(left) && known.isWord(right));
    if (fits) {
      return [
        { text: left, offset: 0, length: at, isWhole: false },
        { text: right, offset: at, length: word.length - at, isWhole: false },
      ];
    }
  }
  return whole;
}

/** Words come back all the time. Bounded: when full it is emptied, and fills again. */
const mostRemembered = 20_000;
const longestRemembered = 30;
const remembered = new WeakMap<Known, Map<string, readonly ReadPart[]>>();

/** How the text it stands in is written: shown from right to left, with digits for letters. */
export type Written = { isTurned: boolean; isLeet: boolean };

/** d00d, m44k: a digit between letters, which no class and no year has. */
export const looksLeet = (word: string): boolean =>
  /^[a-z]+\d{1,3}[a-z]/.test(word) && !schoolClass.test(word);

/** The parts of a written word with every way to read each. */
export function readWord(word: string, known: Known, written: Written): readonly ReadPart[] {
  if (written.isTurned || written.isLeet || word.length > longestRemembered)
    return partsRead(word, known, written);
  const words = remembered.get(known) ?? new Map<string, readonly ReadPart[]>();
  remembered.set(known, words);
  const before = words.get(word);
  if (before !== undefined) return before;
  const parts = partsRead(word, known, written);
  if (words.size >= mostRemembered) words.clear();
  words.set(word, parts);
  return parts;
}

const partsRead = (word: string, known: Known, written: Written): ReadPart[] =>
  partsOfWord(word, known).map((part) => ({
    ...part,
    readings: readingsOf(part.text, known, written),
  }));

function partsOfWord(word: string, known: Known): Part[] {
  const glued = known.isWord(word) ? undefined : wordsOfGlued(word, known);
  if (glued === undefined) return splitGlued(word, known);
  let offset = 0;
  return glued.map((text) => {
    const part = { text, offset, length: text.length, isWhole: false };
    offset += text.length;
    return part;
  });
}
