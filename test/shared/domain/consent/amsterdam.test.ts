import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  ageOn,
  birthday,
  dayAfter,
  dayOf,
  startOf,
  toDay,
  toLocalText,
  toMoment,
} from '../../../../shared/domain/consent/amsterdam.ts';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const someMoment = fc.integer({ min: Date.UTC(1998, 0, 1), max: Date.UTC(2037, 11, 31) });

test('shows the same clock as the time zone database', () => {
  fc.assert(
    fc.property(someMoment, (moment) => {
      expect(toLocalText(moment).slice(0, 19).replace('T', ' ')).toBe(wall.format(moment));
    }),
    { numRuns: 5000 },
  );
});

test('a text that says its offset means the same moment again', () => {
  fc.assert(
    fc.property(someMoment, (moment) => {
      expect(toMoment(toLocalText(moment))).toBe(moment);
    }),
  );
});

test('a day begins at local midnight and the next one after it', () => {
  fc.assert(
    fc.property(someMoment, (moment) => {
      const day = dayOf(moment);
      expect(wall.format(startOf(day)).slice(11)).toBe('00:00:00');
      expect(dayOf(startOf(day) - 1)).toBeLessThan(day);
      expect(dayOf(startOf(dayAfter(day)) - 1)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2025-03-30T01:59', '2025-03-30T00:59:00.000Z'],
  ['2025-03-30T03:00', '2025-03-30T01:00:00.000Z'],
  ['2025-10-26T02:30', '2025-10-26T00:30:00.000Z'],
  ['2025-10-26T03:00', '2025-10-26T02:00:00.000Z'],
  ['2025-11-20', '2025-11-19T23:00:00.000Z'],
  ['2025-11-20T15:00:30.5Z', '2025-11-20T15:00:30.500Z'],
  ['2025-11-20T15:00-05:30', '2025-11-20T20:30:00.000Z'],
  ['2025-11-20 15:00:30', '2025-11-20T14:00:30.000Z'],
  ['2025-11-20 15:00', '2025-11-20T14:00:00.000Z'],
])('reads %s as %s', (text, expected) => {
  expect(new Date(toMoment(text)).toISOString()).toBe(expected);
});

test.each([
  '',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '20-11-2025',
  '2025-11-20T24:00',
  '2025-11-20T9:00',
  '2025-11-20T10:60',
  '2025-11-20T10:00:60',
  '2025-11-20T10:00+99:99',
  '2025-04-31T10:00Z',
  '1899-12-31',
  'today',
])('does not read "%s"', (text) => expect(toMoment(text)).toBeNaN());

test('becomes 16 on the birthday, on 1 March when born on 29 February', () => {
  expect(ageOn(20251112, toDay('2009-11-13'))).toBe(15);
  expect(ageOn(20251113, toDay('2009-11-13'))).toBe(16);
  expect(birthday(20080229, 16)).toBe(20240229);
  expect(birthday(20080229, 17)).toBe(20250301);
});

test('months end on the last day of a shorter month', () => {
  expect(addMonths(20250831, 6)).toBe(20260228);
  expect(addMonths(20251115, 14)).toBe(20270115);
});
