import type { Found } from './find-personal-data.ts';

const units: readonly (readonly string[])[] = [
  ['nul', 'zero'],
  ['een', 'one'],
  ['twee', 'two'],
  ['drie', 'three'],
  ['vier', 'four'],
  ['vijf', 'five'],
  ['zes', 'six'],
  ['zeven', 'seven'],
  ['acht', 'eight'],
  ['negen', 'nine'],
];
const teens: readonly (readonly string[])[] = [
  ['tien', 'ten'],
  ['elf', 'eleven'],
  ['twaalf', 'twelve'],
  ['dertien', 'thirteen'],
  ['veertien', 'fourteen'],
  ['vijftien', 'fifteen'],
  ['zestien', 'sixteen'],
  ['zeventien', 'seventeen'],
  ['achttien', 'eighteen'],
  ['negentien', 'nineteen'],
];
const tens: readonly (readonly [dutch: string, english: string])[] = [
  ['twintig', 'twenty'],
  ['dertig', 'thirty'],
  ['veertig', 'forty'],
  ['vijftig', 'fifty'],
  ['zestig', 'sixty'],
  ['zeventig', 'seventy'],
  ['tachtig', 'eighty'],
  ['negentig', 'ninety'],
];

/** Numbers as words, nought to ninety-nine, Dutch and English, and the digits they stand for. */
const numberWords: ReadonlyMap<string, string> = new Map([
  ...units.flatMap((words, digit) => words.map((word): [string, string] => [word, `${digit}`])),
  ...teens.flatMap((words, i) => words.map((word): [string, string] => [word, `${10 + i}`])),
  ...tens.flatMap(([dutch, english], i): [string, string][] => [
    [dutch, `${i + 2}0`],
    [english, `${i + 2}0`],
    ...units.slice(1).flatMap((words, k): [string, string][] => [
      [`${words[0]}en${dutch}`, `${i + 2}${k + 1}`],
      [`${english}${words[1]}`, `${i + 2}${k + 1}`],
    ]),
  ]),
]);

/** Whether a word is a number: "zesenvijftig", also "nulzes". */
export const isNumberWord = (word: string): boolean => digitsOf(word) !== undefined;

/** Between the parts of a number that is told rather than written. */
const links = new Set('en dan daarna and then streepje spatie plus punt dash space nog'.split(' '));
const asDigit = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
]);
const longestWord = 24;

/** Digits of a word: a number word, two or more of them glued, or digits with letters that look like one between. */
function digitsOf(word: string): string | undefined {
  const known = numberWords.get(word);
  if (known !== undefined) return known;
  if (/\d/.test(word)) return lookAlikes(word);
  if (!/^(?:nul|zero)/.test(word) || word.length > longestWord) return undefined;
  const first = word.startsWith('nul') ? 'nul' : 'zero';
  const rest = digitsOf(word.slice(first.length));
  return rest === undefined ? undefined : `0${rest}`;
}

function lookAlikes(word: string): string | undefined {
  let digits = '';
  for (const character of word) {
    const digit = /\d/.test(character) ? character : asDigit.get(character);
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits;
}

const part = /[a-z\d]+/g;
const mostSigns = 8;
/** Signs that make times, sums, scores and money of numbers. */
const otherwise = /[:=€$%;?!\n]/;

/**
 * Mobile numbers that are told: in words, with letters for digits, with signs or "en dan" between. Only what begins with
 * 06, or "nul zes", and has exactly ten digits: other numbers are told for many reasons.
 */
export function findSpelledPhones(text: string): Found[] {
  if (!/[o0]6|nul|zero/.test(text)) return [];
  const found: Found[] = [];
  let run = none;
  const close = () => {
    if (isMobile(run, text))
      found.push({ type: 'phone', from: run.from, to: run.to, band: 'hide' });
    run = none;
  };
  let previous = 0;
  for (const { 0: word, index } of text.matchAll(part)) {
    const signs = text.slice(previous, index);
    previous = index + word.length;
    if (signs.length > mostSigns || otherwise.test(signs)) close();
    if (run.digits !== '' && links.has(word)) {
      if (run.digits.length >= 10) close();
      continue;
    }
    // within a date or a score nothing begins
    const isWithin =
      run.digits === '' && /\d[-/.:]$/.test(text.slice(Math.max(0, index - 2), index));
    const digits = isWithin ? undefined : digitsOf(word);
    if (!continues(run, word, digits)) close();
    if (digits !== undefined && continues(run, word, digits)) {
      const from = run.digits === '' ? index : run.from;
      run = { digits: run.digits + digits, from, to: previous };
    }
  }
  close();
  return found;
}

type Run = { digits: string; from: number; to: number };
const none: Run = { digits: '', from: 0, to: 0 };

/** "06" in one piece, or "nul" and then "zes": 0-6 is a score. */
function continues({ digits: before }: Run, word: string, digits: string | undefined): boolean {
  if (digits === undefined) return false;
  if (before === '0') return digits.startsWith('6');
  return before !== '' || digits.startsWith('06') || (digits === '0' && word !== '0');
}

const isMobile = ({ digits, from, to }: Run, text: string): boolean =>
  digits.length === 10 && digits.startsWith('06') && !isDate(text.slice(from, to));

/** A day, a month and a year: 06-12-2034. */
export const isDate = (written: string): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d\b/.test(written);
