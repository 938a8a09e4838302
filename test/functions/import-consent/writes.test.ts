import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCommits } from '../../../functions/import-consent/writes.ts';

test('lines go in order, none is split, and a commit takes no more than it may', () => {
  const someSize = fc.oneof(
    { arbitrary: fc.constant(1), weight: 50 },
    { arbitrary: fc.integer({ min: 1, max: 30 }), weight: 1 },
  );
  const someLines = fc.array(someSize, { maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(someLines, (sizes) => {
      const lines = sizes.map((size, index) => ({
        personId: String(index),
        isFelt: true,
        writes: Array.from({ length: size }, () => ({
          table: 'people' as const,
          remove: { pk: 'p', sk: 's' },
          when: 'any' as const,
        })),
      }));
      const commits = inCommits(lines, 89, 50);
      expect(commits.flat()).toEqual(lines);
      for (const commit of commits) {
        expect(commit.length).toBeLessThanOrEqual(50);
        expect(commit.flatMap(({ writes }) => writes).length).toBeLessThanOrEqual(89);
      }
    }),
  );
});
