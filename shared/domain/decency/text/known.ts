import { abuse, isListed, listedWords, tagsOf } from '../words/lexicon.ts';
import type { Known } from './readings.ts';

/** Slips are only undone in words of these lists, and this long: shorter ones are close to too many others. */
const shortestSlip = 6;
const worthAGuess = new Set(
  'hard insult slur group derogatory vermin kill killed disease contempt nonsense'.split(' '),
);

function isWorthAGuess(word: string): boolean {
  for (const tag of tagsOf(word)) if (worthAGuess.has(tag)) return true;
  return false;
}

/** Ordinary words that are one slip away from a listed one. */
const realWords = new Set(
  `steen garage horen banken blaken verassen binden bellen verbanden paper papers schot schade verband wezen heren
  baten kregen picks droned strange batch backs weird tries treat hoden honen besten beten manen turen kwalen dollen
  wijen gezel shoppen ramen setten haged`.split(/\s+/),
);

/** What the reader of words knows: the word lists and every word the rules ask for. */
export function createKnown(ruleWords: Iterable<string>): Known {
  const words = new Set([...listedWords, ...ruleWords].filter((word) => /^[a-z']{2,}$/.test(word)));
  const byLength = new Map<number, string[]>();
  for (const word of abuse) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return {
    isWord: (word) => words.has(word) || isListed(word),
    isAbuse: (word) => abuse.has(word),
    ofLength: (length) => byLength.get(length) ?? [],
    meant: (word) =>
      sounds.get(word) ??
      (word.length >= shortestSlip - 1 ? slipsAt(word.charAt(0)).get(word) : undefined),
  };
}

/** Too short for a guess, but no words: they sound like one. */
const sounds = new Map([
  ['dod', 'dood'],
  ['doot', 'dood'],
  ['doodt', 'dood'],
]);

const slips = new Map<string, ReadonlyMap<string, string>>();

/** Slips by the letter they begin with, which is never the one that slips; made when first asked for. */
function slipsAt(letter: string): ReadonlyMap<string, string> {
  const before = slips.get(letter);
  if (before !== undefined) return before;
  const own = new Map<string, string>();
  for (const word of listedWords) {
    if (!word.startsWith(letter) || word.length < shortestSlip || !isWorthAGuess(word)) continue;
    for (const slip of slipsOf(word)) if (!realWords.has(slip)) own.set(slip, word);
  }
  slips.set(letter, own);
  return own;
}

/** One letter left out, or two neighbours swapped; the first letter stays, and the last, which inflects. */
function slipsOf(word: string): string[] {
  const slips = [];
  for (let i = 1; i < word.length - 1; i++) {
    slips.push(word.slice(0, i) + word.slice(i + 1));
    slips.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  // as it sounds: vermoort, doodt
  if (/[dt]$/.test(word)) slips.push(word.slice(0, -1) + (word.endsWith('d') ? 't' : 'd'));
  return slips;
}
