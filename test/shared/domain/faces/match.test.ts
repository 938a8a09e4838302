import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  assignPeople,
  cosine,
  matchRule,
  meanTemplate,
  similarityPercent,
} from '../../../../shared/domain/faces/match.ts';

/** Between the steps on which rule and margin turn, so that all sides of them are met. */
const someSimilarity = fc.integer({ min: -4, max: 20 }).map((step) => step * 0.05 + 0.001);
const somePicture = fc
  .integer({ min: 1, max: 4 })
  .chain((people) =>
    fc.array(fc.array(someSimilarity, { minLength: people, maxLength: people }), { maxLength: 4 }),
  );

function passes(row: readonly number[], person: number): boolean {
  const similarity = row[person] ?? -1;
  return (
    similarity >= matchRule.leastSimilarity &&
    row.every((other, n) => n === person || similarity - other >= matchRule.leastMargin)
  );
}

/** The best total similarity over every way to give each face a person or nobody. */
function bestTotal(rows: number[][], used: number[] = []): number {
  const [row, ...rest] = rows;
  if (!row) return 0;
  const choices = row.flatMap((similarity, person) =>
    passes(row, person) && !used.includes(person)
      ? [similarity + bestTotal(rest, [...used, person])]
      : [],
  );
  return Math.max(bestTotal(rest, used), ...choices);
}

describe('laws of assigning people to faces', () => {
  test('nobody is in a picture twice', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        const people = assignPeople(rows).flatMap((match) => (match ? [match.person] : []));
        expect(new Set(people).size).toBe(people.length);
      }),
    );
  });

  test('every match passes the rule', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        assignPeople(rows).forEach((match, face) => {
          if (match) expect(passes(rows[face] ?? [], match.person)).toBe(true);
        });
      }),
    );
  });

  test('no other assignment is better', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        const total = assignPeople(rows).reduce((sum, match) => sum + (match?.similarity ?? 0), 0);
        expect(total).toBeCloseTo(bestTotal(rows));
      }),
    );
  });

  test('one more person in the gallery never gives a face a name it did not have', () => {
    fc.assert(
      fc.property(somePicture, someSimilarity, (rows, similarity) => {
        const before = rows.map((row) => assignPeople([row])[0]);
        rows.forEach((row, face) => {
          const [after] = assignPeople([[...row, similarity]]);
          if (after && after.person < row.length) expect(after).toEqual(before[face]);
        });
      }),
    );
  });
});

it.each([
  { similarities: [0.549, 0.1], person: undefined },
  { similarities: [0.55, 0.1], person: 0 },
  { similarities: [0.7, 0.61], person: undefined },
  { similarities: [0.7, 0.59], person: 0 },
  { similarities: [0.3, 0.8], person: 1 },
  { similarities: [Number.NaN, Number.NaN], person: undefined },
  { similarities: [], person: undefined },
])('takes a face like $similarities for person $person', ({ similarities, person }) => {
  expect(assignPeople([similarities])[0]?.person).toBe(person);
});

test('templates of two engines cannot be compared', () => {
  expect(() => cosine(Float32Array.of(1, 0), Float32Array.of(1))).toThrow(RangeError);
});

test('the mean of templates counts each alike, however long it is', () => {
  const mean = meanTemplate([Float32Array.of(100, 0), Float32Array.of(0, 1)]);
  expect(cosine(mean, Float32Array.of(1, 1))).toBeCloseTo(1);
});

it.each([
  [-0.2, 0],
  [0.55, 55],
  [1.0001, 100],
])('shows a cosine of %d as %d %%', (similarity, percent) => {
  expect(similarityPercent(similarity)).toBeCloseTo(percent);
});
