import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { keptUntil } from '../../../../shared/domain/policy/keeping-pictures.ts';
import type { Standing } from '../../../../shared/domain/policy/pack.ts';

const since = new Date('2026-01-31T10:00:00.000Z');
const rules = (value: number | null, basis: Standing['basis']) => ({
  parameters: { 'retention.snapshots_months': { value, basis, articles: [], open: false } },
});

it.each([
  ['nobody says anything', rules(null, 'default'), 'gone', '2026-05-01'],
  ['we propose a year', rules(12, 'default'), 'gone', '2026-05-01'],
  ['we propose a month', rules(1, 'default'), 'gone', '2026-02-28'],
  ['the school chose a year', rules(12, 'school_choice'), 'gone', '2027-01-31'],
  ['the protocol says half a year', rules(6, 'protocol'), 'gone', '2026-07-31'],
  ['the school chose a month', rules(1, 'school_choice'), 'gone', '2026-02-28'],
  ['the school chose a year, of a copy', rules(12, 'school_choice'), 'copy', '2026-03-02'],
  ['the school chose a month, of a copy', rules(1, 'school_choice'), 'copy', '2026-02-28'],
] as const)('where %s it is kept until %4$s', (_, pack, because, until) => {
  expect(keptUntil(pack, because, since).toISOString()).toBe(`${until}T10:00:00.000Z`);
});

test('nothing is ever kept longer than the answer, whoever gave it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 240 }),
      fc.constantFrom('default', 'school_choice', 'protocol', 'law'),
      fc.constantFrom('gone', 'copy'),
      fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (months, basis, because, from) => {
        const until = keptUntil(rules(months, basis), because, from);
        const apart =
          (until.getUTCFullYear() - from.getUTCFullYear()) * 12 +
          (until.getUTCMonth() - from.getUTCMonth());
        expect(apart).toBeLessThanOrEqual(months);
        expect(until > from).toBe(true);
        if (apart === months) expect(until.getUTCDate()).toBeLessThanOrEqual(from.getUTCDate());
      },
    ),
  );
});
