import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Bound, seal, unseal } from '../../../shared/records/sealed.ts';

const key = new Uint8Array(randomBytes(32));
const anId = fc.string({ minLength: 1, maxLength: 12 });
const aBound: fc.Arbitrary<Bound> = fc.record({
  schoolId: anId,
  personId: anId,
  what: fc.constantFrom('template', 'photo'),
});
const someBytes = fc.uint8Array({ maxLength: 300 });

describe('what is sealed', () => {
  test('opens for whom it was sealed', () => {
    fc.assert(
      fc.property(aBound, someBytes, (bound, bytes) => {
        expect(unseal(key, bound, seal(key, bound, bytes))).toEqual(bytes);
      }),
    );
  });

  test('opens for nobody else', () => {
    fc.assert(
      fc.property(aBound, aBound, someBytes, (bound, other, bytes) => {
        fc.pre(JSON.stringify(bound) !== JSON.stringify(other));
        expect(unseal(key, other, seal(key, bound, bytes))).toBeUndefined();
      }),
    );
  });

  test('opens with no other key, and not after any byte was changed or left out', () => {
    fc.assert(
      fc.property(aBound, someBytes, fc.nat(), (bound, bytes, place) => {
        const sealed = seal(key, bound, bytes);
        expect(unseal(new Uint8Array(randomBytes(32)), bound, sealed)).toBeUndefined();
        const changed = Buffer.from(sealed, 'base64');
        const at = place % changed.length;
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(unseal(key, bound, changed.toString('base64'))).toBeUndefined();
        const shorter = changed.subarray(0, at).toString('base64');
        expect(unseal(key, bound, shorter)).toBeUndefined();
      }),
    );
  });

  it('is never the same twice', () => {
    const bound = { schoolId: 's', personId: 'p', what: 'photo' } as const;
    const once = seal(key, bound, Uint8Array.of(1, 2, 3));
    expect(seal(key, bound, Uint8Array.of(1, 2, 3))).not.toBe(once);
  });
});
