import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Policy,
  policyDefaults,
  policySchema,
} from '../../../../shared/domain/consent/policy.ts';
import { presets } from '../../../../shared/domain/consent/presets.ts';
import {
  differences,
  isReviewOverdue,
  onlyAccepts,
  openQuestions,
  protocolsOwn,
  refusalsOf,
  shownArticles,
  withChoices,
} from '../../../../shared/domain/policy/choices.ts';
import { citation } from '../../../../shared/domain/policy/citation.ts';
import { cite } from '../../../../shared/domain/policy/cite.ts';
import { codes, parameterOfCode } from '../../../../shared/domain/policy/codes.ts';
import { consentPolicyOf } from '../../../../shared/domain/policy/consent-policy.ts';
import { decidePost } from '../../../../shared/domain/policy/decide-post.ts';
import type { Pack } from '../../../../shared/domain/policy/pack.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { silentPack } from '../../../../shared/domain/policy/packs/silent.ts';
import {
  answerFrom,
  answerWords,
  compare,
} from '../../../../shared/domain/policy/parameters/answers.ts';
import { parameterOf, parameters } from '../../../../shared/domain/policy/parameters/index.ts';
import type { Parameter } from '../../../../shared/domain/policy/parameters/parameter.ts';
import { recognitionConditions } from '../../../support/recognition.ts';
import { anEvidence, aPost, packOf } from './builders.ts';

const somePack = fc.constantFrom(...packs.values(), silentPack);

/** Any answer a form or a forged request could give to this question, possible or not. */
function someAnswer({ control }: Parameter): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(fc.string()),
  );
  switch (control.kind) {
    case 'choice':
      return fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constantFrom(...Object.keys({ ...control.options, ...control.refused })),
        },
        { weight: 1, arbitrary: odd },
      );
    case 'several':
      return fc.oneof(
        { weight: 4, arbitrary: fc.subarray(Object.keys(control.options)) },
        { weight: 1, arbitrary: odd },
      );
    case 'whole':
      return fc.oneof(
        fc.integer({ min: control.least - 1, max: control.most + 1 }),
        fc.constant(null),
      );
    case 'date':
      return fc.constantFrom('2026-01-31', '2026-02-30', null, '');
    default:
      return odd;
  }
}

/** Answers to any of the questions. */
const someChoices = fc
  .subarray([...parameters])
  .chain((rows) => fc.record(Object.fromEntries(rows.map((row) => [row.name, someAnswer(row)]))));

describe('a protocol as the consent engine knows it', () => {
  test.each([
    ['atlas-2021', presets.atlas],
    ['zevensprong-2017', presets.zevensprong],
    ['lankforst-2024', presets.lankforst],
    ['svok-2021', presets.svok],
    ['aeres-2013', presets.aeres],
  ])('%s with what we propose is its preset', (id, preset) => {
    expect(consentPolicyOf(packOf(id))).toEqual({ ...policyDefaults, ...preset });
  });

  test('Zevensprong asks for sound too', () => {
    expect(packOf('zevensprong-2017').parameters['trigger.audible']).toMatchObject({
      value: 'yes',
      basis: 'protocol',
      articles: ['A.5'],
    });
  });

  test.each([
    [{ 'consent.at_exact_own_age': 'both' }, { ageRule: 'older_than_16' }],
    [{ 'consent.turning_16': 'carry_over' }, { turning16: 'carry_over' }],
    [{ 'consent.guardians_rule': 'all_yes' }, { parentRule: 'both' }],
    [{ 'consent.respect_minor_objection': 'no' }, { respectMinorObjection: false }],
    [{ 'consent.non_authority_objection': 'ignore' }, { nonAuthorityObjection: 'ignore' }],
    [{ 'consent.unknown_authority': 'distrust' }, { unknownAuthority: 'distrust' }],
    [{ 'consent.renewal': 'none' }, { expiry: { type: 'none' } }],
    [
      { 'consent.renewal': 'months', 'consent.renewal_months': 6 },
      { expiry: { type: 'months', n: 6 } },
    ],
    [
      { 'consent.on_expiry': 'warn', 'consent.grace_until': '09-30' },
      { expiry: { type: 'school_year', graceUntil: '09-30' } },
    ],
    [
      { 'consent.on_expiry': 'block', 'consent.grace_until': '09-30' },
      { expiry: { type: 'school_year', graceUntil: null } },
    ],
    [{ 'consent.employee_renewal': 'none' }, { employeeExpiry: { type: 'none' } }],
    [
      { 'consent.employee_basis': 'legitimate_interest', 'consent.employee_purposes': ['website'] },
      { employeeBasis: 'legitimate_interest', employeeLIPurposes: ['website'] },
    ],
    [
      { 'consent.employee_purposes': ['website'] },
      { employeeBasis: 'consent', employeeLIPurposes: [] },
    ],
    [{ 'consent.ends_at_leave': 'no' }, { grantEndsAtLeave: false }],
    [{ 'visual.default': 'unrecognisable' }, { mode: 'unrecognisable_except_events' }],
    [{ 'consent.group_min': 8 }, { groupMin: 8 }],
    [{ 'consent.crowd_exception': 'no' }, { crowdException: false }],
    [{ 'consent.max_source_age_days': 30 }, { maxSourceAgeDays: 30 }],
    [{ 'consent.max_online_months': 24 }, { maxOnlineMonths: 24 }],
    [{ 'consent.extra_purposes': ['open_dag'] }, { extraPurposes: ['open_dag'] }],
  ] satisfies [object, Partial<Policy>][])(
    '%j becomes %j, and nothing else changes',
    (choices, policy) => {
      const base = packOf('svok-2021');
      const rules = chosen(base, choices);
      expect(consentPolicyOf(rules)).toEqual({ ...consentPolicyOf(base), ...policy });
    },
  );
});

describe('whatever a school answers', () => {
  test('it becomes a policy of the engine, or is refused with a reason in both languages', () => {
    fc.assert(
      fc.property(somePack, someChoices, (pack, choices) => {
        const refusals = refusalsOf(pack, choices);
        const rules = withChoices(pack, choices, 1);
        expect(rules.ok).toBe(refusals.length === 0);
        for (const { why } of refusals) {
          expect(why.nl.length).toBeGreaterThan(5);
          expect(why.en.length).toBeGreaterThan(5);
        }
        if (rules.ok)
          expect(policySchema.safeParse(consentPolicyOf(rules.value)).success).toBe(true);
      }),
    );
  });

  test('every single answer of every question of every protocol is one or the other', () => {
    for (const pack of packs.values()) {
      for (const row of parameters) {
        for (const value of everyAnswer(row)) {
          const choices = { [row.name]: value };
          const rules = withChoices(pack, choices, 1);
          if (rules.ok) consentPolicyOf(rules.value);
          else expect(refusalsOf(pack, choices)[0]?.why.nl).toBeTruthy();
        }
      }
    }
  });

  test('what the law and decency fix stays as it is', () => {
    fc.assert(
      fc.property(somePack, someChoices, (pack, choices) => {
        const rules = withChoices(pack, choices, 1);
        if (!rules.ok) return;
        const value = (name: string) => rules.value.parameters[name]?.value;
        expect({
          withdrawal: value('consent.withdrawal'),
          silence: value('consent.silence_means'),
          open: value('decency.open_clause'),
          reputation: value('reputation.rule'),
          criticism: value('criticism.policy'),
          below: value('consent.below_age_giver'),
          proof: consentPolicyOf(rules.value).requireProvable,
        }).toEqual({
          withdrawal: 'any_time',
          silence: 'no',
          open: 'review_only',
          reputation: 'review_only',
          criticism: 'never_auto_hide',
          below: 'parents',
          proof: true,
        });
        expect(['pupil', 'both']).toContain(value('consent.at_exact_own_age'));
        const isMatched = value('consent.face_matching') !== 'off';
        expect(isMatched && value('consent.face_matching_assessed') === null).toBe(false);
      }),
    );
  });

  test.each([
    ['consent.withdrawal', 'limited'],
    ['consent.silence_means', 'yes'],
    ['decency.open_clause', 'hide'],
    ['reputation.rule', 'hide'],
    ['criticism.policy', 'hide'],
    ['consent.at_exact_own_age', 'parents'],
    ['consent.below_age_giver', 'subject'],
    ['consent.guardians_rule', 'any_yes'],
    ['consent.provable', 'no'],
    ['consent.face_matching', 'everyone'],
    ['consent.face_matching', 'separate_explicit'],
    ['scope.direct_messages', 'yes'],
    ['scope.accounts', 'private'],
    ['consent.withdrawal', 'constructor'],
    ['consent.group_min', 1],
    ['consent.employee_purposes', ['face_recognition']],
    ['no.such.question', 'yes'],
  ])('%s is never %s', (name, value) => {
    for (const pack of packs.values()) {
      const [refusal] = refusalsOf(pack, { [name]: value });
      expect(refusal?.parameter).toBe(name);
    }
  });

  test('faces may be recognised once an assessment was adopted', () => {
    const choices = {
      'consent.face_matching': 'separate_explicit',
      ...recognitionConditions,
    };
    expect(refusalsOf(packOf('atlas-2021'), choices)).toEqual([]);
  });

  test('it never rests on an article of the protocol any more', () => {
    fc.assert(
      fc.property(somePack, someChoices, (pack, choices) => {
        const rules = withChoices(pack, choices, 1);
        if (!rules.ok) return;
        for (const name of Object.keys(choices)) {
          expect(rules.value.parameters[name]).toMatchObject({
            basis: 'school_choice',
            articles: [],
            open: false,
          });
        }
      }),
    );
  });
});

describe('what a decision rests on', () => {
  test('follows the school where it chose, the proposal where it did not', () => {
    const pack = packOf('atlas-2021');
    expect(cite('POST_HOLD_REPOST', pack)).toEqual({
      basis: 'default',
      articles: ['default:repost_check'],
    });
    const rules = chosen(pack, { 'repost.check': 'yes' });
    expect(cite('POST_HOLD_REPOST', rules)).toEqual({
      basis: 'school_choice',
      articles: ['school_choice:repost.check'],
    });
  });

  test('is not an article that says otherwise: Atlas asks each year, this school every two', () => {
    const rules = chosen(packOf('atlas-2021'), {
      'consent.renewal': 'months',
      'consent.renewal_months': 24,
    });
    expect(cite('POST_HOLD_CONSENT_EXPIRED', rules)).toEqual({
      basis: 'school_choice',
      articles: ['school_choice:consent.renewal'],
    });
    expect(citation('school_choice:consent.renewal', rules)).toEqual({
      nl: 'Keuze van de school: toestemming blijft geldig',
      en: "The school's choice: consent stays valid",
    });
  });

  test('every parameter a code follows from exists', () => {
    for (const code of Object.keys(codes) as (keyof typeof codes)[]) {
      const parameter = parameterOfCode(code);
      if (parameter !== undefined) expect(parameterOf(parameter)).toBeDefined();
    }
  });

  test('a shared post is held unless the school chose otherwise', () => {
    const shared = anEvidence({ post: aPost({ isRepost: true }) });
    const atlas = packOf('atlas-2021');
    expect(decidePost(shared, atlas).outcome).toBe('hold');
    expect(decidePost(shared, chosen(atlas, { 'repost.check': 'no' })).outcome).toBe('clear');
  });
});

describe('looser and stricter', () => {
  test('are each the other seen from the other side', () => {
    const turned = { looser: 'stricter', stricter: 'looser', other: 'other', same: 'same' };
    const pairs = fc
      .constantFrom(...parameters)
      .chain((row) => fc.tuple(fc.constant(row), someAnswer(row), someAnswer(row)));
    fc.assert(
      fc.property(pairs, ([row, a, b]) => {
        const [before, after] = [row.schema.safeParse(a), row.schema.safeParse(b)];
        if (!before.success || !after.success) return;
        expect(compare(row, after.data, before.data)).toBe(
          turned[compare(row, before.data, after.data)],
        );
      }),
    );
  });

  test.each([
    ['consent.renewal', 'school_year', 'none', 'looser'],
    ['consent.at_exact_own_age', 'pupil', 'both', 'stricter'],
    ['consent.group_min', 5, 3, 'looser'],
    ['consent.max_online_months', null, 12, 'stricter'],
    ['consent.max_online_months', 12, null, 'looser'],
    ['consent.crowd_exception', 'yes', 'no', 'stricter'],
    ['consent.employee_purposes', [], ['website'], 'looser'],
    ['visual.default', 'unrecognisable', 'consent_based', 'looser'],
    ['police.rule', 'must', 'may', 'other'],
  ])('%s from %j to %j is %s', (name, before, after, change) => {
    const row = parameterOf(name);
    expect(row && compare(row, before, after)).toBe(change);
  });

  test('a difference says how it compares with the protocol', () => {
    const before = packOf('atlas-2021');
    const after = chosen(before, { 'consent.renewal': 'none' });
    expect(differences(before, after, before)).toMatchObject([
      {
        row: { name: 'consent.renewal' },
        change: 'looser',
        against: { standing: { basis: 'protocol', articles: ['A.7'] }, change: 'looser' },
      },
    ]);
    expect(differences(before, before, before)).toEqual([]);
  });
});

describe('questions a protocol leaves open', () => {
  test('are answered one by one; accepting what we propose changes no rule', () => {
    const pack = packOf('lankforst-2024');
    const open = openQuestions(pack);
    expect(open.length).toBeGreaterThan(5);
    const choices = Object.fromEntries(
      open.map(({ name }) => [name, pack.parameters[name]?.value]),
    );
    const rules = chosen(pack, choices);
    expect(openQuestions(rules)).toEqual([]);
    expect(onlyAccepts(pack, choices)).toBe(true);
    expect(onlyAccepts(pack, { ...choices, 'consent.group_min': 4 })).toBe(false);
    expect(consentPolicyOf(rules)).toEqual(consentPolicyOf(pack));
  });

  test.each([
    ['svok-2021', '2026-11-20', true],
    ['svok-2021', '2023-01-31', false],
    ['svok-2021', '2023-02-01', true],
    ['aeres-2013', '2026-11-20', true],
    ['zevensprong-2017', '2026-11-20', true],
    ['atlas-2021', '2026-11-20', false],
    ['lankforst-2024', '2026-11-20', false],
  ])('%s on %s: review overdue %s', (id, today, isOverdue) => {
    expect(isReviewOverdue(packOf(id), today)).toBe(isOverdue);
  });
});

describe('the words', () => {
  test('speak both languages, in every question and every answer', () => {
    for (const row of parameters) {
      for (const { nl, en } of [row.title, row.question]) {
        expect(nl).not.toBe('');
        expect(en).not.toBe('');
      }
      for (const value of everyAnswer(row)) {
        const { nl, en } = answerWords(row, value);
        expect(`${row.name} ${nl} ${en}`).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test('an answer survives its form', () => {
    for (const pack of packs.values()) {
      for (const row of parameters.filter(({ name }) => !protocolsOwn.has(name))) {
        const value = pack.parameters[row.name]?.value;
        const sent =
          Array.isArray(value) && row.control.kind === 'several' ? value : [String(value ?? '')];
        expect(row.schema.parse(answerFrom(row, sent.map(String)))).toEqual(value);
      }
    }
  });
});

/** Which articles there are, per protocol, apart from the packs. */
const map: Record<string, RegExp> = {
  'atlas-2021': /^(U\.[1-5]|R\.[12]|A\.([1-9]|1[01])|B\.[1-3]|C\.[1-4]|S\.[1-6]|fn [12])$/,
  'zevensprong-2017': /^(U\.[1-7]|R\.[12]|A\.[1-9]|B\.[1-3]|C\.[1-3]|S\.[1-6])$/,
  'lankforst-2024': /^(PROF\.[12]|COMM\.[1-5]|A\.[1-7]|B\.[1-5]|C\.[12]|D\.[1-9]|G\.[1-3])$/,
  'svok-2021':
    /^(intro|I\.[1-3]|II\.[1-6]|III\.A\.[1-6]|III\.B\.([1-9]|1[0-2])|IV\.[1-3]|V\.[1-5])$/,
  'aeres-2013': /^(foreword|1\.[12]|1\.3\.b[1-5]|1\.4\.b[1-5]|1\.5\.b[12]|2\.[1-3])$/,
};

test.each([...packs.values()])(
  '$id shows no article the protocol does not have, and none without a text',
  (pack) => {
    for (const article of shownArticles(pack)) {
      expect(article).toMatch(map[pack.id] ?? /^$/);
      expect(pack.articleTexts[article]?.nl.length).toBeGreaterThan(10);
    }
    for (const article of Object.keys(pack.articleTexts))
      expect(article).toMatch(map[pack.id] ?? /^$/);
  },
);

function everyAnswer({ control }: Parameter): unknown[] {
  switch (control.kind) {
    case 'choice':
      return Object.keys({ ...control.options, ...control.refused });
    case 'several':
      return [
        [],
        Object.keys(control.options),
        ...Object.keys(control.options).map((one) => [one]),
      ];
    case 'whole':
      return [control.least, control.most, control.least - 1, control.most + 1, null];
    case 'date':
      return ['2027-01-31', '2027-02-31', null];
    default:
      return ['', ['open_dag'], 'x'];
  }
}

function chosen(pack: Pack, choices: object): Pack {
  const rules = withChoices(pack, { ...choices }, 1);
  if (!rules.ok) throw new Error(`expected choices that stand, not ${rules.detail}`);
  return rules.value;
}
