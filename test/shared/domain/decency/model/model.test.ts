import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toModule } from '../../../../../infra/local/train/pack.ts';
import type { Category } from '../../../../../shared/domain/decency/categories.ts';
import { judgeComment, withoutModel } from '../../../../../shared/domain/decency/judge-comment.ts';
import type { CategoryHit, Judgement } from '../../../../../shared/domain/decency/judgement.ts';
import { createListener, type Seen } from '../../../../../shared/domain/decency/model/heard.ts';
import {
  checkOf,
  heads,
  type Model,
  placeBits,
  placeOf,
  suspicion,
  suspicions,
  createModel as unpackTable,
  weightZero,
} from '../../../../../shared/domain/decency/model/model.ts';
import { tableOf, unpack } from '../../../../../shared/domain/decency/model/unpack.ts';
import { packed } from '../../../../../shared/domain/decency/model/weights.ts';
import { wordFacts } from '../../../../../shared/domain/decency/model/word-facts.ts';
import { readComment } from '../../../../../shared/domain/decency/read-comment.ts';
import { normalise } from '../../../../../shared/domain/decency/text/normalise.ts';
import { cases } from '../cases.ts';
import { ordinary } from '../ordinary.ts';

const tokensOf = (text: string) => {
  const plain = normalise(text);
  return plain === undefined ? [] : readComment(plain, text);
};
const rank = { hide: 2, review: 1 } as const;
const strictness = ({ categories }: Judgement): number =>
  Math.max(0, ...categories.map(({ band }) => rank[band]));
const someText = fc
  .array(
    fc.constantFrom(
      ...Object.values(cases).flatMap(({ hits, near }) => [...hits, ...near]),
      ...ordinary,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((texts) => texts.join('. '));

/** A model that always says this. */
const saying = (scores: Partial<Record<(typeof heads)[number], number>>): Model => ({
  score: () => Float64Array.from(heads, (head) => scores[head] ?? -1),
});
const cuts = { review: 0.5, care: 0, hide: { insult: 2, threat: 2 } } as const;
const plain: Seen = { isCriticism: false, isPlay: false, isExplained: false };
const hear = (model: Model, seen: Seen = plain, text = 'een gewone zin'): CategoryHit[] =>
  createListener(model, cuts)(tokensOf(text), seen).hits;

test('with the model a verdict is never milder than by rules alone', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const alone = judgeComment({ text }, withoutModel);
      const both = judgeComment({ text });
      expect(strictness(both)).toBeGreaterThanOrEqual(strictness(alone));
      for (const { category } of alone.categories) {
        expect(both.categories.map((hit) => hit.category)).toContain(category);
      }
      if (alone.care) expect(both.care).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('two cuts', () => {
  it.each([
    { any: -0.6, insult: 0.5, band: undefined },
    { any: -0.5, insult: 0.5, band: 'review' },
    { any: 1, insult: 0.4, band: 'review' },
    { any: 1, insult: 0.5, band: 'hide' },
  ] as const)('$any and $insult give $band', ({ any, insult, band }) => {
    expect(hear(saying({ any, insult }))[0]?.band).toBe(band);
  });

  it('what might as well be something else is less sure', () => {
    expect(hear(saying({ any: -0.5, insult: 0.5 }))).toHaveLength(1);
    expect(hear(saying({ any: -0.5, insult: 0.5, bullying: 0.5 }))).toEqual([]);
  });

  it('a category without a cut of its own never hides', () => {
    expect(hear(saying({ any: 9, bullying: 9 }))[0]?.band).toBe('review');
  });

  it.each(['smear', 'impersonation', 'flaming', 'confidential'] as const)(
    'a claim or the open clause is only for a person: %s',
    (category: Category) => {
      const always = { ...cuts, hide: { [category]: 0 } };
      const { hits } = createListener(saying({ any: 9, [category]: 9 }), always)(
        tokensOf('x y'),
        plain,
      );
      expect(hits).toMatchObject([{ category, band: 'review' }]);
    },
  );

  it.each([
    ['criticism', { ...plain, isCriticism: true }, 'een zin'],
    ['a match', { ...plain, isPlay: true }, 'een zin'],
    ['somebody else’s words', plain, 'hij zei "een zin" en ging'],
    ['an accusation', plain, 'een leugenaar is het'],
  ] as const)('%s is never hidden by the model', (_, seen, text) => {
    expect(hear(saying({ any: 9, insult: 9 }), seen, text)[0]?.band).toBe('review');
  });

  it.each([
    ['a match', { ...plain, isPlay: true }],
    ['what a guard explained', { ...plain, isExplained: true }],
  ] as const)('%s needs more', (_, seen) => {
    expect(hear(saying({ any: -0.1, insult: 0.5 }), seen)).toEqual([]);
    expect(hear(saying({ any: 0, insult: 0.5 }), seen)).toMatchObject([{ band: 'review' }]);
  });
});

describe('the model is told what was seen', () => {
  const seenIn = (text: string): Seen | undefined => {
    let told: Seen | undefined;
    judgeComment(
      { text },
      {
        listen: (_, seen) => {
          told = seen;
          return { care: false, hits: [] };
        },
      },
    );
    return told;
  };

  it.each([
    ['Wat een mooie dag', plain],
    ['Wat een slecht plan', { ...plain, isCriticism: true }],
    ['Morgen is de wedstrijd', { ...plain, isPlay: true }],
    ['Wat een tafeltennistoernooi', { ...plain, isPlay: true }],
    ['Jij bent geen hoer', { ...plain, isExplained: true }],
    ['Jij bent een hoer', plain],
  ])('%s', (text, seen) => {
    expect(seenIn(text)).toEqual(seen);
  });

  const with_ = (hit: Partial<CategoryHit>, text = 'Hallo jij bent een hoer') =>
    judgeComment(
      { text },
      {
        listen: () => ({
          care: false,
          hits: [
            { category: 'insult', band: 'review', confidencePercent: 55, spans: [[0, 5]], ...hit },
          ],
        }),
      },
    ).categories;

  it('what a rule says already keeps the words of the rule', () => {
    expect(with_({}).find(({ category }) => category === 'insult')?.spans).toEqual(
      judgeComment({ text: 'Hallo jij bent een hoer' }, withoutModel).categories[0]?.spans,
    );
  });

  it('what a rule leaves to a person is hidden when the model would hide it', () => {
    const doubtful = "'Jij bent een hoer' riepen ze";
    expect(with_({}, doubtful)[0]?.band).toBe('review');
    expect(with_({ band: 'hide' }, doubtful)[0]).toMatchObject({ band: 'hide', spans: [[0, 18]] });
  });

  it('what a rule hides is shown by the words of the rule alone', () => {
    expect(with_({ band: 'hide' })[0]?.spans).toEqual(
      judgeComment({ text: 'Hallo jij bent een hoer' }, withoutModel).categories[0]?.spans,
    );
  });

  it('another category comes beside it', () => {
    expect(with_({ category: 'threat' }).map(({ category }) => category)).toContain('threat');
  });
});

describe('a small table', () => {
  const { checks, rarity, weights, scale, bias } = tableOf(packed.table, packed.scale, packed.bias);
  const scoresOf = (text: string) =>
    unpackTable({ checks, rarity, weights, scale, bias }).score(tokensOf(text));

  it('remembers a cry that something else follows', () => {
    const care = heads.indexOf('care');
    const cry = 'Ik wil niet meer leven.';
    expect(scoresOf(`${cry} Jij bent een vieze hoer.`)[care]).toBeGreaterThanOrEqual(
      scoresOf(cry)[care] ?? 0,
    );
  });
});

describe('a cry for help', () => {
  const cry = saying({ any: 9, insult: 9, care: 0 });

  it('is heard from its cut', () => {
    const listen = (care: number) =>
      createListener(saying({ care }), cuts)(tokensOf('een zin'), plain).care;
    expect([listen(-0.01), listen(0)]).toEqual([false, true]);
  });

  it('is no offence of the writer', () => {
    expect(hear(cry)).toEqual([]);
  });
});

describe('the weights', () => {
  it('that do not fit the code are refused', () => {
    expect(() => tableOf(packed.table.slice(1), packed.scale, packed.bias)).toThrow(RangeError);
    expect(() => tableOf(packed.table, packed.scale.slice(1), packed.bias)).toThrow(RangeError);
  });

  it('come out as they went in', () => {
    const table = tableOf(packed.table, packed.scale, packed.bias);
    expect([table.checks.length, table.rarity.length]).toEqual([2 ** placeBits, 2 ** placeBits]);
    const { hide } = packed.cuts;
    const again = toModule(table, { ...packed.cuts, hide }, packed.trainedOn);
    expect(again).toContain(packed.table.slice(0, 20).replaceAll(/[\\']/g, (sign) => `\\${sign}`));
    expect(Math.max(...table.rarity)).toBeLessThan(92);
  });
});

test('what follows takes nothing back from what was said', () => {
  const model = unpack(packed);
  const total = (text: string) => suspicion(model.score(tokensOf(text)));
  fc.assert(
    fc.property(someText, fc.constantFrom(...ordinary), (text, more) => {
      expect(total(`${text}. ${more}`)).toBeGreaterThanOrEqual(total(`${text}.`) - 1e-9);
    }),
    { numRuns: 300 },
  );
});

describe('what a word counts for', () => {
  const places = 2 ** placeBits;
  const feature = wordFacts('zeldzaam').hash;
  const table = {
    checks: new Uint16Array(places),
    rarity: new Uint8Array(places),
    weights: new Int8Array(places * heads.length).fill(weightZero),
    scale: heads.map(() => 1000),
    bias: heads.map(() => 0),
  };
  table.checks[placeOf(feature)] = checkOf(feature);
  table.rarity[placeOf(feature)] = 60;
  table.weights.fill(
    weightZero + 40,
    placeOf(feature) * heads.length,
    (placeOf(feature) + 1) * heads.length,
  );
  const anyOf = (text: string) =>
    unpackTable(table).score(tokensOf(text))[heads.indexOf('any')] ?? 0;

  it('it counts once, however often it comes', () => {
    expect(anyOf('zeldzaam')).toBeGreaterThan(0);
    expect(anyOf('zeldzaam zeldzaam zeldzaam zeldzaam')).toBeLessThan(anyOf('zeldzaam'));
  });

  it('it counts for less among words that were never learned', () => {
    expect(anyOf('zeldzaam onbekend vreemd raar')).toBeLessThan(anyOf('zeldzaam'));
  });

  it('a place that another feature lives in counts for nothing', () => {
    expect(anyOf('onbekend')).toBe(0);
  });

  it('every category that was suspected somewhere is told', () => {
    const scores = unpackTable(table).score(tokensOf('zeldzaam'));
    expect(suspicions(scores).filter(({ how }) => how > 0)).toHaveLength(1);
  });
});
