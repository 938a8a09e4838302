import type { Token } from '../text/tokens.ts';
import { compile, type Match, matchAt, mayMatch, type Pattern } from './pattern.ts';

/** Finds many patterns in one comment: each is only tried where its first word stands. */
export type Matcher<Owner> = {
  find(tokens: readonly Token[]): { owner: Owner; match: Match }[];
  /** Every word the patterns ask for. */
  words: ReadonlySet<string>;
};

export function createMatcher<Owner>(
  owners: readonly (readonly [Owner, readonly string[]])[],
): Matcher<Owner> {
  const byFirst = new Map<string, { owner: Owner; pattern: Pattern }[]>();
  const words = new Set<string>();
  for (const [owner, sources] of owners) {
    for (const pattern of sources.map(compile)) {
      for (const step of pattern.steps) for (const word of step.words) words.add(word);
      for (const key of keysOfFirst(pattern)) {
        const listed = byFirst.get(key) ?? [];
        listed.push({ owner, pattern });
        byFirst.set(key, listed);
      }
    }
  }
  return { words, find: (tokens) => findAll(tokens, byFirst) };
}

const keysOfFirst = ({ first }: Pattern): string[] => [
  ...first.words,
  ...first.tags.map((tag) => `<${tag}>`),
];

function findAll<Owner>(
  tokens: readonly Token[],
  byFirst: ReadonlyMap<string, { owner: Owner; pattern: Pattern }[]>,
): { owner: Owner; match: Match }[] {
  const keys = tokens.map(({ readings, tags }) => [
    ...readings,
    ...[...tags].map((tag) => `<${tag}>`),
  ]);
  const present = new Set(keys.flat());
  const possible = new Map<Pattern, boolean>();
  const found: { owner: Owner; match: Match }[] = [];
  keys.forEach((own, at) => {
    const tried = new Set<Pattern>();
    for (const key of own) {
      for (const { owner, pattern } of byFirst.get(key) ?? []) {
        if (tried.has(pattern)) continue;
        tried.add(pattern);
        if (!memo(possible, pattern, () => mayMatch(pattern, present))) continue;
        const match = matchAt(pattern, tokens, at);
        if (match !== undefined) found.push({ owner, match });
      }
    }
  });
  return found;
}

function memo<Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value {
  const old = known.get(key);
  if (old !== undefined) return old;
  const value = work();
  known.set(key, value);
  return value;
}
