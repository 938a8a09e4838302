import { tidy } from '../domain/consent-import/names.ts';

export interface NameParts {
  first: string;
  infix: string | null;
  last: string;
}

/** Words that stand before a Dutch last name and are not sorted by. */
const infixWords = new Set(
  "'s 't aan al ben da das de del della den der di do dos du el het in la le l' op ten ter te tot uit van von voor zu".split(
    ' ',
  ),
);

/** A name as a class list has it, "Vries, Sanne de"; a single word stays as it is. */
export function listedName({ first, infix, last }: NameParts): string {
  const given = [first, infix ?? ''].filter(Boolean).join(' ');
  return given === '' ? last : `${last}, ${given}`;
}

/** The parts of a name that is known as one text only: a last name begins at the first infix, else it is the last word. */
export function partsOf(displayName: string): NameParts {
  const [whole = '', addition = ''] = split(tidy(displayName));
  const words = whole.split(' ');
  const isInfix = (word: string | undefined) =>
    word !== undefined && infixWords.has(word.toLowerCase());
  const start = words.findIndex((word, index) => index > 0 && isInfix(word));
  const at = start === -1 ? Math.max(0, words.length - 1) : start;
  let end = at;
  while (end < words.length - 1 && isInfix(words[end])) end += 1;
  const infix = words.slice(at, end).join(' ');
  return {
    first: words.slice(0, at).join(' '),
    infix: infix === '' ? null : infix,
    last: words.slice(end).join(' ') + addition,
  };
}

/** "Eva Brouwer (conciërge)": what stands in brackets is no last name. */
function split(name: string): [whole: string, addition: string] {
  const at = name.indexOf(' (');
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at)];
}

/** Letters that no decomposition takes apart. */
const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** As names are compared and sorted: small letters without accents. */
export function fold(text: string): string {
  return tidy(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðłıþ]/g, (letter) => foldedLetters[letter] ?? letter);
}

/** The words of a name that tell people apart: "de" and "van" do not, unless there is nothing else. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !infixWords.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** As many words of one name as are found by; nobody needs more. */
const mostWords = 8;

/** The words somebody is found by, each once: double names apart, "d'Artagnan" as one word and as two. */
export function wordsOf(name: string): string[] {
  const folded = fold(name);
  const apart = folded.split(/[^\p{L}\p{N}]+/u);
  const joined = folded.replaceAll(/['’`]/g, '').split(/[^\p{L}\p{N}]+/u);
  return [...new Set([...apart, ...joined])]
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => word.slice(0, 60));
}
