import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clip,
  containment,
  overlap,
  type Turns,
  turnBack,
  turnBoxBack,
} from '../../../../shared/domain/faces/geometry.ts';

const someBox = fc.record({
  x: fc.integer({ min: -50, max: 400 }),
  y: fc.integer({ min: -50, max: 400 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const someTurns = fc.constantFrom<Turns>(0, 1, 2, 3);

test('overlap is symmetric, between 0 and 1, and 1 for a box with itself', () => {
  fc.assert(
    fc.property(someBox, someBox, (a, b) => {
      expect(overlap(a, b)).toBeCloseTo(overlap(b, a));
      expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
      expect(overlap(a, b)).toBeLessThanOrEqual(1);
      expect(overlap(a, a)).toBeCloseTo(1);
    }),
  );
});

test('a box is never contained less than it overlaps', () => {
  fc.assert(
    fc.property(someBox, someBox, (a, b) => {
      expect(containment(a, b)).toBeGreaterThanOrEqual(overlap(a, b) - 1e-9);
    }),
  );
});

test('a clipped box lies inside the picture and inside the box', () => {
  fc.assert(
    fc.property(someBox, (box) => {
      const inside = clip(box, 320, 240);
      if (!inside) return;
      expect(containment(inside, { x: 0, y: 0, width: 320, height: 240 })).toBeCloseTo(1);
      expect(containment(inside, box)).toBeCloseTo(1);
    }),
  );
});

test('four quarter turns bring a point home', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(200), (x, y) => {
      let point = { x, y };
      let size = { width: 300, height: 200 };
      for (let n = 0; n < 4; n++) {
        point = turnBack(point, 1, size.width, size.height);
        size = { width: size.height, height: size.width };
      }
      expect(point).toEqual({ x, y });
    }),
  );
});

test('turning a box keeps its area and turns its sides', () => {
  fc.assert(
    fc.property(someBox, someTurns, (box, turns) => {
      const back = turnBoxBack(box, turns, 640, 480);
      const sides = [back.width, back.height];
      expect(turns % 2 === 0 ? sides : sides.reverse()).toEqual([box.width, box.height]);
    }),
  );
});

test('the top left corner of a picture turned clockwise was its bottom left corner', () => {
  expect(turnBack({ x: 0, y: 0 }, 1, 300, 200)).toEqual({ x: 0, y: 200 });
});
