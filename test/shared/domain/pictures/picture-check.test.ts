import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPassed,
  isWithheld,
  type PictureCheck,
  type PictureLabel,
  pictureLabelNames,
} from '../../../../shared/domain/pictures/picture-check.ts';

const seen = (labels: readonly PictureLabel[]): PictureCheck => ({
  status: 'checked',
  labels: labels.map((label) => ({ label, confidencePercent: 90 })),
  unseen: [],
  moderator: 'test-1',
});
const labels = fc.uniqueArray(fc.constantFrom(...pictureLabelNames));

describe("a person's word about a picture", () => {
  it('covers what was found when it was given, and less', () => {
    fc.assert(
      fc.property(labels, labels, (found, gone) => {
        const left = found.filter((label) => !gone.includes(label));
        expect(isPassed({ check: seen(left), passed: { found } })).toBe(true);
      }),
    );
  });

  it('covers nothing that is found later, but nudity where it was about explicit imagery', () => {
    fc.assert(
      fc.property(labels, fc.constantFrom(...pictureLabelNames), (found, more) => {
        fc.pre(!found.includes(more) && !(more === 'nudity' && found.includes('explicit')));
        expect(isPassed({ check: seen([...found, more]), passed: { found } })).toBe(false);
      }),
    );
  });

  it('is needed for what is explicit, whatever else was said of it', () => {
    const others = pictureLabelNames.filter((label) => label !== 'explicit');
    expect(isWithheld({ check: seen(['explicit']) })).toBe(true);
    expect(isWithheld({ check: seen(['explicit']), passed: { found: others } })).toBe(true);
    expect(isWithheld({ check: seen(['explicit']), passed: { found: ['explicit'] } })).toBe(false);
  });

  it('stands when a later check of the same file does not work', () => {
    const check: PictureCheck = { status: 'not-checked', reason: 'took-too-long' };
    expect(isPassed({ check, passed: { found: ['nudity'] } })).toBe(true);
    expect(isPassed({ check })).toBe(false);
  });
});
