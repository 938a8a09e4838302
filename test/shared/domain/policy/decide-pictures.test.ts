import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import {
  type PictureCheck,
  pictureLabelNames,
} from '../../../../shared/domain/pictures/picture-check.ts';
import { underBreaker } from '../../../../shared/domain/policy/breaker.ts';
import { decideComment } from '../../../../shared/domain/policy/decide-comment.ts';
import { withPictures } from '../../../../shared/domain/policy/decide-pictures.ts';
import { decidePost } from '../../../../shared/domain/policy/decide-post.ts';
import type { EvidenceLook } from '../../../../shared/domain/policy/evidence.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { aLook, anEvidence, packOf } from './builders.ts';

const seen = (...labels: (typeof pictureLabelNames)[number][]): PictureCheck => ({
  status: 'checked',
  labels: labels.map((label) => ({ label, confidencePercent: 80 })),
  unseen: [],
  moderator: 'test-1',
});
const unseen: PictureCheck = { status: 'not-checked', reason: 'failed' };

const someCheck: fc.Arbitrary<PictureCheck> = fc.oneof(
  fc.constant(unseen),
  fc.subarray([...pictureLabelNames]).map((labels) => seen(...labels)),
);
const somePack = fc.constantFrom(...packs.values());
const texts = ['Leuk!', 'Wat ben jij een ongelofelijke sukkel', 'Wacht maar, ik maak je af', ''];
const decided = (text: string, pack = packOf('svok-2021')) =>
  decideComment(judgeComment({ text, hasAttachment: true }), pack);
const order = ['leave', 'review', 'hide'];

describe('what is seen in the pictures of a comment', () => {
  test('never makes it milder, and leaves nothing standing by itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(someCheck, { minLength: 1, maxLength: 3 }),
        somePack,
        (text, checks, pack) => {
          const before = decided(text, pack);
          const after = withPictures(before, checks, pack);
          expect(order.indexOf(after.outcome)).toBeGreaterThanOrEqual(
            Math.max(1, order.indexOf(before.outcome)),
          );
        },
      ),
    );
  });

  test('hides only what is explicit', () => {
    fc.assert(
      fc.property(fc.array(someCheck, { minLength: 1 }), somePack, (checks, pack) => {
        const isExplicit = checks.some(
          (one) => one.status === 'checked' && one.labels.some(({ label }) => label === 'explicit'),
        );
        const { outcome } = withPictures(decided('Leuk!', pack), checks, pack);
        expect(outcome === 'hide').toBe(isExplicit);
      }),
    );
  });

  it('is hidden by the breaker too when it is suspected', () => {
    const decision = withPictures(decided('Leuk!'), [seen('explicit')], packOf('svok-2021'));
    expect(underBreaker(decision).outcome).toBe('hide');
  });

  it('asks nobody to look at what is suspected', () => {
    const { findings } = withPictures(decided(''), [seen('explicit')], packOf('svok-2021'));
    expect(findings.map(({ detail }) => detail)).toEqual(['sexual', 'suspected-image']);
    expect(findings.some(({ text }) => text.nl.includes('Iemand kijkt ernaar'))).toBe(false);
  });

  it.each([...packs.values()].filter(({ decency }) => decency.categories.sexual))(
    'rests on the article of $id that names it',
    (pack) => {
      const [first] = withPictures(decided('Leuk!', pack), [seen('explicit')], pack).findings;
      expect(first).toMatchObject({ basis: 'protocol' });
      const own = pack.decency.categories.sexual?.map((article) => `${pack.id}:${article}`);
      expect(own).toEqual(expect.arrayContaining(first?.articles ?? ['none']));
    },
  );

  it('says "not checked" of what was not, and never that nothing was found', () => {
    const { findings } = withPictures(decided('Leuk!'), [unseen], packOf('svok-2021'));
    expect(findings.map(({ detail }) => detail)).toContain('picture-not-checked');
    expect(findings.some(({ text }) => text.en.includes('found none'))).toBe(false);
  });
});

describe('what is seen in a picture of a post', () => {
  const allowed = anEvidence({ looks: [aLook('m1')] });
  const withCheck = (check: PictureCheck, passed?: boolean) =>
    decidePost(
      { ...allowed, looks: [{ ...aLook('m1'), check, ...(passed ? { passed } : {}) }] },
      packOf('svok-2021'),
    );

  it('adds nothing where nothing was found', () => {
    const [before, after] = [decidePost(allowed, packOf('svok-2021')), withCheck(seen())];
    expect(after).toEqual(before);
  });

  it.each(pictureLabelNames)('holds it for %s until a person says that it may be used', (label) => {
    const details = withCheck(seen(label)).findings.map(({ detail }) => detail);
    expect(details).toContain(`picture:${label}`);
    expect(withCheck(seen(label)).outcome).not.toBe('clear');
    const passed = withCheck(seen(label), true).findings.map(({ detail }) => detail);
    expect(passed).not.toContain(`picture:${label}`);
  });

  it('holds it for a check that did not work', () => {
    const details = withCheck(unseen).findings.map(({ detail }) => detail);
    expect(details).toContain('picture-not-checked');
  });

  it('holds it for that also where a person watched what could not be searched', () => {
    const held = { status: 'held', reason: 'too-many-frames' } as const;
    const watched = { ...aLook('m1'), look: held, watched: { at: allowed.checkedAt } };
    const detailsOf = (look: EvidenceLook) =>
      decidePost({ ...allowed, looks: [look] }, packOf('svok-2021')).findings.map(
        ({ detail }) => detail,
      );
    expect(detailsOf({ ...watched, check: unseen })).toContain('picture-not-checked');
    expect(detailsOf({ ...watched, check: unseen, passed: true })).toEqual([]);
  });
});
