import { describe, expect, it } from 'vitest';
import { readComment } from '../../../../../shared/domain/decency/read-comment.ts';
import { createMatcher } from '../../../../../shared/domain/decency/rules/matcher.ts';
import { compile } from '../../../../../shared/domain/decency/rules/pattern.ts';
import { createTogetherMatcher } from '../../../../../shared/domain/decency/rules/together.ts';
import { normalise } from '../../../../../shared/domain/decency/text/normalise.ts';

const tokensOf = (text: string) => readComment(normalise(text)!, text);
const matches = (pattern: string, text: string) =>
  createMatcher([['rule', [pattern]]]).find(tokensOf(text)).length > 0;

describe('an ordered pattern', () => {
  it.each([
    ['(rood|blauw) boek', 'een blauw boek', true],
    ['rood ..1 boek', 'rood klein boek', true],
    ['rood ..1 boek', 'rood heel klein boek', false],
    ['rood klein? boek', 'rood boek', true],
    ['rood boek', 'rood. Boek', false],
    ['^ rood', 'heel rood', false],
    ['rood $', 'rood boek', false],
    ['rood $', 'heel rood!', true],
    ['(rood|de hele klas) weg', 'de hele klas weg', true],
    ['(rood|de hele klas) weg', 'rood weg', true],
    ['rood (klein|heel klein)? boek', 'rood boek', true],
    ['rood (boek|$)', 'heel rood', true],
    ['zwart-wit', 'zwart-wit', true],
    ['<you> rood', 'jullie rood', true],
    ['café', 'een cafe', true],
  ])('%s in "%s": %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('says which words nobody asked for', () => {
    const [found] = createMatcher([['rule', ['rood ..2 boek']]]).find(
      tokensOf('rood heel oud boek'),
    );
    expect(found?.match).toEqual({ from: 0, to: 4, gaps: [1, 2] });
  });

  it.each(['<nergens> boek', 'rood? boek', '..2'])('refuses %s when it is loaded', (pattern) => {
    expect(() => compile(pattern)).toThrow(TypeError);
  });
});

describe('words together', () => {
  const find = (text: string) =>
    createTogetherMatcher([['rule', [['rood|boek', 'boek|plank']]]]).find(tokensOf(text)).length >
    0;

  it.each([
    ['de plank is rood', true],
    ['rood. De plank', false],
    ['een boek', false],
    ['boek bij boek', true],
  ])('"%s": %s', (text, expected) => {
    expect(find(text)).toBe(expected);
  });
});
