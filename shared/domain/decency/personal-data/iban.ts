import type { Found } from './find-personal-data.ts';

/** Lengths of the account numbers seen under Dutch posts (SWIFT IBAN registry). */
const lengths: ReadonlyMap<string, number> = new Map([
  ['nl', 18],
  ['be', 16],
  ['de', 22],
  ['fr', 27],
  ['gb', 22],
  ['lu', 20],
  ['es', 24],
  ['it', 27],
  ['at', 20],
  ['pl', 28],
  ['lt', 20],
  ['ie', 22],
]);

/** Account numbers with a correct ISO 13616 check, with or without spaces. */
export function findIbans(text: string): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < text.length - 14; from++) {
    const length = lengths.get(text.slice(from, from + 2));
    if (length === undefined || /[a-z0-9]/.test(text.charAt(from - 1))) continue;
    if (!/\d/.test(text.charAt(from + 2)) && !/\d/.test(text.charAt(from + 3))) continue;
    const { value, to } = take(text, from, length);
    if (value.length === length && looksLikeIban(value) && remainder(value) === 1) {
      found.push({ type: 'iban', from, to, band: 'hide' });
      from = to;
    }
  }
  return found;
}

/** Two check digits, then at least ten digits: a sentence that happens to pass the check is no account. */
function looksLikeIban(value: string): boolean {
  const account = value.slice(4);
  const digits = [...account].filter((character) => character >= '0' && character <= '9').length;
  return /^\d\d$/.test(value.slice(2, 4)) && digits >= 10;
}

function take(text: string, from: number, length: number): { value: string; to: number } {
  let value = '';
  let to = from;
  while (to < text.length && value.length < length && to - from < 60) {
    const character = text.charAt(to);
    if (/[a-z0-9]/.test(character)) value += character;
    else if (!/[ .-]/.test(character)) break;
    to++;
  }
  return { value, to };
}

/** ISO 7064 mod 97 over the rotated number, letters as 10-35. */
function remainder(value: string): number {
  let rest = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    const digits = /\d/.test(character) ? character : String(character.charCodeAt(0) - 87);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}
