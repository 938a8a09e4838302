import { groups } from './groups.ts';
import { abusedPersons, abusivePrefixes, insults } from './insults.ts';
import { intimate } from './intimate.ts';
import { people, staffEndings } from './people.ts';
import { school } from './school.ts';
import { violence } from './violence.ts';

const lists = { ...people, ...groups, ...insults, ...violence, ...intimate, ...school };

/** What a word can be: the lists, and what its place in the sentence says. */
export const listedTags: ReadonlySet<string> = new Set([
  ...Object.keys(lists),
  'name',
  'abused',
  'number',
  'link',
]);

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/\s/)
    .filter((word) => word !== '');

const tagsByWord: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const index = new Map<string, Set<string>>();
  for (const [tag, words] of Object.entries(lists)) {
    for (const word of wordsOf(words)) {
      const tags = index.get(word) ?? new Set();
      index.set(word, tags.add(tag));
    }
  }
  return index;
})();

const abused = new Set([
  ...wordsOf(abusedPersons),
  ...wordsOf(insults.insult),
  ...wordsOf(insults.maybe),
  ...wordsOf(insults.hard),
]);
const none: ReadonlySet<string> = new Set();
const hard: ReadonlySet<string> = new Set(['hard', 'abused']);
const staff: ReadonlySet<string> = new Set(['staff']);
const sport: ReadonlySet<string> = new Set(['sport']);
/** zaalvoetbal, tafeltennis, schaaktoernooi */
const sportEndings = [
  'voetbal',
  'tennis',
  'hockey',
  'toernooi',
  'wedstrijd',
  'kampioenschap',
  'bokaal',
  'olympiade',
];

/** Everything a word may be, by list or by how it is built. Guarded: kankeronderzoek is not abuse. */
export function tagsOf(word: string): ReadonlySet<string> {
  const listed = tagsByWord.get(word);
  if (listed !== undefined) return listed;
  if (isAbusiveCompound(word)) return hard;
  if (staffEndings.some((end) => word.length > end.length + 2 && word.endsWith(end))) return staff;
  if (sportEndings.some((end) => word.length > end.length && word.endsWith(end))) return sport;
  return none;
}

function isAbusiveCompound(word: string): boolean {
  return abusivePrefixes.some(
    (prefix) => word.startsWith(prefix) && abused.has(word.slice(prefix.length)),
  );
}

export const isListed = (word: string): boolean => tagsByWord.has(word) || isAbusiveCompound(word);

/** Words that are abuse by themselves: looked for in disguises too. */
export const abuse: ReadonlySet<string> = new Set(
  [insults.hard, insults.insult, insults.slur, violence.disease, 'fuck fucking kut tering'].flatMap(
    wordsOf,
  ),
);
export const listedWords: readonly string[] = [...tagsByWord.keys()];
