import type { Known } from './readings.ts';

/** A sentence begins with one of these; few words do that are not one. */
const beginnings = new Set(
  'ik jij je jullie we wij hij ze zij ga i im you kom spring pleeg'.split(' '),
);
const shortest = 8;
const longest = 80;
const longestWord = 16;

/**
 * The words of a sentence that is written without spaces: "ikkomjehalen". Only when every bit of it is a word, there are
 * three or more, and the first begins a sentence. Undefined when it is none.
 */
export function wordsOfGlued(word: string, known: Known): string[] | undefined {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return undefined;
  // the fewest words that reach each place
  const best: (readonly string[] | undefined)[] = [[]];
  for (let to = 1; to <= word.length; to++) {
    for (let from = Math.max(0, to - longestWord); from < to; from++) {
      const before = best[from];
      const part = word.slice(from, to);
      if (before === undefined || part.length < 2 || !known.isWord(part)) continue;
      if (from === 0 && !beginnings.has(part)) continue;
      if (before.length + 1 < (best[to]?.length ?? Number.POSITIVE_INFINITY))
        best[to] = [...before, part];
    }
  }
  const words = best[word.length];
  return words !== undefined && words.length >= 3 ? [...words] : undefined;
}
