import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { categoryNames, categoryRow } from '../../../../shared/domain/decency/categories.ts';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import type { Judgement } from '../../../../shared/domain/decency/judgement.ts';
import { cases } from './cases.ts';
import { ordinary } from './ordinary.ts';

const found = (text: string) => judgeComment({ text }).categories.map(({ category }) => category);

describe.each(categoryNames)('%s', (category) => {
  it.each(cases[category].hits)('is seen in: %s', (text) => {
    expect(found(text)).toContain(category);
  });

  it.each(cases[category].near)('is not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('never asks for more than its row allows', () => {
    const bands = cases[category].hits.flatMap((text) =>
      judgeComment({ text }).categories.filter((hit) => hit.category === category),
    );
    const tooStrict = bands.filter(
      ({ band }) => band === 'hide' && categoryRow(category).strongest === 'review',
    );
    expect(tooStrict).toEqual([]);
  });
});

describe('an ordinary day', () => {
  it.each(ordinary)('leaves: %s', (text) => {
    expect(judgeComment({ text })).toMatchObject({ categories: [], personalData: [], care: false });
  });

  it('knows criticism when it sees it', () => {
    const text = 'Het nieuwe rooster is echt een slecht plan van de school';
    expect(judgeComment({ text })).toMatchObject({ categories: [], criticism: true });
  });
});

describe('the words around it', () => {
  it.each([
    ['quoted and objected to', 'Het is racistisch om "turken zijn vies" te roepen'],
    ['told and objected to', 'Wie zegt dat je een hoer bent, verdient geen respect'],
    ['denied', 'Moslims zijn geen bedreiging'],
    ['about oneself', 'Ik was vroeger zo een sukkel op school'],
    ['about a match', 'We gaan jullie zondag helemaal slopen in de finale'],
    ['about a test', 'Dat tentamen heeft mij gesloopt'],
    ['about a thing', 'Maandagen zijn walgelijk'],
    ['a surname', 'Meneer Eikel en mevrouw Pot gaan met pensioen'],
    ['a place', 'Op excursie naar Rotterdam en de Rothschildcollectie'],
    ['an illness', 'De opbrengst gaat naar kankeronderzoek'],
    [
      'English, where the word is another',
      'The kids will die laughing, see you at the swimming pool',
    ],
  ])('%s leaves it alone', (_why, text) => {
    expect(found(text)).toEqual([]);
  });

  it('only told, without an objection, is for a person to weigh', () => {
    expect(judgeComment({ text: 'Iedereen zegt dat jij een hoer bent' }).categories).toMatchObject([
      { category: 'insult', band: 'review' },
    ]);
  });
});

describe('what was not judged', () => {
  it.each<[string, Judgement['notChecked'], boolean]>([
    ['', 'empty', false],
    [' \u200b\u00ad ', 'empty', false],
    ['', 'only-attachment', true],
    ['https://voorbeeld.nl/x', 'only-attachment', false],
    ['leuk!', 'attachment', true],
    ['leuk \ufffd', 'undecodable', false],
    ['a'.repeat(9000), 'too-long', false],
    ['ﷺ'.repeat(2000), 'too-long', false],
  ])('says so: case %#', (text, notChecked, hasAttachment) => {
    expect(judgeComment({ text, hasAttachment }).notChecked).toBe(notChecked);
  });
});

const offences = [
  'je bent een hoer',
  'ik sla je in elkaar',
  'jullie zijn allemaal achterlijk',
  'bel hem op 0612345678',
  'pleeg zelfmoord',
];
/** Anything a platform may hand us, lone halves of characters included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...offences,
        '"',
        "'",
        'niet',
        'als je zegt',
        '.',
        ',',
        '*',
        '@',
        '06',
        '\u202e',
        'é̂̂̂',
      ),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(' ')),
);
const rank = { leave: 0, review: 1, hide: 2 };
const strictness = ({ categories, notChecked }: Judgement): number =>
  Math.max(
    0,
    notChecked === undefined ? 0 : rank.review,
    ...categories.map(({ band }) => rank[band]),
  );

describe('laws', () => {
  test('any text is answered, with spans inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { categories, personalData } = judgeComment({ text });
        const spans = [
          ...categories.flatMap((hit) => hit.spans),
          ...personalData.map(({ span }) => span),
        ];
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('an offence more never makes it milder', () => {
    const someHit = fc.constantFrom(
      ...Object.values(cases).flatMap(({ hits }) => hits),
      ...offences,
    );
    fc.assert(
      fc.property(someHit, someHit, (text, offence) => {
        const before = strictness(judgeComment({ text }));
        const after = strictness(judgeComment({ text: `${text}. ${offence}` }));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('the same text is judged the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(judgeComment({ text })).toEqual(judgeComment({ text }));
      }),
      { numRuns: 100 },
    );
  });
});
