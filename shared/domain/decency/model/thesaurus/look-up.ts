import { hashOf } from '../hashing.ts';
import { themes } from './index.ts';

/** Words that must follow, and what all of them together are about. */
export type Phrase = { rest: readonly string[]; concept: number };

const seed = 3;
const none: readonly number[] = [];
const whole = new Map<string, number[]>();
const endings = new Map<string, number>();
const phrases = new Map<string, Phrase[]>();

const folded = (words: string): string =>
  (/^[ -~\s]*$/.test(words) ? words : words.normalize('NFD').replace(/[\p{M}’]/gu, '')).replaceAll(
    "'",
    '',
  );

for (const theme of themes) {
  for (const [concept, words] of Object.entries(theme)) {
    const hash = hashOf(concept, seed);
    for (const entry of folded(words).split(/\s+/)) list(entry, hash);
  }
}

function list(entry: string, concept: number): void {
  if (entry.startsWith('*')) endings.set(entry.slice(1), concept);
  else if (entry.includes('-')) {
    const [first = '', ...rest] = entry.split('-').filter((part) => part !== '');
    phrases.set(first, [...(phrases.get(first) ?? []), { rest, concept }]);
  } else if (entry !== '') {
    const known = whole.get(entry);
    if (known === undefined) whole.set(entry, [concept]);
    else if (!known.includes(concept)) known.push(concept);
  }
}

export const phrasesFrom = (word: string): readonly Phrase[] | undefined => phrases.get(word);

/** Of a compound that is not listed, its last part says what it is: keukenmes, klassenapp. */
export function conceptsOf(word: string): readonly number[] {
  return whole.get(word) ?? ofLastPart(word);
}

const shortestPart = 4;
const shortestCompound = 8;

function ofLastPart(word: string): readonly number[] {
  for (const [end, concept] of endings) {
    if (word.length > end.length + 2 && word.endsWith(end)) return [concept];
  }
  if (word.length < shortestCompound || word.length > 30) return none;
  for (let from = 3; from + shortestPart <= word.length; from++) {
    const listed = whole.get(word.slice(from));
    if (listed !== undefined) return listed;
  }
  return none;
}
