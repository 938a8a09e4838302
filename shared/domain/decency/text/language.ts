import type { Language } from '../../language.ts';

/** Small words of only one of the two languages. */
const dutch = new Set(
  'de het een ik je jij jullie niet van en dat die is zijn was voor met op aan bij maar ook nog wel geen naar wat hoe deze dit er om als dan ze hij zij heb heeft hebben mijn jouw moet gaat ga ben bent'.split(
    ' ',
  ),
);
const english = new Set(
  'the a an you your are is and this that of to for not have has my be it in with do does what how why they he she should will would can im dont its was so all get'.split(
    ' ',
  ),
);

/** One of the small words by which a language is known. */
export const isSmallWord = (word: string): boolean => dutch.has(word) || english.has(word);

/**
 * Which language most small words belong to; undefined when nothing says so ("kys", "lol"). Enough to
 * tell a swimming pool from a Pool; a whole comment in a third language comes out as undefined too.
 */
export function guessLanguage(words: readonly string[]): Language | undefined {
  let balance = 0;
  for (const word of words) {
    if (dutch.has(word)) balance++;
    if (english.has(word)) balance--;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'nl' : 'en';
}
