import { describe, expect, it } from 'vitest';
import { distressPatterns, hurtPatterns } from '../../../../../shared/domain/decency/care/cries.ts';
import { idiomPatterns } from '../../../../../shared/domain/decency/care/idioms.ts';
import { criticismPatterns } from '../../../../../shared/domain/decency/criticism.ts';
import { readComment } from '../../../../../shared/domain/decency/read-comment.ts';
import { rules } from '../../../../../shared/domain/decency/rules/index.ts';
import { createMatcher } from '../../../../../shared/domain/decency/rules/matcher.ts';
import { compile, optionsOf, partsOf } from '../../../../../shared/domain/decency/rules/pattern.ts';
import { normalise } from '../../../../../shared/domain/decency/text/normalise.ts';
import { listedWords, tagsOf } from '../../../../../shared/domain/decency/words/lexicon.ts';

const patterns: readonly [owner: string, patterns: readonly string[]][] = [
  ...rules.flatMap(({ category, kind, say, unless = [] }): [string, readonly string[]][] => [
    [`${category}, ${kind}`, say],
    [`${category}, ${kind}, unless`, unless],
  ]),
  ['distress', distressPatterns],
  ['abuse', hurtPatterns],
  ['idioms', idiomPatterns],
  ['criticism', criticismPatterns],
];

/** One word that an alternative stands for. */
function wordFor(option: string): string {
  if (/^[$^]$/.test(option)) return '';
  if (!option.startsWith('<')) return option;
  const tag = option.slice(1, -1);
  if (tag === 'name') return 'Zorbian';
  if (tag === 'number') return '12';
  if (tag === 'link') return 'https://voorbeeld.nl/x';
  return listedWords.find((word) => tagsOf(word).has(tag) && /^[a-z]+$/.test(word)) ?? '';
}

/** The shortest sentences a pattern is for: each alternative once, the others as they come, nothing in between. */
function sentencesOf(pattern: string): string[] {
  const parts = partsOf(pattern).filter((part) => !part.startsWith('..'));
  return parts.flatMap((part, at) =>
    optionsOf(part).map(
      (option) =>
        parts
          .map((other, i) => wordFor(i === at ? option : (optionsOf(other)[0] ?? '')))
          .join(' ')
          .trim()
          .replace(/^Z/, 'ook Z'), // only a capital inside a sentence shows a name
    ),
  );
}

const fires = (pattern: string, text: string): boolean => {
  const matcher = createMatcher([['rule', [pattern]]]);
  return (['nl', 'en'] as const).some((language) => {
    const plain = normalise(text)!;
    return matcher.find(readComment(plain, text, language)).length > 0;
  });
};

describe.each(patterns)('%s', (_owner, own) => {
  it('fires on each alternative by itself', () => {
    const dead = own.flatMap((pattern) =>
      sentencesOf(pattern)
        .filter((text) => !fires(pattern, text))
        .map((text) => `"${text}" for ${pattern}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('a pattern that can be read in two ways is refused', () => {
  it.each([
    'ik wil dood|sterven|niet meer leven',
    '(ik wil',
    'ik (wil|wou',
    'niet meer|nooit',
    'ik ..2 ..1 wil',
    'ik wil ..2',
  ])('%s', (pattern) => {
    expect(() => compile(pattern)).toThrow(TypeError);
  });
});

it('words that say something together are single words', () => {
  const groups = rules.flatMap(({ together = [] }) => together.flat());
  const dead = groups.flatMap((group) =>
    optionsOf(group).filter((option) => readComment(normalise(option)!, option).length > 1),
  );
  expect(dead.filter((option) => !option.startsWith('<'))).toEqual([]);
});
