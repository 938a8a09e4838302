import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readAnswer } from '../../../../shared/domain/consent-import/answers.ts';
import {
  readDay,
  readMoment,
  readSchoolYear,
} from '../../../../shared/domain/consent-import/dates.ts';
import { mappingSchema } from '../../../../shared/domain/consent-import/mapping.ts';
import { couldBeSame, displayNameOf } from '../../../../shared/domain/consent-import/names.ts';
import { aMapping } from './a-file.ts';

it.each([
  ['yes', ['ja', 'J', ' YES ', 'y', '1', 'X', 'True', 'akkoord', 'Toestemming', 'wel']],
  ['no', ['nee', 'N', 'no', '0', 'FALSE', 'geen  toestemming', 'Niet akkoord', 'bezwaar']],
  ['unknown', ['', '  ', 'leeg', 'onbekend', 'NVT', '?', '-', 'nog niet ingevuld']],
  [
    undefined,
    ['niet', 'ja, maar niet op Facebook', 'misschien', 'ja?', 'jaa', 'waar', '2', 'constructor'],
  ],
])('an answer reads as %s', (answer, texts) => {
  expect(texts.map((text) => readAnswer(text))).toEqual(texts.map(() => answer));
});

test('no text with a denial in it is ever a yes', () => {
  const denial = fc.constantFrom('niet', 'geen', 'nee', 'Niet ', 'NEE');
  const text = fc.tuple(
    fc.constantFrom('', 'ja ', 'akkoord ', 'x '),
    denial,
    fc.constantFrom('', ' ja', ' akkoord', ' wel'),
  );
  fc.assert(fc.property(text, (parts) => readAnswer(parts.join('')) !== 'yes'));
});

test('a school explains its own words, but no denial as a yes and none of ours anew', () => {
  const own = aMapping({ answers: { 'Mag  wel': 'yes', 'mag niet': 'no' } }).answers;
  expect([readAnswer('mag WEL', own), readAnswer('mag niet', own)]).toEqual(['yes', 'no']);
  for (const answers of [
    { 'mag niet': 'yes' },
    { nee: 'yes' },
    { onbekend: 'yes' },
    { Nooit: 'yes' },
    { '?': 'yes' },
    { ja: 'no' },
  ]) {
    expect(mappingSchema.safeParse({ ...aMapping(), answers }).success).toBe(false);
  }
});

it.each([
  ['3-4-2014', '2014-04-03'],
  ['03-04-2014', '2014-04-03'],
  ['3/4/2014', '2014-04-03'],
  ['2014-04-03', '2014-04-03'],
  ['20140403', '2014-04-03'],
  ['41732', '2014-04-03'],
  ['25-12-2014', '2014-12-25'],
  ['12-25-2014', undefined],
  ['29-2-2014', undefined],
  ['29-2-2012', '2012-02-29'],
  ['3-4-14', undefined],
  ['3.4.2014', undefined],
  ['3-4/2014', undefined],
  ['2014-4-3', undefined],
  ['417', undefined],
  ['', undefined],
])('the day in %j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('a moment may have a time of day', () => {
  expect(
    ['8-9-2025 9:05', '2025-09-08T14:03:22', '8-9-2025', '8-9-2025 25:00'].map(readMoment),
  ).toEqual(['2025-09-08T09:05:00', '2025-09-08T14:03:22', '2025-09-08', undefined]);
});

test('every day, in every form, is read as that day', () => {
  const days = fc.date({
    min: new Date('1930-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [y, m, d] = day.split('-').map(Number);
      const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
      const forms = [
        day,
        day.replaceAll('-', ''),
        `${d}-${m}-${y}`,
        `${d}/${m}/${y}`,
        String(serial),
      ];
      expect(forms.map(readDay)).toEqual(forms.map(() => day));
    }),
  );
});

it.each([
  ['2025-2026', '2025-2026'],
  ['2025/2026', '2025-2026'],
  ['2025 / 2026', '2025-2026'],
  ['25-26', '2025-2026'],
  ['2025-2027', undefined],
  ['2025-26', undefined],
  ['2025', undefined],
])('the school year in %j is %s', (text, year) => {
  expect(readSchoolYear(text)).toBe(year);
});

test('names are shown as the family writes them', () => {
  expect(displayNameOf('Jan', 'de', 'Vries')).toBe('Jan de Vries');
  expect(displayNameOf('', 'de', 'Vries')).toBe('De Vries');
  expect(displayNameOf('Zoe\u0308', '', '')).toBe('Zoë');
  expect(displayNameOf(' IJsbrand ', "van  't", 'Hof\u200b')).toBe("IJsbrand van 't Hof");
});

test('a prefix in common does not make two people one', () => {
  expect(couldBeSame('Jan de Vries', 'Piet de Boer')).toBe(false);
  expect(couldBeSame('Zoë Bos', 'zoe Janssen-Bos')).toBe(true);
});
