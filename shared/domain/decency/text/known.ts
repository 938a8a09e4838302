import { abuse, isListed, listedWords } from '../words/lexicon.ts';
import type { Known } from './readings.ts';

/** Slips are only undone in listed words this long: shorter ones are one letter from too many other words. */
const shortestSlip = 7;

/** What the reader of words knows: the word lists and every word the rules ask for. */
export function createKnown(ruleWords: Iterable<string>): Known {
  const words = new Set([...listedWords, ...ruleWords].filter((word) => /^[a-z']{2,}$/.test(word)));
  const byLength = new Map<number, string[]>();
  for (const word of abuse) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  const slips = new Map<string, string>();
  for (const word of listedWords) {
    if (word.length >= shortestSlip) for (const slip of slipsOf(word)) slips.set(slip, word);
  }
  return {
    isWord: (word) => words.has(word) || isListed(word),
    isAbuse: (word) => abuse.has(word),
    ofLength: (length) => byLength.get(length) ?? [],
    meant: (word) => (word.length >= shortestSlip - 1 ? slips.get(word) : undefined),
  };
}

/** One letter left out, or two neighbours swapped; the first letter stays. */
function slipsOf(word: string): string[] {
  const slips = [];
  for (let i = 1; i < word.length; i++) {
    slips.push(word.slice(0, i) + word.slice(i + 1));
    slips.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return slips;
}
