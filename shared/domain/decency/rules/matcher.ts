import type { Token } from '../text/tokens.ts';
import { begins, compile, type Match, matchAt, neededIn, type Pattern } from './pattern.ts';

/** Finds many patterns in one comment. Time goes with the words of the comment, not with the rules. */
export type Matcher<Owner> = {
  find(tokens: readonly Token[]): { owner: Owner; match: Match }[];
  /** Every word the patterns ask for. */
  words: ReadonlySet<string>;
};

/** A pattern as it is written, taken apart only when a comment holds a word for each of its places. */
type Entry<Owner> = {
  owner: Owner;
  source: string;
  asked: readonly number[];
  number: number;
  patterns?: readonly Pattern[];
};

/**
 * Each pattern waits under the place whose words the patterns themselves use least; only when one of those words stands
 * in the comment, and every other place has one too, it is tried where it can begin.
 */
export function createMatcher<Owner>(
  owners: readonly (readonly [Owner, readonly string[]])[],
): Matcher<Owner> {
  const places = createPlaces();
  const entries = owners
    .flatMap(([owner, sources]) => sources.map((source) => ({ owner, source })))
    .map(
      (one, number): Entry<Owner> => ({
        ...one,
        number,
        asked: places.idsOf(neededIn(one.source)),
      }),
    );
  const waiting = waitingUnder(entries, places);
  const { placesOf, count } = places;
  // which places of patterns have a word in the comment of this turn
  const met = new Uint32Array(count());
  let turn = 0;
  return {
    words: places.words,
    find: (tokens) =>
      sentencesIn(tokens).flatMap((sentence) => {
        turn = (turn + 1) >>> 0;
        const { present } = sentence;
        for (const key of present) for (const id of placesOf.get(key) ?? []) met[id] = turn;
        const possible = new Set<Entry<Owner>>();
        for (const key of present) {
          for (const entry of waiting.get(key) ?? []) {
            if (entry.asked.every((id) => met[id] === turn)) possible.add(entry);
          }
        }
        if (possible.size === 0) return [];
        const inOrder = [...possible].sort((a, b) => a.number - b.number);
        return tryAll(inOrder, tokens, sentence);
      }),
  };
}

type Places = ReturnType<typeof createPlaces>;

/** The places of all patterns, each list of words once: most come back in many patterns. */
function createPlaces() {
  const ids = new Map<string, number>();
  const keys: (readonly string[])[] = [];
  const uses = new Map<string, number>();
  const placesOf = new Map<string, number[]>();
  const words = new Set<string>();
  const idOf = (list: string, first: readonly string[], all: readonly string[]): number => {
    const before = ids.get(list);
    const id = before ?? keys.push(first) - 1;
    for (const key of first) uses.set(key, (uses.get(key) ?? 0) + 1);
    if (before !== undefined) return id;
    ids.set(list, id);
    for (const word of all) if (!word.startsWith('<')) words.add(word);
    for (const key of first) {
      const own = placesOf.get(key);
      if (own === undefined) placesOf.set(key, [id]);
      else own.push(id);
    }
    return id;
  };
  return {
    words,
    placesOf,
    count: () => keys.length,
    keysOf: (id: number): readonly string[] => keys[id] ?? [],
    weightOf: (id: number): number =>
      (keys[id] ?? []).reduce((sum, key) => sum + (uses.get(key) ?? 0), 0),
    idsOf: (needed: ReturnType<typeof neededIn>): number[] => [
      ...new Set(needed.map(({ list, first, all }) => idOf(list, first, all))),
    ],
  };
}

function waitingUnder<Owner>(
  entries: readonly Entry<Owner>[],
  places: Places,
): ReadonlyMap<string, readonly Entry<Owner>[]> {
  const weights = Array.from({ length: places.count() }, (_, id) => places.weightOf(id));
  const waiting = new Map<string, Entry<Owner>[]>();
  for (const entry of entries) {
    const rarest = entry.asked.reduce((a, b) => ((weights[b] ?? 0) < (weights[a] ?? 0) ? b : a));
    for (const key of places.keysOf(rarest)) {
      const listed = waiting.get(key);
      if (listed === undefined) waiting.set(key, [entry]);
      else listed.push(entry);
    }
  }
  return waiting;
}

/** One sentence of a comment, and the words and lists in it: no pattern reaches beyond. */
type Sentence = { from: number; to: number; present: ReadonlySet<string> };
/** Gathered once for all that look for something in a comment. */
const gathered = new WeakMap<readonly Token[], readonly Sentence[]>();

function sentencesIn(tokens: readonly Token[]): readonly Sentence[] {
  const before = gathered.get(tokens);
  if (before !== undefined) return before;
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++;
    sentences.push({ from, to, present: presentIn(tokens, from, to) });
    from = to;
  }
  gathered.set(tokens, sentences);
  return sentences;
}

function presentIn(tokens: readonly Token[], from: number, to: number): ReadonlySet<string> {
  const present = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    for (const reading of token.readings) present.add(reading);
    for (const tag of token.tags) present.add(bracketed(tag));
  }
  return present;
}

const brackets = new Map<string, string>();
function bracketed(tag: string): string {
  const key = brackets.get(tag) ?? `<${tag}>`;
  brackets.set(tag, key);
  return key;
}

function tryAll<Owner>(
  possible: readonly Entry<Owner>[],
  tokens: readonly Token[],
  { from, to, present }: Sentence,
): { owner: Owner; match: Match }[] {
  const found: { owner: Owner; match: Match }[] = [];
  const has = (key: string): boolean => present.has(key);
  for (const entry of possible) {
    entry.patterns ??= compile(entry.source);
    for (const pattern of entry.patterns) {
      if (!pattern.needed.every(({ keys }) => keys.some(has))) continue;
      for (let at = from; at < to; at++) {
        const token = tokens[at];
        if (token === undefined || !begins(pattern, token)) continue;
        const match = matchAt(pattern, tokens, at);
        if (match !== undefined) found.push({ owner: entry.owner, match });
      }
    }
  }
  return found;
}
