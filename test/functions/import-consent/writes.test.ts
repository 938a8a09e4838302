import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCommits } from '../../../functions/import-consent/writes.ts';

test('lines go in order, none is split, and a commit takes no more than it may', () => {
  const someLines = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 200 });
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
