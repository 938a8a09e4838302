/** One line without invisible marks, NFC: how a name is kept. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** "Jan de Vries"; a pupil may have a given name only. */
export function displayNameOf(first: string, prefix: string, last: string): string {
  const parts = [first, first.trim() === '' ? capital(tidy(prefix)) : prefix, last];
  return parts.map(tidy).filter(Boolean).join(' ').slice(0, 200);
}

/** "De Vries" where no given name goes before. */
const capital = (prefix: string) => prefix.slice(0, 1).toUpperCase() + prefix.slice(1);

const plain = (text: string) =>
  tidy(text).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether two names could be one person's: at least one word in common, but for accents and capitals. */
export function couldBeSame(one: string, other: string): boolean {
  const words = new Set(plain(one).split(/[\s-]+/));
  return plain(other)
    .split(/[\s-]+/)
    .some((word) => word.length > 1 && !prefixes.has(word) && words.has(word));
}

/** Too common to say that it is the same person. */
const prefixes = new Set([
  'de',
  'den',
  'der',
  'van',
  'het',
  'ten',
  'ter',
  'te',
  'el',
  'al',
  'la',
  'le',
  'von',
]);

/** Names compared as one text. */
export const nameKey = plain;
