import type { Token } from '../text/tokens.ts';
import { begins, compile, type Match, matchAt, type Pattern } from './pattern.ts';

/** Finds many patterns in one comment. Time goes with the words of the comment, not with the rules. */
export type Matcher<Owner> = {
  find(tokens: readonly Token[]): { owner: Owner; match: Match }[];
  /** Every word the patterns ask for. */
  words: ReadonlySet<string>;
};

type Entry<Owner> = { owner: Owner; pattern: Pattern; asked: readonly number[]; number: number };
type Present = ReadonlySet<string>;

/**
 * Each pattern waits under the step whose words the patterns themselves use least; only when one of those words stands
 * in the comment, and every other step has one too, it is tried where it can begin.
 */
export function createMatcher<Owner>(
  owners: readonly (readonly [Owner, readonly string[]])[],
): Matcher<Owner> {
  const patterns = owners.flatMap(([owner, sources]) =>
    sources.flatMap(compile).map((pattern) => ({ owner, pattern })),
  );
  const steps = new Map<readonly string[], number>();
  const asked: (readonly string[])[] = [];
  const uses = new Map<string, number>();
  const entries = patterns.map(({ owner, pattern }, number): Entry<Owner> => {
    const needed = pattern.steps.filter(({ edge, optional }) => edge === undefined && !optional);
    for (const key of needed.flatMap(({ keys }) => keys)) uses.set(key, (uses.get(key) ?? 0) + 1);
    const ids = needed.map(({ keys }) => {
      const id = steps.get(keys) ?? asked.push(keys) - 1;
      steps.set(keys, id);
      return id;
    });
    return { owner, pattern, asked: [...new Set(ids)], number };
  });
  const waiting = new Map<string, Entry<Owner>[]>();
  const weights = asked.map((keys) => keys.reduce((sum, key) => sum + (uses.get(key) ?? 0), 0));
  for (const entry of entries) {
    const rarest = entry.asked.reduce((a, b) => ((weights[b] ?? 0) < (weights[a] ?? 0) ? b : a));
    for (const key of asked[rarest] ?? []) {
      const listed = waiting.get(key);
      if (listed === undefined) waiting.set(key, [entry]);
      else listed.push(entry);
    }
  }
  return {
    words: new Set([...uses.keys()].filter((key) => !key.startsWith('<'))),
    find(tokens) {
      const present = presentIn(tokens);
      const possible = possibleIn(present, waiting, asked);
      return possible.length === 0 ? [] : tryAll(possible, tokens);
    },
  };
}

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

/** The patterns whose every obligatory step has a word somewhere in the comment, in their own order. */
function possibleIn<Owner>(
  present: Present,
  waiting: ReadonlyMap<string, readonly Entry<Owner>[]>,
  asked: readonly (readonly string[])[],
): Entry<Owner>[] {
  const known = new Map<number, boolean>();
  const isMet = (id: number): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const met = (asked[id] ?? []).some((key) => present.has(key));
    known.set(id, met);
    return met;
  };
  const possible = new Set<Entry<Owner>>();
  for (const key of present) {
    for (const entry of waiting.get(key) ?? []) if (entry.asked.every(isMet)) possible.add(entry);
  }
  return [...possible].sort((a, b) => a.number - b.number);
}

function tryAll<Owner>(
  possible: readonly Entry<Owner>[],
  tokens: readonly Token[],
): { owner: Owner; match: Match }[] {
  const found: { owner: Owner; match: Match }[] = [];
  for (const { owner, pattern } of possible) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || !begins(pattern, token)) continue;
      const match = matchAt(pattern, tokens, at);
      if (match !== undefined) found.push({ owner, match });
    }
  }
  return found;
}
