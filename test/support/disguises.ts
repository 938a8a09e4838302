const from = (pairs: string) =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
const cyrillic = from('aа cс eе oо pр xх iі sѕ');
const leet = from('o0 i1 e3 a4 s5 t7');
const swap = (table: Map<string, string>) => (word: string) =>
  [...word].map((letter) => table.get(letter) ?? letter).join('');

/** Ways to hide a word from a machine and not from a reader: what each makes of a word in small letters. */
export const disguises: Record<string, (word: string) => string> = {
  'zero-width spaces': (word) => [...word].join('\u200b'),
  'soft hyphens': (word) => [...word].join('\u00ad'),
  'an override of direction': (word) => `\u202e${word}\u202c`,
  'typed backwards under an override': (word) => `\u202e${[...word].reverse().join('')}\u202c`,
  'Cyrillic look-alikes': swap(cyrillic),
  'full-width letters': (word) =>
    [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
  'mathematical letters': (word) =>
    [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d41a)).join(''),
  'boxed letters': (word) =>
    [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1f170)).join(''),
  Zalgo: (word) => [...word].map((letter) => `${letter}\u0300\u0301\u0302\u0316\u0317`).join(''),
  'spaces between': (word) => [...word].join(' '),
  'emoji between': (word) => [...word].join('🔥'),
  'dots between': (word) => [...word].join('.'),
  leet: swap(leet),
  'a letter repeated': (word) => word.replace(/[aeiou]/, (vowel) => vowel.repeat(6)),
  capitals: (word) => word.toUpperCase(),
  'a star for a vowel': (word) => word.replace(/(?<=.)[aeiou](?=.)/, '*'),
  'decomposed accents': (word) => word.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
};
