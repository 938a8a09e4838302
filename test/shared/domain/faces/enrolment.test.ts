import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enrolmentRule,
  isCurrent,
  oddOnesOut,
  photoProblem,
  resembling,
} from '../../../../shared/domain/faces/enrolment.ts';
import type { Face, Look } from '../../../../shared/domain/faces/sighting.ts';

const face = (height: number, because = 'clear'): Face => ({
  box: { x: 10, y: 10, width: height, height },
  confidencePercent: 99,
  recognisable: true,
  because,
});
const look = (...faces: Face[]): Look => ({
  ...{ status: 'analysed', width: 800, height: 600, frames: 1, engine: 'test', faces },
});
/** A direction in a plane: the cosine of two is that of the angle between them. */
const at = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));

describe('a photo', () => {
  it.each<[Look, ReturnType<typeof photoProblem>]>([
    [look(face(64)), undefined],
    [look(face(63.9)), 'small'],
    [look(face(Number.NaN)), 'small'],
    [look(), 'no-face'],
    [look(face(200, 'turned')), 'turned'],
    [look(face(200, 'turned-away')), 'turned'],
    [look(face(200, 'blurred')), 'blurred'],
    [look(face(200, 'unsure')), 'poor-quality'],
    [look(face(30, 'turned'), face(200)), undefined],
    [{ status: 'held', reason: 'unreadable' }, 'held'],
  ])('of %j has the problem %s', (seen, problem) => {
    expect(photoProblem(seen)).toBe(problem);
  });
});

describe('photos of one person', () => {
  it.each([
    [[at(0), at(20), at(40)], []],
    [[at(0), at(20), at(120)], [2]],
    // 66° is 0.407: the two at the ends disagree, and nobody can tell which one is odd
    [
      [at(0), at(33), at(66)],
      [0, 2],
    ],
    [[at(0), at(32), at(64)], []],
    [[at(0), at(0), Float32Array.of(Number.NaN, 0)], [2]],
  ])('%#: those that are of somebody else are named', (templates, odd) => {
    expect(oddOnesOut(templates)).toEqual(odd);
  });

  it('pass only when every two of them agree', () => {
    const angles = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(angles, (degrees) => {
        const apart = degrees.flatMap((one) => degrees.map((other) => Math.abs(one - other)));
        const farthest = Math.max(...apart.map((angle) => Math.min(angle, 360 - angle)));
        const agree = Math.cos((farthest * Math.PI) / 180) >= enrolmentRule.leastAgreement;
        expect(oddOnesOut(degrees.map(at)).length === 0).toBe(agree);
      }),
    );
  });
});

it('names who looks alike, the most alike first, and nobody else', () => {
  const others = [
    { personId: 'far', templates: [at(66)] },
    { personId: 'sister', templates: [at(60), at(64)] },
    { personId: 'twin', templates: [at(5)] },
  ];
  expect(resembling([at(-2), at(2)], others)).toEqual(['twin', 'sister']);
});

it.each([
  ['2025-03-02T10:00:00.001Z', true],
  ['2025-03-02T10:00:00.000Z', false],
  ['2026-03-02T10:00:00.000Z', true],
  ['2026-03-02T10:00:00.001Z', false],
  ['nonsense', false],
])('a template of %s counts for a year: %s', (moment, counts) => {
  expect(isCurrent({ at: moment }, new Date('2026-03-02T10:00:00.000Z'))).toBe(counts);
});
