import { concepts } from './concepts.ts';
import { hashOf, mix, start, step } from './hashing.ts';

/** What the model sees in one word, whatever stands around it. */
export type WordFacts = {
  hash: number;
  /** Pieces of three to five letters, the edges of the word included. */
  pieces: readonly number[];
  concepts: readonly number[];
};

const seeds = { word: 1, piece: 2, concept: 3 } as const;
const longestWord = 30;
/** Words come back all the time. Bounded: when full it is emptied, and fills again. */
const most = 20_000;
const known = new Map<string, WordFacts>();

export function wordFacts(word: string): WordFacts {
  const before = known.get(word);
  if (before !== undefined) return before;
  const facts = {
    hash: hashOf(word, seeds.word),
    pieces: piecesOf(word.slice(0, longestWord)),
    concepts: conceptsOf(word),
  };
  if (known.size >= most) known.clear();
  known.set(word, facts);
  return facts;
}

function piecesOf(word: string): number[] {
  if (!/[a-z0-9]/.test(word)) return [];
  const edged = `_${word}_`;
  const pieces = [];
  for (let from = 0; from + 3 <= edged.length; from++) {
    let hash = start(seeds.piece);
    for (let i = 0; i < 5 && from + i < edged.length; i++) {
      hash = step(hash, edged.charCodeAt(from + i));
      if (i >= 2) pieces.push(mix(hash));
    }
  }
  return pieces;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const { whole, beginnings } = (() => {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  for (const [concept, words] of Object.entries(concepts)) {
    const hash = hashOf(concept, seeds.concept);
    for (const word of new Set(folded(words).split(/\s+/))) {
      const [index, key] = word.endsWith('*') ? [beginnings, word.slice(0, -1)] : [whole, word];
      index.set(key, [...(index.get(key) ?? []), hash]);
    }
  }
  return { whole, beginnings };
})();
const longestBeginning = Math.max(...[...beginnings.keys()].map(({ length }) => length));

function conceptsOf(word: string): number[] {
  const found = new Set(whole.get(word));
  for (let length = 2; length <= Math.min(longestBeginning, word.length); length++) {
    for (const concept of beginnings.get(word.slice(0, length)) ?? []) found.add(concept);
  }
  return [...found];
}
