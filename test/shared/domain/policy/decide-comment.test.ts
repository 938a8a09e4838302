import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { categoryNames, categoryRow } from '../../../../shared/domain/decency/categories.ts';
import type { Band, CategoryHit, Judgement } from '../../../../shared/domain/decency/judgement.ts';
import { decideComment } from '../../../../shared/domain/policy/decide-comment.ts';
import type { Pack } from '../../../../shared/domain/policy/pack.ts';
import { definePack } from '../../../../shared/domain/policy/packs/define-pack.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { silentPack } from '../../../../shared/domain/policy/packs/silent.ts';

const aJudgement = (given: Partial<Judgement> = {}): Judgement => ({
  categories: [],
  personalData: [],
  care: false,
  criticism: false,
  ...given,
});
const aHit = (category: CategoryHit['category'], band: Band = 'hide'): CategoryHit => ({
  category,
  confidencePercent: 90,
  band,
  spans: [[3, 8]],
});
const aPack = (decency: Partial<Pack['decency']> = {}): Pack =>
  definePack({
    ...silentPack,
    id: 'voorbeeld-2020',
    articles: { COMMENT_KEEP_CRITICISM: ['3'], COMMENT_HIDE_DECENCY: ['1'] },
    articleTexts: {
      '1': { nl: 'Pest niet', en: 'No bullying' },
      '2': { nl: 'Schaad niet', en: 'No harm' },
      '3': { nl: 'Praat', en: 'Talk' },
    },
    decency: { categories: { bullying: ['1'] }, openClause: ['2'], ...decency },
  });

describe('what a finding rests on', () => {
  it('is the article that names the category', () => {
    const [finding] = decideComment(
      aJudgement({ categories: [aHit('bullying')] }),
      aPack(),
    ).findings;
    expect(finding).toMatchObject({
      code: 'COMMENT_HIDE_DECENCY',
      basis: 'protocol',
      articles: ['voorbeeld-2020:1'],
      detail: 'bullying',
      subjects: ['3-8'],
    });
  });

  it('is the law, not the open clause, when it hides what the protocol does not name', () => {
    const [finding] = decideComment(aJudgement({ categories: [aHit('threat')] }), aPack()).findings;
    expect(finding).toMatchObject({ outcome: 'hide', basis: 'law', articles: ['law:sr-285'] });
  });

  it('is the open clause only when a person will look', () => {
    const hit = aHit('threat', 'review');
    const [finding] = decideComment(aJudgement({ categories: [hit] }), aPack()).findings;
    expect(finding).toMatchObject({ outcome: 'review', articles: ['voorbeeld-2020:2'] });
  });

  it('is the default when nothing else says it', () => {
    const [finding] = decideComment(
      aJudgement({ categories: [aHit('spam')] }),
      silentPack,
    ).findings;
    expect(finding).toMatchObject({
      outcome: 'hide',
      basis: 'default',
      articles: ['default:decency'],
    });
  });
});

describe('codes', () => {
  it.each([
    [aHit('personal_data'), 'COMMENT_HIDE_PERSONAL_DATA', 'hide'],
    [aHit('personal_data', 'review'), 'COMMENT_REVIEW_DECENCY', 'review'],
    [aHit('impersonation'), 'COMMENT_CASE_FAKE_ACCOUNT', 'review'],
    [{ ...aHit('harmful_images'), kind: 'meme' as const }, 'COMMENT_REVIEW_MEME', 'review'],
    [aHit('insult'), 'COMMENT_HIDE_DECENCY', 'hide'],
    [aHit('insult', 'review'), 'COMMENT_REVIEW_DECENCY', 'review'],
    [aHit('smear'), 'COMMENT_REVIEW_DECENCY', 'review'],
  ])('case %#', (hit, code, outcome) => {
    const decision = decideComment(aJudgement({ categories: [hit] }), aPack());
    expect([decision.findings[0]?.code, decision.outcome]).toEqual([code, outcome]);
  });
});

it('gives a reason to hide and does not claim that it was done', () => {
  const { findings } = decideComment(aJudgement({ categories: [aHit('insult')] }), aPack());
  expect(findings[0]?.text).toEqual({
    nl: 'Reden om te verbergen: uitschelden of beledigen.',
    en: 'Reason to hide: name-calling or insulting.',
  });
});

describe('what is left or looked at', () => {
  it.each(['empty', 'only-attachment', 'too-long', 'attachment', 'undecodable'] as const)(
    'a comment that was not checked (%s) is never left',
    (notChecked) => {
      expect(decideComment(aJudgement({ notChecked, criticism: true }), aPack())).toMatchObject({
        outcome: 'review',
        findings: [{ basis: 'default', articles: ['default:not_checked'] }],
      });
    },
  );

  it('a cry for help is for a person, and no breach of any protocol', () => {
    expect(decideComment(aJudgement({ care: true }), aPack())).toMatchObject({
      outcome: 'review',
      findings: [{ basis: 'default', articles: ['default:care'], detail: 'care' }],
    });
  });

  it('criticism is left standing on purpose', () => {
    expect(decideComment(aJudgement({ criticism: true }), aPack())).toMatchObject({
      outcome: 'leave',
      findings: [{ code: 'COMMENT_KEEP_CRITICISM', articles: ['voorbeeld-2020:3'] }],
    });
  });

  it('an ordinary comment needs no reason', () => {
    expect(decideComment(aJudgement(), aPack())).toMatchObject({ outcome: 'leave', findings: [] });
  });
});

describe('laws', () => {
  test('no article is cited for a code that the table does not give it for', () => {
    fc.assert(
      fc.property(someJudgement, anyPack, (judgement, pack) => {
        for (const { code, basis, articles } of decideComment(judgement, pack).findings) {
          if (basis !== 'protocol') continue;
          const citable = (pack.articles[code] ?? []).map((article) => `${pack.id}:${article}`);
          const open = pack.decency.openClause.map((article) => `${pack.id}:${article}`);
          expect([...citable, ...open]).toEqual(expect.arrayContaining(articles));
        }
      }),
    );
  });

  const someHit = fc
    .tuple(fc.constantFrom(...categoryNames), fc.constantFrom<Band>('hide', 'review'))
    .map(([category, band]) => aHit(category, band));
  const someJudgement: fc.Arbitrary<Judgement> = fc.record({
    categories: fc.array(someHit, { maxLength: 5 }),
    personalData: fc.constant<Judgement['personalData']>([]),
    care: fc.boolean(),
    criticism: fc.boolean(),
  });
  const anyPack = fc.constantFrom(silentPack, aPack(), ...packs.values());
  const rank = (outcome: string) => ['leave', 'review', 'hide'].indexOf(outcome);

  test('one more hit never makes it milder', () => {
    fc.assert(
      fc.property(someJudgement, someHit, anyPack, (judgement, hit, pack) => {
        const more = { ...judgement, categories: [...judgement.categories, hit] };
        expect(rank(decideComment(more, pack).outcome)).toBeGreaterThanOrEqual(
          rank(decideComment(judgement, pack).outcome),
        );
      }),
    );
  });

  test('an open clause and a good name never hide, under any protocol', () => {
    fc.assert(
      fc.property(someJudgement, anyPack, (judgement, pack) => {
        const hiding = decideComment(judgement, pack).findings.filter(
          ({ outcome }) => outcome === 'hide',
        );
        for (const { detail, basis, articles } of hiding) {
          const category = categoryNames.find((name) => name === detail)!;
          expect(categoryRow(category).strongest).toBe('hide');
          const own = (pack.decency.categories[category] ?? []).map(
            (article) => `${pack.id}:${article}`,
          );
          if (basis === 'protocol') expect(own).toEqual(expect.arrayContaining(articles));
        }
      }),
    );
  });
});
