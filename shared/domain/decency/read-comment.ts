import type { Language } from '../language.ts';
import { careTogether, distressPatterns, hurtPatterns } from './care/cries.ts';
import { idiomPatterns } from './care/idioms.ts';
import { criticismPatterns } from './criticism.ts';
import { rules } from './rules/index.ts';
import { createMatcher } from './rules/matcher.ts';
import { createTogetherMatcher } from './rules/together.ts';
import { createKnown } from './text/known.ts';
import { guessLanguage, isSmallWord } from './text/language.ts';
import type { Plain } from './text/normalise.ts';
import { tagged } from './text/tagging.ts';
import { type Token, tokenise } from './text/tokens.ts';

export const said = createMatcher(rules.map((rule) => [rule, rule.say]));
export const together = createTogetherMatcher(rules.map((rule) => [rule, rule.together ?? []]));
export const excused = createMatcher(rules.map((rule) => [rule, rule.unless ?? []]));
export type Care = 'distress' | 'abuse';
export const cared = createMatcher<Care>([
  ['distress', distressPatterns],
  ['abuse', hurtPatterns],
]);
export const caredTogether = createTogetherMatcher<Care>([['abuse', careTogether]]);
export const idioms = createMatcher([['idiom', idiomPatterns]]);
export const criticised = createMatcher([['criticism', criticismPatterns]]);
const known = createKnown(
  [said, together, excused, cared, caredTogether, idioms, criticised].flatMap(({ words }) => [
    ...words,
  ]),
);

/** A word the lists, the rules or the language use by themselves: it names nobody. As written, in small letters. */
export const isKnownWord = (word: string): boolean => known.isWord(word) || isSmallWord(word);

/** The words of a text with everything the rules may ask about them. */
export function readComment(plain: Plain, original: string, language?: Language): Token[] {
  const tokens = tokenise(plain, original, known);
  return tagged(tokens, language ?? guessLanguage(tokens.map(({ readings }) => readings[0] ?? '')));
}
