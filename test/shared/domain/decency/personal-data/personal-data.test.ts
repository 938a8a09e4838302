import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPersonalData } from '../../../../../shared/domain/decency/personal-data/index.ts';
import {
  elevenTest,
  isPupilNumber,
} from '../../../../../shared/domain/decency/personal-data/numbers.ts';

const seen = (text: string) =>
  findPersonalData(text).map(({ type, span: [start, end] }) => [type, text.slice(start, end)]);

it.each(['😀', '👨\u200d👩\u200d👧', '❤️', '🅰'])(
  'finds a number among %s without losing its place',
  (picture) => {
    const around = picture.repeat(9000);
    expect(seen(`${around} 06-12345678 ${around}`)).toEqual([['phone', '06-12345678']]);
  },
);

describe('what is personal data', () => {
  it.each([
    ['bel 06-12345678', 'phone', '06-12345678'],
    ['app +31 6 1234 5678 maar', 'phone', '+31 6 1234 5678'],
    ['haar nummer: 0031 612345678', 'phone', '0031 612345678'],
    ['thuis op 0229-123456', 'phone', '0229-123456'],
    ['０６１２３４５６７８', 'phone', '０６１２３４５６７８'],
    ['mail sanne.de.wit@voorbeeld.nl!', 'email', 'sanne.de.wit@voorbeeld.nl'],
    ['sanne (at) voorbeeld punt nl', 'email', 'sanne (at) voorbeeld punt nl'],
    ['NL91 ABNA 0417 1643 00', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['zijn bsn is 111222333', 'bsn', '111222333'],
    ['leerlingnummer 204512', 'pupil_number', '204512'],
    ['111222333 hebbes', 'bsn', '111222333'],
    ['1012.22.331 hebbes', 'pupil_number', '1012.22.331'],
    ['woont op Kerkstraat 14, 1964 AB', 'address', 'Kerkstraat 14, 1964 AB'],
    ['Sanne de Wit uit 3B', 'name', 'Sanne de Wit'],
  ])('%s', (text, type, value) => {
    expect(seen(text)).toEqual([[type, value]]);
  });

  it.each([
    'bel de administratie op 0229-123456',
    'bel 112 of 0900-1113111',
    'mail naar info@onzeschool.nl',
    'NL91 ABNA 0417 1643 01 klopt niet',
    'order 111222333 is binnen',
    'in 1995 AD en 2024 EN 1000 EU',
    'Kerkstraat is afgesloten',
    'Het concert is op Marktplein 3',
    'Juf Sanne zit in groep 3',
    'Sanne de Wit leest voor',
    'de 24-urenwedstrijd en de 1000 km van Spa',
    'seizoen 2023/2024, 10.000 bezoekers, 06,50 euro',
  ])('not: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('checks', () => {
  test('one changed digit never passes the 11-test', () => {
    const number = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(number, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, at, step) => {
        fc.pre(elevenTest(digits.join('')) === 0);
        const changed = digits.map((digit, i) => (i === at ? (digit + step) % 10 : digit));
        expect(elevenTest(changed.join(''))).not.toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('a pupil number is told from a citizen number', () => {
    expect([isPupilNumber('101222331'), isPupilNumber('111222333')]).toEqual([true, false]);
  });

  test('a number is found wherever it stands in a long caption', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (before) => {
        const text = `${'leuk '.repeat(before / 5)}app 06-12345678 ${'dag '.repeat(300)}`;
        expect(seen(text)).toEqual([['phone', '06-12345678']]);
      }),
      { numRuns: 50 },
    );
  });
});
