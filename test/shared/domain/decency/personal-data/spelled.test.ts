import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeComment } from '../../../../../shared/domain/decency/judge-comment.ts';
import { findPersonalData } from '../../../../../shared/domain/decency/personal-data/index.ts';

const phones = (text: string) =>
  findPersonalData(text)
    .filter(({ type }) => type === 'phone')
    .map(({ span: [start, end] }) => text.slice(start, end));

const dutch = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ');
const english = 'zero one two three four five six seven eight nine'.split(' ');
const scripts = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10, 0x1d7ce].map(
  (nought) => (digit: number) => String.fromCodePoint(nought + digit),
);
const ways: ((digit: number) => string)[] = [
  (digit) => String(digit),
  (digit) => dutch[digit] ?? '',
  (digit) => english[digit] ?? '',
];
const between = fc.constantFrom(' ', ' - ', ' . ', ', ', ' en dan ', ' 🍎 ', ' / ', '  ');
const number = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });

describe('a mobile number that is told', () => {
  test('is found however its digits are said, and whatever stands between', () => {
    const said = fc.array(fc.tuple(fc.constantFrom(...ways), between), {
      minLength: 8,
      maxLength: 8,
    });
    const begin = fc.constantFrom('06', 'nul zes', 'zero six', 'nulzes', 'o6');
    fc.assert(
      fc.property(begin, number, said, (first, digits, how) => {
        const rest = digits.map((digit, i) => {
          const [way, sign] = how[i] ?? [String, ' '];
          return sign + way(digit);
        });
        const told = first + rest.join('');
        expect(phones(`app ${told} maar`)).toEqual([told]);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in the digits of any script', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scripts), number, (script, digits) => {
        const told = [0, 6, ...digits].map(script).join('');
        expect(phones(`bel ${told}`)).toEqual([told]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['O6I2345678', 'O6I2345678'],
    ['06l2 34 56 78', '06l2 34 56 78'],
    ['zijn nr is 06 eenentwintig 34 zesenvijftig 78', '06 eenentwintig 34 zesenvijftig 78'],
    ['06-2143 en dan 6587, echt', '06-2143 en dan 6587'],
    ['06 🍎 21 🍎 43 🍎 65 🍎 87 en 5 appels', '06 🍎 21 🍎 43 🍎 65 🍎 87'],
  ])('%s', (text, told) => {
    expect(phones(text)).toEqual([told]);
    expect(judgeComment({ text }).categories).toMatchObject([{ category: 'personal_data' }]);
  });
});

/** What is counted, scored, dated and numbered at a school. */
const small = fc.nat(99);
const year = fc.integer({ min: 1900, max: 2099 });
const two = (n: number) => String(n).padStart(2, '0');
const counted = fc.oneof(
  fc.tuple(small, small).map(([a, b]) => `we wonnen met ${a}-${b}`),
  fc.tuple(small, small).map(([a, b]) => `${a} + ${b} = ${a + b}`),
  fc.tuple(fc.nat(27), fc.nat(11), year).map(([d, m, y]) => `op ${two(d + 1)}-${two(m + 1)}-${y}`),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `om ${two(h)}:${two(m)} uur`),
  fc.tuple(year, small).map(([y, n]) => `in ${y} waren er ${n} leerlingen`),
  fc
    .tuple(fc.nat(5), fc.constantFrom('a', 'b', 'havo', 'vwo', 'K1'))
    .map(([n, c]) => `klas ${n + 1}${c}`),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${dutch[a]} taarten en ${dutch[b]} ijsjes`),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `uitslag ${dutch[a]} ${dutch[b]} gewonnen`),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${english[a]} or ${english[b]} points`),
  small.map((n) => `€ ${n},50 per stuk`),
);

describe('numbers that are none', () => {
  test('in scores, sums, dates, times, classes and words no phone number is seen', () => {
    fc.assert(
      fc.property(
        fc.array(counted, { maxLength: 8 }),
        fc.constantFrom(' ', ', ', '. ', ' en '),
        (parts, join) => {
          expect(phones(parts.join(join))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    'score 0-6, 1-2, 3-4, 5-6, 7-8',
    'op 06-12-2034 10 uur',
    'van 06-12-2034 en 13 december',
    'een twee drie vier vijf zes zeven acht negen tien',
    'nul zes, en in de rust twee drie',
    'ik heb zes broers en twee zussen',
    'Telefoons gaan om 06.12 uur uit',
  ])('%s', (text) => expect(phones(text)).toEqual([]));
});
