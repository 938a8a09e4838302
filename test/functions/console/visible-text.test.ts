import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { piecesOf } from '../../../functions/console/visible-text.ts';

const shown = (text: string, subjects: string[] = []) =>
  piecesOf(text, subjects).map(({ kind, text: piece }) => [kind, piece]);

describe('a comment as it is shown', () => {
  it('has its matched words marked, also where marks overlap', () => {
    expect(shown('wat een sukkel', ['8-14'])).toEqual([
      ['plain', 'wat een '],
      ['marked', 'sukkel'],
    ]);
    expect(shown('abcdef', ['1-4', '3-5'])).toEqual([
      ['plain', 'a'],
      ['marked', 'bc'],
      ['marked', 'd'],
      ['marked', 'e'],
      ['plain', 'f'],
    ]);
  });

  it.each([
    ['zero width space', 's\u200bukkel', 'U+200B'],
    ['soft hyphen', 'suk\u00adkel', 'U+00AD'],
    ['right-to-left override', 'a\u202eb', 'U+202E'],
    ['isolate', 'a\u2066b', 'U+2066'],
    ['byte order mark', '\ufeffa', 'U+FEFF'],
    ['hangul filler', 'a\u3164b', 'U+3164'],
    ['tag letter', 'a\u{e0061}b', 'U+E0061'],
    ['NUL', 'a\u0000b', 'U+0000'],
    ['zero width space behind an emoji', '👍\u200b', 'U+200B'],
    ['joiner outside an emoji', 'su\u200dkkel', 'U+200D'],
  ])('shows a %s by its number', (_, text, number) => {
    expect(shown(text)).toContainEqual(['invisible', number]);
  });

  it('leaves line ends and joined emoji alone', () => {
    const family = '👨\u200d👩\u200d👧 👍🏽\u200d ❤\ufe0f\u200d🔥';
    expect(shown(`a\nb\r\n${family}`)).toEqual([['plain', `a\nb\r\n${family}`]]);
  });

  it.each(['9-3', '3-3', '0-99', 'x', 'm1#2', '-1-2', '1-2-3', ''])(
    'ignores a place that makes no sense: %s',
    (subject) => {
      expect(shown('abcdef', [subject])).toEqual([['plain', 'abcdef']]);
    },
  );

  test('nothing is lost, doubled or put elsewhere, whatever the marks', () => {
    const place = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => `${a}-${b}`);
    const sign = fc.constantFrom('a', 'B', ' ', '\n', '\u200b', '\u202e', '👍', 'é', '<');
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.array(place), (words, places) => {
        const whole = piecesOf(words, places)
          .map(({ kind, text: piece }) =>
            kind === 'invisible'
              ? String.fromCodePoint(Number.parseInt(piece.slice(2), 16))
              : piece,
          )
          .join('');
        expect(whole).toBe(words);
      }),
    );
  });

  test('a mark covers exactly what its place says', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(19), fc.nat(19), (words, a, b) => {
        const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b) + 1, words.length)];
        fc.pre(from < to);
        const marked = piecesOf(words, [`${from}-${to}`]).filter(({ kind }) => kind === 'marked');
        expect(marked.map(({ text: piece }) => piece)).toEqual([words.slice(from, to)]);
      }),
    );
  });
});
