import type { PersonalDataType } from '../judgement.ts';
import type { Found } from './find-personal-data.ts';
import { isDate } from './spelled.ts';

type Run = { digits: string; written: string; from: number; to: number; before: string };

/** Words just before a number that say what it is. Looked for in the 40 characters before it. */
const context = {
  bsn: /\b(?:bsn\b|burgerservice|sofi|servicenummer\b)/,
  pupil: /\b(?:onderwijsnummer|leerlingnummer|leerlingnr|studentnummer|pgn|stamnummer)\b/,
  office:
    /\b(?:school|administratie|balie|receptie|secretariaat|huisarts|gemeente|politie|klantenservice|congierge|kantoor)\b/,
  account: /\b[a-z]{2}\d\d ?[a-z]{4} ?$/,
  noPhone:
    /(?:\b(?:kvk|btw|order\w*|artikel\w*|isbn|code|kenteken|bedrag|versie|jaar|seizoen)\b|[€$]) ?:? ?$/,
};

/** Nine digits in one piece, or as they stand on a passport or in a school register. */
const personalLayout = /^(?:\d{9}|\d{4}\.\d{2}\.\d{3})$/;

/** Phone numbers, citizen service numbers (11-test) and pupil numbers, in runs of digits with common separators. */
export function findNumbers(text: string): Found[] {
  return runsOf(text).flatMap((run) => {
    const seen = classify(run);
    return seen === undefined ? [] : [{ ...seen, from: run.from, to: run.to }];
  });
}

function classify({
  digits,
  written,
  before,
}: Run): { type: PersonalDataType; band: 'hide' | 'review' } | undefined {
  if (context.pupil.test(before) && digits.length >= 4)
    return { type: 'pupil_number', band: 'hide' };
  if (digits.length === 9 && elevenTest(digits) === 0 && context.bsn.test(before))
    return { type: 'bsn', band: 'hide' };
  if (digits.length === 8 && elevenTest(`0${digits}`) === 0 && context.bsn.test(before))
    return { type: 'bsn', band: 'hide' };
  if (digits.length >= 7 && digits.length <= 10 && context.bsn.test(before))
    return { type: 'bsn', band: 'review' };
  if (context.noPhone.test(before) || context.account.test(before)) return undefined;
  if (personalLayout.test(written)) {
    // one in eleven numbers passes by chance, so without a word beside it a person looks
    if (elevenTest(digits) === 0) return { type: 'bsn', band: 'review' };
    if (isPupilNumber(digits)) return { type: 'pupil_number', band: 'review' };
  }
  if (isDate(written)) return undefined;
  const phone = phoneKind(digits);
  if (phone === 'mobile') return { type: 'phone', band: 'hide' };
  if (phone === 'landline' && !context.office.test(before))
    return { type: 'phone', band: 'review' };
  return undefined;
}

/**
 * Mobile 06-…, landline 0xx-… with a real area code's first digit; 0800, 0900, 085, 088 and the like belong
 * to organisations (Dutch numbering plan).
 */
function phoneKind(digits: string): 'mobile' | 'landline' | undefined {
  const national = digits.startsWith('0031')
    ? `0${digits.slice(4).replace(/^0/, '')}`
    : digits.startsWith('31') && digits.length >= 11
      ? `0${digits.slice(2).replace(/^0/, '')}`
      : digits;
  if (national.length !== 10 || !national.startsWith('0')) return undefined;
  if (national.startsWith('06')) return 'mobile';
  return /^0[1-57]/.test(national) ? 'landline' : undefined;
}

/** 9a+8b+…+2h-i modulo 11; 0 for a citizen service number. All zeroes is none. */
export function elevenTest(digits: string): number {
  if (/^0+$/.test(digits)) return -1;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i);
  return (((sum - Number(digits[8])) % 11) + 11) % 11;
}

/** An onderwijsnummer begins with 10 and leaves 5 in the same test (python-stdnum, nl.onderwijsnummer). */
export const isPupilNumber = (digits: string): boolean =>
  digits.length === 9 && digits.startsWith('10') && elevenTest(digits) === 5;

/** Digits with at most three separators between two of them; `O6` and `+31 (0)6` are read as people mean them. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isStart(text, at)) {
      at++;
      continue;
    }
    const from = at;
    let digits = '';
    let to = at;
    while (at < text.length && digits.length < 16) {
      const character = text.charAt(at);
      if (/\d/.test(character) || (character === 'o' && digits.length < 2)) {
        digits += character === 'o' ? '0' : character;
        to = ++at;
      } else if (/[ .()/+-]/.test(character) && at - to < 3) at++;
      else break;
    }
    at = Math.max(to, from + 1);
    // letters glued on either side make it a code, not a number
    if (/[a-z]/.test(text.charAt(to)) && !/^(?:en|of|app|bel)/.test(text.slice(to, to + 3)))
      continue;
    runs.push({
      digits,
      written: text.slice(from, to),
      from,
      to,
      before: text.slice(Math.max(0, from - 40), from),
    });
  }
  return runs;
}

function isStart(text: string, at: number): boolean {
  const character = text.charAt(at);
  const previous = text.charAt(at - 1);
  if (/[a-z0-9]/.test(previous)) return false;
  return /[\d+]/.test(character) || (character === 'o' && text.charAt(at + 1) === '6');
}
