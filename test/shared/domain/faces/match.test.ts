import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  assignPeople,
  cosine,
  likenesses,
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

/** The best total over every way to give the faces without a match one of the people who are left. */
function bestMaybes(rows: number[][]): number {
  const matches = assignPeople(rows);
  const taken = new Set(matches.flatMap((match) => match?.person ?? []));
  const most = (face: number, used: number[]): number => {
    const row = rows[face];
    if (!row) return 0;
    const choices = row.flatMap((similarity, person) =>
      matches[face] ||
      taken.has(person) ||
      used.includes(person) ||
      similarity < matchRule.maybeFrom
        ? []
        : [similarity + most(face + 1, [...used, person])],
    );
    return Math.max(most(face + 1, used), ...choices);
  };
  return most(0, []);
}

describe('laws of who a face may be', () => {
  test('matches are given out as if there were nothing else', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        expect(likenesses(rows).map(({ match }) => match)).toEqual(assignPeople(rows));
      }),
    );
  });

  test('no other way to give out what is perhaps somebody is better', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        const given = likenesses(rows).map(({ maybe }) => maybe?.similarity ?? 0);
        expect(given.reduce((sum, one) => sum + one, 0)).toBeCloseTo(bestMaybes(rows));
      }),
      { numRuns: 500 },
    );
  });

  test('nobody is in a picture twice, not even perhaps', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        const people = likenesses(rows).flatMap(({ match, maybe }) => {
          expect(match && maybe).toBeUndefined();
          return (match ?? maybe)?.person ?? [];
        });
        expect(new Set(people).size).toBe(people.length);
      }),
    );
  });

  test('everybody a face comes near is named as such, its own match apart', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        likenesses(rows).forEach(({ match, near }, face) => {
          const expected = (rows[face] ?? []).flatMap((similarity, person) =>
            similarity >= matchRule.nearFrom && person !== match?.person ? [person] : [],
          );
          expect(near.toSorted((a, b) => a - b)).toEqual(expected);
        });
      }),
    );
  });

  test('the order of the people makes no difference to who is matched', () => {
    fc.assert(
      fc.property(somePicture, (rows) => {
        const turned = likenesses(rows.map((row) => row.toReversed()));
        likenesses(rows).forEach(({ match }, face) => {
          const people = rows[face]?.length ?? 0;
          const other = turned[face]?.match;
          expect(other && people - 1 - other.person).toBe(match?.person);
        });
      }),
    );
  });
});

it.each([
  { similarities: [0.419, 0.1], maybe: undefined, near: [0] },
  { similarities: [0.42, 0.1], maybe: 0, near: [0] },
  { similarities: [0.549, 0.1], maybe: 0, near: [0] },
  { similarities: [0.7, 0.61], maybe: 0, near: [0, 1] },
  { similarities: [0.7, 0.351], maybe: undefined, near: [1] },
  { similarities: [0.349, 0.3], maybe: undefined, near: [] },
  { similarities: [], maybe: undefined, near: [] },
])('finds a face like $similarities near $near', ({ similarities, maybe, near }) => {
  const [likeness] = likenesses([similarities]);
  expect([likeness?.maybe?.person, likeness?.near]).toEqual([maybe, near]);
});

it('gives two sisters to the two faces they fit best together', () => {
  const rows = [
    [0.52, 0.5],
    [0.51, 0.43],
  ];
  // the first face is more like the first sister, and yet the second one fits it better
  expect(likenesses(rows).map(({ maybe }) => maybe?.person)).toEqual([1, 0]);
});

it('looks through a hundred faces and two thousand people in a moment', () => {
  const rows = Array.from({ length: 100 }, (_, face) =>
    Array.from(
      { length: 2000 },
      (__, person) => 0.43 + ((face * 7919 + person * 104_729) % 97) / 900,
    ),
  );
  const people = likenesses(rows).flatMap(({ maybe }) => maybe?.person ?? []);
  expect(new Set(people).size).toBe(100);
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
