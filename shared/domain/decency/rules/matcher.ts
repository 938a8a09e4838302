import type { Token } from '../text/tokens.ts';
import { compile, type Match, matchAt, type Pattern } from './pattern.ts';

/** Finds many patterns in one comment. Time goes with the words of the comment, not with the rules. */
export type Matcher<Owner> = {
  find(tokens: readonly Token[]): { owner: Owner; match: Match }[];
  /** Every word the patterns ask for. */
  words: ReadonlySet<string>;
};

type Entry<Owner> = { owner: Owner; pattern: Pattern };

/** A pattern is only tried where its first word stands, and only when each of its steps has a word somewhere. */
export function createMatcher<Owner>(
  owners: readonly (readonly [Owner, readonly string[]])[],
): Matcher<Owner> {
  const entries = owners.flatMap(([owner, sources]) =>
    sources.flatMap(compile).map((pattern) => ({ owner, pattern })),
  );
  const byFirst = new Map<string, number[]>();
  const bySteps = new Map<string, number[]>();
  const stepEntry: number[] = [];
  const needed = entries.map(({ pattern }, number) => {
    for (const key of pattern.first.keys) add(byFirst, key, number);
    const asked = pattern.steps.filter(({ edge, optional }) => edge === undefined && !optional);
    for (const { keys } of asked) {
      const id = stepEntry.push(number) - 1;
      for (const key of keys) add(bySteps, key, id);
    }
    return asked.length;
  });
  const words = new Set([...bySteps.keys()].filter((key) => !key.startsWith('<')));
  return {
    words,
    find(tokens) {
      const keys = tokens.map(keysOf);
      const met = countMet(keys, bySteps, stepEntry, entries.length);
      return findAll(
        tokens,
        keys,
        (key) => byFirst.get(key) ?? [],
        (number) => {
          const entry: Entry<Owner> | undefined = entries[number];
          return entry !== undefined && met[number] === needed[number] ? entry : undefined;
        },
      );
    },
  };
}

function add(index: Map<string, number[]>, key: string, number: number): void {
  const listed = index.get(key);
  if (listed === undefined) index.set(key, [number]);
  else listed.push(number);
}

const keysOf = ({ readings, tags }: Token): string[] => {
  const keys = [...readings];
  for (const tag of tags) keys.push(`<${tag}>`);
  return keys;
};

/** For each pattern, how many of its obligatory steps have a word in the comment. */
function countMet(
  keys: readonly string[][],
  bySteps: ReadonlyMap<string, number[]>,
  stepEntry: readonly number[],
  count: number,
): Uint8Array {
  const met = new Uint8Array(count);
  const seen = new Uint8Array(stepEntry.length);
  for (const key of new Set(keys.flat())) {
    for (const step of bySteps.get(key) ?? []) {
      if (seen[step] === 1) continue;
      seen[step] = 1;
      const entry = stepEntry[step] ?? 0;
      met[entry] = (met[entry] ?? 0) + 1;
    }
  }
  return met;
}

function findAll<Owner>(
  tokens: readonly Token[],
  keys: readonly string[][],
  startingWith: (key: string) => readonly number[],
  possible: (number: number) => Entry<Owner> | undefined,
): { owner: Owner; match: Match }[] {
  const found: { owner: Owner; match: Match }[] = [];
  keys.forEach((own, at) => {
    const tried = new Set<number>();
    for (const key of own) {
      for (const number of startingWith(key)) {
        const entry = possible(number);
        if (entry === undefined || tried.has(number)) continue;
        tried.add(number);
        const match = matchAt(entry.pattern, tokens, at);
        if (match !== undefined) found.push({ owner: entry.owner, match });
      }
    }
  });
  return found;
}
