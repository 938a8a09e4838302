import type { Token } from '../text/tokens.ts';
import { both, hashOf, pair } from './hashing.ts';
import { phrasesFrom } from './thesaurus/look-up.ts';
import { wordFacts } from './word-facts.ts';

/** So that a sentence without end costs no more than a long one. */
const mostAbouts = 24;
const seeds = {
  two: 11,
  three: 12,
  apart: 13,
  tag: 14,
  tagTag: 15,
  tagWord: 16,
  wordTag: 17,
  together: 18,
} as const;

/** A word as the model takes it: what was most likely meant, and what it is about. */
type Read = { hash: number; abouts: number[] };

/**
 * Everything the model may weigh in these words, as numbers; the same one may come more than once. Words, two
 * and three in a row, two with a gap, pieces of words, what words are about (lists, concepts), and
 * what is said together in one sentence. Nothing reaches beyond its sentence; `done` follows each.
 */
export function eachFeature(
  tokens: readonly Token[],
  add: (feature: number) => void,
  done?: () => void,
): void {
  let from = 0;
  while (from < tokens.length) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++;
    const read: Read[] = [];
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token !== undefined) read.push(readOne(token, add));
    }
    addPhrases(tokens, from, read, add);
    for (let i = 0; i < read.length; i++) neighbours(read, i, add);
    together(read, add);
    done?.();
    from = to;
  }
}

function readOne({ readings, tags }: Token, add: (feature: number) => void): Read {
  const abouts = new Set<number>();
  let meant = 0;
  for (let i = 0; i < readings.length; i++) {
    const facts = wordFacts(readings[i] ?? '');
    add(facts.hash);
    for (const concept of facts.concepts) abouts.add(concept);
    if (i < readings.length - 1) continue;
    meant = facts.hash;
    for (const piece of facts.pieces) add(piece);
  }
  for (const tag of tags) abouts.add(tagHash(tag));
  for (const about of abouts) add(about);
  return { hash: meant, abouts: [...abouts] };
}

/** What some words in a row are about, beside what each is about: it is the first word's. */
function addPhrases(
  tokens: readonly Token[],
  from: number,
  read: readonly Read[],
  add: (feature: number) => void,
): void {
  for (let i = 0; i < read.length; i++) {
    const abouts = read[i]?.abouts ?? [];
    for (const reading of tokens[from + i]?.readings ?? []) {
      for (const { rest, concept } of phrasesFrom(reading) ?? []) {
        if (i + rest.length >= read.length || abouts.includes(concept)) continue;
        if (!rest.every((word, j) => tokens[from + i + 1 + j]?.readings.includes(word))) continue;
        abouts.push(concept);
        add(concept);
      }
    }
  }
}

const tagHashes = new Map<string, number>();
function tagHash(tag: string): number {
  const hash = tagHashes.get(tag) ?? hashOf(tag, seeds.tag);
  tagHashes.set(tag, hash);
  return hash;
}

function neighbours(read: readonly Read[], at: number, add: (feature: number) => void): void {
  const own = read[at];
  const next = read[at + 1];
  if (own === undefined || next === undefined) return;
  const two = both(own.hash, next.hash, seeds.two);
  add(two);
  if (next.abouts.length === 0) {
    for (const about of own.abouts) add(both(about, next.hash, seeds.tagWord));
  }
  if (own.abouts.length === 0) {
    for (const about of next.abouts) add(both(own.hash, about, seeds.wordTag));
  }
  abouts(own, next, add);
  for (let gap = 2; gap <= 3; gap++) {
    const other = read[at + gap];
    if (other === undefined) return;
    add(both(own.hash, other.hash, seeds.apart));
    if (gap > 2) continue;
    add(both(two, other.hash, seeds.three));
    abouts(own, other, add);
  }
}

function abouts(own: Read, other: Read, add: (feature: number) => void): void {
  for (const first of own.abouts) {
    for (const second of other.abouts) add(both(first, second, seeds.tagTag));
  }
}

/** What the words of one sentence are about, two by two, in any order. */
function together(read: readonly Read[], add: (feature: number) => void): void {
  const all: number[] = [];
  for (const { abouts } of read) {
    for (const about of abouts) if (!all.includes(about)) all.push(about);
    if (all.length >= mostAbouts) break;
  }
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) add(pair(all[i] ?? 0, all[j] ?? 0, seeds.together));
  }
}
