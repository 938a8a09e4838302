import type { Plain } from '../text/normalise.ts';
import type { Found } from './find-personal-data.ts';

const postcode = /\d{4} ?[a-z]{2}/g;
/** SA, SD and SS are never issued; the others are units and small words after a year. */
const notLetters = new Set(
  'sa sd ss en in is of na op de te km to ad bc eu kg cm mm ml we ze je'.split(' '),
);
const streetEndings =
  'straat|laan|weg|plein|gracht|kade|dijk|hof|pad|singel|dreef|steeg|plantsoen|park|markt|ring|baan|wal|haven|erf|akker|veld|oord|burg|hoek|berg|lei'.split(
    '|',
  );
/** Somebody lives there, or is to be found there. */
const dwelling =
  /\b(?:woon|(?:wonen|adres|thuis|huis|langs|lives|live|address|bij hem|bij haar|aanbellen|opzoeken|kamer)\b)/;

/** A street with a house number, with a postcode or with a word that says that somebody lives there. */
export function findAddresses({ text, starts }: Plain, original: string): Found[] {
  const isHome = dwelling.test(text);
  const streets = findStreets(text);
  const isCapital = (at: number) => /\p{Lu}/u.test(original.charAt(starts[at] ?? 0));
  const codes = findPostcodes(text).filter(({ to }) => isHome || isCapital(to - 1));
  const found: Found[] = [];
  for (const code of codes) {
    const street = streets.find(
      ({ from, to }) => Math.abs(from - code.to) < 30 || Math.abs(code.from - to) < 30,
    );
    const hasNumber =
      street !== undefined ||
      /^[ ,]{0,3}(?:nr\.? ?|huisnummer ?)?\d{1,4}\b/.test(text.slice(code.to, code.to + 20));
    if (!hasNumber) continue;
    found.push({
      type: 'address',
      from: Math.min(code.from, street?.from ?? code.from),
      to: Math.max(code.to, street?.to ?? code.to),
      band: isHome ? 'hide' : 'review',
    });
  }
  if (codes.length === 0 && isHome) {
    for (const street of streets) found.push({ type: 'address', ...street, band: 'review' });
  }
  return found;
}

function findPostcodes(text: string): { from: number; to: number }[] {
  return [...text.matchAll(postcode)].flatMap(({ index, 0: code }) => {
    const to = index + code.length;
    const isWhole = !/[a-z0-9]/.test(text.charAt(index - 1)) && !/[a-z0-9]/.test(text.charAt(to));
    const isReal = !code.startsWith('0') && !notLetters.has(code.slice(-2));
    return isWhole && isReal ? [{ from: index, to }] : [];
  });
}

/** `kerkstraat 14b`: a word with a street's ending and a house number right after it. */
function findStreets(text: string): { from: number; to: number }[] {
  const streets: { from: number; to: number }[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && /[a-z'-]/.test(text.charAt(end))) end++;
    const word = text.slice(start, end);
    if (word.length > 5 && streetEndings.some((ending) => word.endsWith(ending))) {
      const number = /^ (?:nr\.? )?\d{1,4}[a-z]?(?![a-z0-9:.,]?\d)/.exec(text.slice(end, end + 12));
      if (number) streets.push({ from: start, to: end + number[0].length });
    }
    start = Math.max(end, start + 1);
  }
  return streets;
}
