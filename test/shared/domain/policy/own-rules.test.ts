import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { categories, categoryNames } from '../../../../shared/domain/decency/categories.ts';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import { type OwnRule, withOwnRules } from '../../../../shared/domain/policy/own-rules.ts';

const word = (change: Partial<Extract<OwnRule, { kind: 'word' }>> = {}): OwnRule => ({
  kind: 'word',
  category: 'insult',
  phrase: 'krentenbol',
  band: 'hide',
  inside: false,
  ...change,
});
const judged = (text: string, ...rules: OwnRule[]) =>
  withOwnRules(judgeComment({ text }), text, rules);
const bandOf = (text: string, ...rules: OwnRule[]) =>
  judged(text, ...rules).categories.find(({ category }) => category === 'insult')?.band;

/** What parents and pupils write about a school; the star stands for its word. */
const aComplaint = fc
  .tuple(
    fc.constantFrom(
      'Deze *',
      'Die *',
      'Onze *',
      'Jullie *',
      'De *',
      'Het *',
      'Dit is een *: men',
      'Wat een *, men',
    ),
    fc.constantFrom(
      'luistert zelden naar ouders',
      'vertelt je pas op vrijdag dat je kind maandag vrij is',
      'laat mijn zoon al weken wachten op een gesprek met zijn juf',
      'kost u meer dan u denkt',
      'weet na drie jaar je naam nog steeds amper',
      'plant vakanties zonder dat jij er iets over hoort',
      'belooft van alles en je ziet er weinig van terug',
    ),
    fc.constantFrom(
      '',
      ' en dat weet u best',
      ', vraag het juf Anja',
      ', jij vast ook',
      '. Je bent gewaarschuwd',
    ),
  )
  .map((parts) => parts.join(' '));
const someWord = fc.constantFrom(
  'flutschool',
  'krentenbol',
  'poppenkast',
  'bende',
  'stelletje prutsers',
  'zooi',
  'de directie',
);

describe('a word of the school', () => {
  it.each([
    ['Je bent een krentenbol', 'hide'],
    ['Je bent een KRENTENBOL!!', 'hide'],
    ['Je bent een k.r.e.n.t.e.n.b.o.l', 'hide'],
    ['Je bent een krentenbolletje', undefined],
    ['Wat een mooie dag', undefined],
  ])('%s: %s', (text, band) => {
    expect(bandOf(text, word())).toBe(band);
  });

  it('counts within a longer word only where the school says so', () => {
    expect(bandOf('Je bent een krentenbollenkop', word({ inside: true }))).toBe('hide');
  });

  it('marks where it stands', () => {
    const [hit] = judged('Je bent een krentenbol', word()).categories;
    expect(hit?.spans).toEqual([[12, 22]]);
  });

  it('of several words counts only in that order', () => {
    const two = word({ phrase: 'groene trommel' });
    expect(bandOf('Jij groene trommel', two)).toBe('hide');
    expect(bandOf('Jij trommel, groene', two)).toBeUndefined();
  });

  it('never hides criticism, whatever the school wrote down', () => {
    const text = 'Ik vind dit een heel slecht besluit van de directie';
    expect(judgeComment({ text }).criticism).toBe(true);
    expect(bandOf(text, word({ phrase: 'directie' }))).toBe('review');
  });

  it.each([
    'Jij krentenbol',
    'Jij vieze krentenbol!',
    'Wat ben jij een krentenbol',
    'Wat ben je toch een krentenbol',
    'Wat een krentenbol ben jij',
    'Krentenbol dat je bent',
    'Hij is een krentenbol',
    'De juf is een echte krentenbol.',
    'Meester Bas is een krentenbol',
    "You're a krentenbol",
  ])('hides what one person is called: %s', (text) => {
    expect(bandOf(text, word())).toBe('hide');
  });

  it.each([
    'Deze krentenbol luistert naar niemand',
    'Jullie krentenbol luistert naar niemand',
    'Je krentenbol luistert naar niemand',
    'De Regenboog is een krentenbol',
    'Jullie zijn een krentenbol',
    'Op deze krentenbol krijg je nul op het rekest',
    'Meester Bas, wat een krentenbol',
    'De juf zei: jij krentenbol',
    'De directeur noemde mijn zoon: jij krentenbol',
    'Je bent een krentenbol van een school',
    'Het bestuur is een krentenbol',
    'Mijn dochter is die krentenbol zat',
    'Je bent geen krentenbol',
    '"Jij krentenbol" stond er op het bord',
    'Je bent hier een krentenbol',
    'Jij betaalde de krentenbol',
    'Je betaalt gewoon een krentenbol, hoor',
  ])('leaves to a person what is said of a school, or told: %s', (text) => {
    expect(bandOf(text, word())).toBe('review');
  });

  it('that names a school or its board hides nobody, also where a reader is spoken to', () => {
    const own = word({ phrase: 'flutschool' });
    expect(bandOf('Je bent een flutschool', own)).toBe('review');
    expect(bandOf('Deze flutschool luistert nooit naar ouders over de vakanties', own)).toBe(
      'review',
    );
  });

  test('never hides plain criticism of the school by itself, whatever the word', () => {
    fc.assert(
      fc.property(aComplaint, someWord, fc.constantFrom(...categoryNames), (complaint, own, of) => {
        const phrase = own.trim();
        const text = complaint.replace('*', phrase);
        for (const { category, band } of judged(text, word({ phrase, category: of })).categories) {
          if (category === of && judgeComment({ text }).categories.length === 0) {
            expect(band).toBe('review');
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes no further than its category may', () => {
    const [hit] = judged('Jij krentenbol', word({ category: 'smear' })).categories;
    expect(hit).toMatchObject({ category: 'smear', band: 'review' });
  });
});

describe('an exception', () => {
  const sukkel: OwnRule = {
    kind: 'exception',
    category: 'insult',
    phrase: 'sukkel',
    inside: false,
  };
  const hidden = 'Wat ben jij een ongelofelijke sukkel';
  it('excuses the words it names and no others', () => {
    expect(bandOf(hidden)).toBe('hide');
    const [hit] = judgeComment({ text: hidden }).categories;
    const [start = 0, end = 0] = hit?.spans[0] ?? [];
    const phrase = hidden.slice(start, end);
    expect(bandOf(hidden, { ...sukkel, phrase })).toBeUndefined();
    expect(bandOf(`${hidden}. Jij eikel`, { ...sukkel, phrase })).toBeDefined();
    expect(bandOf(hidden, { ...sukkel, phrase: 'iets anders' })).toBe('hide');
  });

  it('of something severe still asks a person', () => {
    const text = 'Ik sla je helemaal kapot';
    const before = judgeComment({ text }).categories;
    expect(before).toMatchObject([{ category: 'threat' }]);
    const rule = { kind: 'exception', category: 'threat', phrase: text, inside: false } as const;
    expect(judged(text, rule).categories).toMatchObject([{ category: 'threat', band: 'review' }]);
  });
});

it('a category that waits for a person is never hidden by itself', () => {
  const rule = { kind: 'review-only', category: 'insult' } as const;
  expect(bandOf('Wat ben jij een ongelofelijke sukkel', rule)).toBe('review');
  expect(bandOf('Jij krentenbol', rule, word())).toBe('review');
});

const someRule: fc.Arbitrary<OwnRule> = fc.oneof(
  fc.record({
    kind: fc.constant('word' as const),
    category: fc.constantFrom(...categoryNames),
    phrase: fc.constantFrom('sukkel', 'krentenbol', 'school', '!!', 'kapot'),
    band: fc.constantFrom('hide' as const, 'review' as const),
    inside: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('exception' as const),
    category: fc.constantFrom(...categoryNames),
    phrase: fc.constantFrom('sukkel', 'een ongelofelijke sukkel', 'kapot'),
    inside: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('review-only' as const),
    category: fc.constantFrom(...categoryNames),
  }),
);
const someText = fc.oneof(
  fc.constantFrom(
    'Wat ben jij een ongelofelijke sukkel op deze school',
    'Ik sla je helemaal kapot',
    'Ik wil niet meer leven',
    'Wat een belachelijk besluit van de directie',
    'Krentenbol! Sukkel! Kapot!',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('own rules', () => {
  test('never touch a cry for help, nor what was not checked, nor what a category may reach', () => {
    fc.assert(
      fc.property(someText, fc.array(someRule, { maxLength: 5 }), (text, rules) => {
        const before = judgeComment({ text });
        const after = withOwnRules(before, text, rules);
        expect([after.care, after.notChecked, after.criticism]).toEqual([
          before.care,
          before.notChecked,
          before.criticism,
        ]);
        for (const { category, band } of after.categories) {
          if (categories[category].strongest === 'review') expect(band).toBe('review');
        }
      }),
    );
  });

  test('do the same in any order', () => {
    fc.assert(
      fc.property(someText, fc.array(someRule, { maxLength: 5 }), (text, rules) => {
        const heard = judgeComment({ text });
        expect(withOwnRules(heard, text, rules.toReversed())).toEqual(
          withOwnRules(heard, text, rules),
        );
      }),
    );
  });
});
