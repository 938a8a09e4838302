import type { Token } from '../text/tokens.ts';
import { listedTags } from '../words/lexicon.ts';
import type { Match } from './pattern.ts';

/**
 * Words that say something together, in any order, within one sentence: one of each group. Looser than a
 * pattern, so what it finds is for a person. Written as groups: `schutter|dader`, `held|legende`.
 */
export type TogetherMatcher<Owner> = {
  find(tokens: readonly Token[]): { owner: Owner; match: Match }[];
  words: ReadonlySet<string>;
};

export function createTogetherMatcher<Owner>(
  owners: readonly (readonly [Owner, readonly (readonly string[])[]])[],
): TogetherMatcher<Owner> {
  const entries = owners.flatMap(([owner, sets]) =>
    sets.map((groups) => ({ owner, groups: groups.map(optionsOf) })),
  );
  // each set is listed under its rarest-looking group only: the shortest list of words
  const byKey = new Map<string, typeof entries>();
  for (const entry of entries) {
    for (const key of shortest(entry.groups)) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const words = entries
    .flatMap(({ groups }) => groups.flat())
    .filter((key) => !key.startsWith('<'));
  return {
    words: new Set(words),
    find: (tokens) =>
      sentencesOf(tokens).flatMap((sentence) => {
        const possible = new Set(
          [...sentence.places.keys()].flatMap((key) => byKey.get(key) ?? []),
        );
        return [...possible].flatMap(({ owner, groups }) => {
          const match = matchOf(groups, sentence.places);
          return match === undefined ? [] : [{ owner, match }];
        });
      }),
  };
}

function optionsOf(group: string): string[] {
  const options = group.normalize('NFD').replace(/\p{M}/gu, '').split('|');
  for (const option of options) {
    if (option.startsWith('<') && !listedTags.has(option.slice(1, -1))) {
      throw new TypeError(`no such list of words: ${option}`);
    }
  }
  return options;
}

const shortest = (groups: readonly string[][]): string[] =>
  [...groups].sort((a, b) => weight(a) - weight(b))[0] ?? [];
/** A tag stands for many words. */
const weight = (options: readonly string[]): number =>
  options.reduce((sum, option) => sum + (option.startsWith('<') ? 40 : 1), 0);

/** Where each word and tag of a sentence first stands. */
function sentencesOf(tokens: readonly Token[]): { places: Map<string, number[]> }[] {
  const sentences = new Map<number, { places: Map<string, number[]> }>();
  tokens.forEach(({ readings, tags, sentence }, i) => {
    const own = sentences.get(sentence) ?? { places: new Map() };
    for (const key of [...readings, ...[...tags].map((tag) => `<${tag}>`)]) {
      const places = own.places.get(key);
      if (places === undefined) own.places.set(key, [i]);
      else if (places.length < groupsAtMost) places.push(i);
    }
    sentences.set(sentence, own);
  });
  return [...sentences.values()];
}
const groupsAtMost = 4;

/** One word for each group, no word for two. */
function matchOf(
  groups: readonly string[][],
  places: ReadonlyMap<string, number[]>,
): Match | undefined {
  const used = new Set<number>();
  for (const options of groups) {
    const at = options.flatMap((option) => places.get(option) ?? []).find((i) => !used.has(i));
    if (at === undefined) return undefined;
    used.add(at);
  }
  const from = Math.min(...used);
  const to = Math.max(...used) + 1;
  const gaps = [];
  for (let i = from; i < to; i++) if (!used.has(i)) gaps.push(i);
  return { from, to, gaps };
}
