import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { categoryNames } from '../../../../shared/domain/decency/categories.ts';
import { peopleNamed } from '../../../../shared/domain/decency/named.ts';
import {
  isNegative,
  type Signal,
  signalsOf,
  type Usual,
  type Verdict,
} from '../../../../shared/domain/decency/thread.ts';

const start = Date.parse('2026-03-02T09:00:00.000Z');
const minutes = (number: number) => new Date(start + number * 60_000).toISOString();
const unknown: Usual = { perHour: undefined, flaggedPercent: undefined };

let made = 0;
function aVerdict(change: Partial<Verdict> & { minute?: number } = {}): Verdict {
  const { minute = 0, ...rest } = change;
  made += 1;
  return {
    id: `c${made}`,
    parent: null,
    author: `author-${made}`,
    at: minutes(minute),
    isOwn: false,
    hits: [],
    score: 0,
    isCriticism: false,
    about: [],
    ...rest,
  };
}
const hostile = (change: Partial<Verdict> & { minute?: number } = {}) =>
  aVerdict({ hits: [{ category: 'insult', band: 'review' }], score: 65, ...change });
const calm = (number: number, minute = 0) =>
  Array.from({ length: number }, (_, i) => aVerdict({ minute: minute + i / 100 }));
const has = (signal: Signal, verdicts: Verdict[], usual = unknown) =>
  signalsOf(verdicts, usual).includes(signal);

describe('one grave comment', () => {
  it.each([
    ['threat', 'review', true],
    ['selfharm', 'hide', true],
    ['sexual', 'review', true],
    ['personal_data', 'hide', true],
    ['personal_data', 'review', false],
    ['insult', 'hide', false],
    ['spam', 'hide', false],
  ] as const)('%s (%s) is a sign at once: %s', (category, band, expected) => {
    expect(has('grave', [aVerdict({ hits: [{ category, band }] })])).toBe(expected);
  });

  it('of the school itself is none', () => {
    const own = aVerdict({ isOwn: true, hits: [{ category: 'threat', band: 'hide' }] });
    expect(signalsOf([own], unknown)).toEqual([]);
  });
});

describe('hostile comments among the last twenty', () => {
  it.each([
    { number: 2, authors: 2, expected: false },
    { number: 3, authors: 1, expected: false },
    { number: 3, authors: 2, expected: true },
  ])('$number by $authors authors: $expected', ({ number, authors, expected }) => {
    const some = Array.from({ length: number }, (_, i) =>
      hostile({ minute: i, author: `a${i % authors}` }),
    );
    expect(has('hostile-share', [...calm(10), ...some])).toBe(expected);
  });

  it('count an author the platform withholds as somebody else each time', () => {
    expect(
      has(
        'hostile-share',
        [1, 2, 3].map((minute) => hostile({ minute, author: null })),
      ),
    ).toBe(true);
  });

  it('that stand further back than twenty count no more', () => {
    const three = [1, 2, 3].map((minute) => hostile({ minute }));
    expect(has('hostile-share', [...three, ...calm(17, 10)])).toBe(true);
    expect(has('hostile-share', [...three, ...calm(18, 10)])).toBe(false);
  });

  it('of yesterday count no more', () => {
    const old = [1, 2].map((minute) => hostile({ minute }));
    expect(has('hostile-share', [...old, hostile({ minute: 24 * 60 })])).toBe(true);
    expect(has('hostile-share', [...old, hostile({ minute: 24 * 60 + 3 })])).toBe(false);
  });

  it.each([
    { flaggedPercent: 2.4, number: 3, expected: true },
    { flaggedPercent: 2.5, number: 4, expected: false },
    { flaggedPercent: 2.5, number: 5, expected: true },
  ])('where $flaggedPercent % is usual, $number are enough: $expected', (row) => {
    const some = Array.from({ length: row.number }, (_, minute) => hostile({ minute }));
    const usual = { perHour: undefined, flaggedPercent: row.flaggedPercent };
    expect(has('hostile-share', some, usual)).toBe(row.expected);
  });

  it('are not what advertises', () => {
    const hits = [{ category: 'spam', band: 'hide' } as const];
    expect(
      signalsOf(
        [1, 2, 3].map((minute) => aVerdict({ minute, hits })),
        unknown,
      ),
    ).toEqual([]);
  });

  it('are counted once each, however often they were edited', () => {
    const edits = [1, 2, 3].map((minute) => hostile({ minute, id: 'same', author: null }));
    expect(has('hostile-share', edits)).toBe(false);
  });
});

describe('answers to and fro', () => {
  const talk = (scores: number[], authors: string[]) => {
    const top = aVerdict({ id: 'top', author: authors[0] ?? null, score: scores[0] ?? 0 });
    const answers = scores.slice(1).map((score, i) =>
      aVerdict({
        minute: i + 1,
        parent: 'top',
        author: authors[(i + 1) % authors.length] ?? null,
        score,
      }),
    );
    return [top, ...answers];
  };
  it.each([
    { scores: [0, 0, 0, 40, 55, 60, 65], authors: ['a', 'b'], expected: true },
    { scores: [0, 0, 0, 40, 55, 60, 65], authors: ['a', 'b', 'c'], expected: true },
    { scores: [0, 0, 0, 40, 55, 60, 65], authors: ['a', 'b', 'c', 'd'], expected: false },
    { scores: [0, 0, 0, 40, 55, 60, 65], authors: ['a'], expected: false },
    { scores: [0, 0, 40, 55, 60, 65], authors: ['a', 'b'], expected: false },
    { scores: [65, 60, 55, 40, 0, 0, 0], authors: ['a', 'b'], expected: false },
    { scores: [0, 0, 0, 0, 0, 0, 0], authors: ['a', 'b'], expected: false },
  ])('$scores by $authors: $expected', ({ scores, authors, expected }) => {
    expect(has('quarrel', talk(scores, authors))).toBe(expected);
  });

  it('are followed however deep they are nested', () => {
    const deep = [0, 0, 0, 40, 55, 60, 65].map((score, i) =>
      aVerdict({
        id: `d${i}`,
        parent: i === 0 ? null : `d${i - 1}`,
        minute: i,
        author: i % 2 ? 'a' : 'b',
        score,
      }),
    );
    expect(has('quarrel', deep)).toBe(true);
  });

  it('that stand beside each other are no chain', () => {
    const beside = [0, 0, 0, 40, 55, 60, 65].map((score, i) =>
      aVerdict({ minute: i, author: i % 2 ? 'a' : 'b', score }),
    );
    expect(has('quarrel', beside)).toBe(false);
  });
});

describe('one person attacked', () => {
  it.each([
    { authors: ['a', 'b'], expected: false },
    { authors: ['a', 'b', 'b'], expected: false },
    { authors: ['a', 'b', 'c'], expected: true },
  ])('by $authors: $expected', ({ authors, expected }) => {
    const attacks = authors.map((author, minute) => hostile({ minute, author, about: ['bos'] }));
    expect(has('one-person', attacks)).toBe(expected);
  });
  it('is not three people attacked', () => {
    expect(
      has(
        'one-person',
        ['x', 'y', 'z'].map((about) => hostile({ about: [about] })),
      ),
    ).toBe(false);
  });
});

describe('a rush', () => {
  const usual = { perHour: 2, flaggedPercent: 1 };
  const hour = (all: number, critical: number) => [
    ...calm(all - critical),
    ...Array.from({ length: critical }, () => aVerdict({ minute: 1, isCriticism: true })),
  ];
  it.each([
    { all: 11, negative: 4, expected: true },
    { all: 10, negative: 5, expected: false },
    { all: 20, negative: 6, expected: false },
    { all: 20, negative: 7, expected: true },
  ])('of $all with $negative negative where 2 an hour is usual: $expected', (row) => {
    expect(has('rush', hour(row.all, row.negative), usual)).toBe(row.expected);
  });
  it('is none below ten comments, nor where nothing is known of what is usual', () => {
    expect(has('rush', hour(9, 9), { ...usual, perHour: 1 })).toBe(false);
    expect(has('rush', hour(50, 50), unknown)).toBe(false);
  });
  it('spread over more than an hour is none', () => {
    const spread = Array.from({ length: 11 }, (_, i) =>
      aVerdict({ minute: i * 10, isCriticism: true }),
    );
    expect(has('rush', spread, usual)).toBe(false);
  });
});

const someVerdict: fc.Arbitrary<Verdict> = fc.record({
  id: fc.uuid(),
  parent: fc.constantFrom(null, 'top'),
  author: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
  at: fc.integer({ min: 0, max: 3000 }).map(minutes),
  isOwn: fc.boolean(),
  hits: fc.array(
    fc.record({
      category: fc.constantFrom(...categoryNames),
      band: fc.constantFrom('hide' as const, 'review' as const),
    }),
    { maxLength: 2 },
  ),
  score: fc.integer({ min: 0, max: 100 }),
  isCriticism: fc.boolean(),
  about: fc.subarray(['x', 'y']),
});
const some = fc.array(someVerdict, { maxLength: 40 });

describe('the signs', () => {
  test('do not depend on the order in which comments are heard', () => {
    const unique = fc.uniqueArray(someVerdict, { maxLength: 30, selector: ({ at }) => at });
    fc.assert(
      fc.property(unique, (verdicts) => {
        expect(signalsOf(verdicts.toReversed(), unknown)).toEqual(signalsOf(verdicts, unknown));
      }),
    );
  });

  test('never come from calm comments alone', () => {
    fc.assert(
      fc.property(some, (verdicts) => {
        const peaceful = verdicts
          .filter((one) => !isNegative(one))
          .map((one) => ({ ...one, score: 0 }));
        expect(signalsOf(peaceful, { perHour: 1, flaggedPercent: 1 })).toEqual([]);
      }),
    );
  });

  it('of nothing are none', () => {
    expect(signalsOf([], unknown)).toEqual([]);
  });
});

describe('whom a comment names', () => {
  it.each([
    ['Wat een sukkel is die meneer Bos', ['bos']],
    ['juf anja is echt een heks', ['anja']],
    ['Jij bent een eikel Daan', ['daan']],
    ['die juf is dom', []],
    ['WAT EEN LOSERS ALLEMAAL HIER', []],
  ])('%s: %s', (text, names) => {
    expect(peopleNamed(text)).toEqual(names);
  });
});
