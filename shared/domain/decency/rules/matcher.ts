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
    find(tokens) {
      turn = (turn + 1) >>> 0;
      const possible = new Set<Entry<Owner>>();
      const present = presentIn(tokens);
      for (const key of present) for (const id of placesOf.get(key) ?? []) met[id] = turn;
      const isMet = (id: number): boolean => met[id] === turn;
      for (const key of present) {
        for (const entry of waiting.get(key) ?? []) {
          if (entry.asked.every(isMet)) possible.add(entry);
        }
      }
      if (possible.size === 0) return [];
      return tryAll(
        [...possible].sort((a, b) => a.number - b.number),
        tokens,
      );
    },
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

type Present = ReadonlySet<string>;
/** The words and lists of a comment, gathered once for all that look for something in it. */
const gathered = new WeakMap<readonly Token[], Present>();

function presentIn(tokens: readonly Token[]): Present {
  const before = gathered.get(tokens);
  if (before !== undefined) return before;
  const present = new Set<string>();
  for (const { readings, tags } of tokens) {
    for (const reading of readings) present.add(reading);
    for (const tag of tags) present.add(bracketed(tag));
  }
  gathered.set(tokens, present);
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
): { owner: Owner; match: Match }[] {
  const found: { owner: Owner; match: Match }[] = [];
  for (const entry of possible) {
    entry.patterns ??= compile(entry.source);
    for (const pattern of entry.patterns) {
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        if (token === undefined || !begins(pattern, token)) continue;
        const match = matchAt(pattern, tokens, at);
        if (match !== undefined) found.push({ owner: entry.owner, match });
      }
    }
  }
  return found;
}
