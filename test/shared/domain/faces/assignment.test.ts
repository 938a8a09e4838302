import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { bestAssignment } from '../../../../shared/domain/faces/assignment.ts';

/** Few different weights, so that rows want the same column and have to make way for each other. */
const someWeights = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.integer({ min: -1, max: 12 }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );

/** The largest sum over every way there is. */
function most(weights: number[][], used: readonly number[] = []): number {
  const [row, ...rest] = weights;
  if (!row) return 0;
  const choices = row.flatMap((weight, column) =>
    weight > 0 && !used.includes(column) ? [weight + most(rest, [...used, column])] : [],
  );
  return Math.max(most(rest, used), ...choices);
}

test('no other way to pair rows and columns has a larger sum', () => {
  fc.assert(
    fc.property(someWeights, (weights) => {
      const columns = bestAssignment(weights);
      const given = columns.map((column, row) =>
        column === undefined ? 0 : (weights[row]?.[column] ?? Number.NaN),
      );
      expect(given.reduce((sum, weight) => sum + weight, 0)).toBe(most(weights));
    }),
    { numRuns: 2000 },
  );
});

test('no column is given twice, and no pair is made of nothing', () => {
  fc.assert(
    fc.property(someWeights, (weights) => {
      const columns = bestAssignment(weights);
      const given = columns.filter((column) => column !== undefined);
      expect(new Set(given).size).toBe(given.length);
      for (const [row, column] of columns.entries()) {
        if (column !== undefined) expect(weights[row]?.[column]).toBeGreaterThan(0);
      }
    }),
  );
});

it('takes what is no number for no pair', () => {
  expect(bestAssignment([[Number.NaN, 0.5], []])).toEqual([1, undefined]);
});
