import { hashOf, mix, start, step } from './hashing.ts';
import { conceptsOf } from './thesaurus/look-up.ts';

/** What the model sees in one word, whatever stands around it. */
export type WordFacts = {
  hash: number;
  /** Pieces of three to five letters, the edges of the word included. */
  pieces: readonly number[];
  concepts: readonly number[];
};

const seeds = { word: 1, piece: 2 } as const;
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
