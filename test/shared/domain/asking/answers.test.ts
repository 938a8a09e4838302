import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { questionsOf } from '../../../../shared/domain/asking/form.ts';
import { endOfYes, ownAnswers } from '../../../../shared/domain/asking/own-answers.ts';
import { type Choice, statementsOf } from '../../../../shared/domain/asking/statements.ts';
import { whomToAskOf } from '../../../../shared/domain/asking/who-to-ask.ts';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { type Policy, policyDefaults } from '../../../../shared/domain/consent/policy.ts';
import type { Statement } from '../../../../shared/domain/consent/statement.ts';
import { understand } from '../../../../shared/domain/consent/understand.ts';
import { now, somePerson, somePolicy } from './a-person.ts';

const form = {
  purposes: ['social_media.facebook', 'social_media.instagram', 'website'],
  subjects: ['pictures' as const, 'sound' as const],
};
const questions = questionsOf(form);
const child = { kind: 'pupil', birthDate: '2015-05-01', guardians: [{ id: 'g1' }] };

const ask = (
  statements: Statement[],
  question: (typeof questions)[number],
  policy: Policy,
  groupSize: number,
  at = now,
) =>
  decideConsent(
    child,
    statements,
    {
      purposes: [question.purpose],
      modalities: [...question.modalities],
      at: at.toISOString(),
      groupSize,
    },
    policy,
  ).status;

const ownOf = (statements: Statement[], policy = policyDefaults, at = now) => {
  const read = understand(
    child,
    statements,
    { purposes: ['website'], at: at.toISOString() },
    policy,
  );
  if (!read.ok) throw new Error(read.detail);
  return ownAnswers(read.value, 'g1', questions, at.getTime());
};

const says = fc.constantFrom('yes' as const, 'group' as const, 'no' as const);
const someChoices: fc.Arbitrary<Choice[]> = fc
  .subarray(questions)
  .chain((some) =>
    fc.tuple(...some.map((question) => says.map((word) => ({ question, says: word })))),
  );

/** Several visits to one's link, a day apart. */
const someVisits = fc.array(someChoices, { minLength: 1, maxLength: 4 });

function played(visits: Choice[][]) {
  let statements: Statement[] = [];
  visits.forEach((choices, index) => {
    const at = new Date(now.getTime() - (visits.length - index) * 86_400_000);
    const saying = { giver: 'g1', form: 1, at, own: ownOf(statements, policyDefaults, at) };
    statements = [...statements, ...statementsOf(choices, saying)];
  });
  return statements;
}

describe('what is saved', () => {
  test('is what was chosen last for each question, and nothing about what was left open', () => {
    fc.assert(
      fc.property(someVisits, (visits) => {
        const statements = played(visits);
        for (const question of questions) {
          const last = visits.flat().findLast((one) => one.question === question)?.says;
          const answers = [1, policyDefaults.groupMin].map((size) => {
            const status = ask(statements, question, policyDefaults, size);
            return status === 'withdrawn' || status === 'denied' ? 'no' : status;
          });
          const expected = {
            yes: ['granted', 'granted'],
            no: ['no', 'no'],
            group: [expect.not.stringMatching('granted'), 'granted'],
            open: ['missing', 'missing'],
          }[last ?? 'open'];
          expect(answers).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is shown back as it was said', () => {
    fc.assert(
      fc.property(someVisits, (visits) => {
        const own = ownOf(played(visits));
        for (const question of questions) {
          const last = visits.flat().findLast((one) => one.question === question)?.says;
          expect(own.get(question.field)?.said).toBe(last);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is one statement for what is alike, with the form it was given on', () => {
    const choices = questions.map((question) => ({ question, says: 'yes' as const }));
    const statements = statementsOf(choices, { giver: 'g1', form: 3, at: now, own: new Map() });
    expect(statements.map(({ purposes, modalities }) => [purposes, modalities])).toEqual([
      [form.purposes, ['photo', 'video']],
      [form.purposes, ['audio']],
    ]);
    expect(new Set(statements.map(({ formVersion }) => formVersion))).toEqual(new Set(['form-3']));
  });
});

describe('an own answer', () => {
  const yes = (more: Partial<Statement> = {}): Statement => ({
    by: 'g1',
    decision: 'grant',
    purposes: ['social_media'],
    at: '2025-09-08',
    provable: true,
    ...more,
  });
  const said = (statements: Statement[], policy = policyDefaults) =>
    ownOf(statements, policy).get('pictures social_media.facebook');

  it.each([
    { name: 'a general yes', statements: [yes()], is: 'yes' },
    { name: 'a yes to elsewhere', statements: [yes({ purposes: ['website'] })], is: undefined },
    { name: 'a yes for one event', statements: [yes({ eventId: 'e1' })], is: undefined },
    { name: 'a yes nobody can prove', statements: [yes({ provable: false })], is: undefined },
    { name: 'a yes to sound only', statements: [yes({ modalities: ['audio'] })], is: undefined },
    {
      name: 'a yes from tomorrow',
      statements: [yes({ effectiveFrom: '2026-03-03' })],
      is: undefined,
    },
    {
      name: 'a no to one place',
      statements: [
        yes(),
        yes({ decision: 'deny', at: '2025-09-09', purposes: ['social_media.facebook'] }),
      ],
      is: 'no',
    },
    {
      name: 'a yes and a no at one moment',
      statements: [yes(), yes({ decision: 'deny' })],
      is: 'no',
    },
    { name: 'somebody else’s word', statements: [{ ...yes(), by: 'self' }], is: undefined },
  ])('$name is $is', ({ statements, is }) => {
    expect(said(statements)?.said).toBe(is);
  });

  it('leaves out a platform that its form did not name', () => {
    const policy = { ...policyDefaults, forms: { 'form-1': ['social_media.instagram'] } };
    expect(said([yes({ formVersion: 'form-1' })], policy)).toBeUndefined();
  });

  it.each([
    { at: '2025-07-31', isOver: true },
    { at: '2025-08-01', isOver: false },
  ])('a yes of $at is over in this school year: $isOver', ({ at, isOver }) => {
    const policy: Policy = {
      ...policyDefaults,
      expiry: { type: 'school_year', graceUntil: '09-30' },
    };
    expect(said([yes({ at })], policy)?.isOver).toBe(isOver);
  });
});

it.each([
  { expiry: { type: 'none' as const }, given: 20260302, until: undefined },
  { expiry: { type: 'school_year' as const, graceUntil: null }, given: 20260731, until: 20260801 },
  { expiry: { type: 'school_year' as const, graceUntil: null }, given: 20260801, until: 20270801 },
  { expiry: { type: 'months' as const, n: 6 }, given: 20260831, until: 20270228 },
])('a yes of $given under $expiry holds until $until', ({ expiry, given, until }) => {
  expect(endOfYes(expiry, given)).toBe(until);
});

describe('whom to ask', () => {
  const one = questions.slice(0, 1);
  const yesOf = (by: string, at = '2026-02-01') => ({
    by,
    decision: 'grant',
    purposes: ['social_media.facebook'],
    at,
  });

  test('silence is never an answer: whoever nobody heard of is asked, or the office is', () => {
    fc.assert(
      fc.property(somePerson, somePolicy, (person, policy) => {
        const asking = whomToAskOf(person, [], one, policy, now);
        expect(asking.isAnswered).toBe(false);
        expect(asking.waitsFor.length > 0 || asking.isStuck).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('when all who are waited for say no, it is answered', () => {
    fc.assert(
      fc.property(somePerson, somePolicy, (person, policy) => {
        const { waitsFor } = whomToAskOf(person, [], one, policy, now);
        fc.pre(waitsFor.length > 0);
        const noes = waitsFor.map((by) => ({ ...yesOf(by, now.toISOString()), decision: 'deny' }));
        expect(whomToAskOf(person, noes, one, policy, now).isAnswered).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('asks the other parent only where both must agree', () => {
    const two = { ...child, guardians: [{ id: 'g1' }, { id: 'g2' }] };
    const both: Policy = { ...policyDefaults, parentRule: 'both' };
    expect(whomToAskOf(two, [yesOf('g1')], one, policyDefaults, now).isAnswered).toBe(true);
    expect(whomToAskOf(two, [yesOf('g1')], one, both, now).waitsFor).toEqual(['g2']);
  });

  it('asks again during grace, and the pupil whose parents’ yes was carried over', () => {
    const policy: Policy = {
      ...policyDefaults,
      expiry: { type: 'school_year', graceUntil: '09-30' },
    };
    const inGrace = new Date('2026-09-15T10:00:00.000Z');
    expect(whomToAskOf(child, [yesOf('g1')], one, policy, inGrace).waitsFor).toEqual(['g1']);
    const sixteen = { ...child, birthDate: '2010-02-15' };
    const carried: Policy = { ...policyDefaults, turning16: 'carry_over' };
    expect(whomToAskOf(sixteen, [yesOf('g1')], one, carried, now).waitsFor).toEqual(['self']);
  });

  describe('an answer to some of the questions', () => {
    const form = { purposes: ['social_media.facebook'], subjects: ['pictures', 'sound'] } as const;
    const two = questionsOf({ purposes: [...form.purposes], subjects: [...form.subjects] });
    const pictures = { ...yesOf('g1'), modalities: ['photo', 'video'] };
    const askOf = (person: unknown, said: unknown[], policy = policyDefaults, at = now) =>
      whomToAskOf(person, said, two, policy, at);

    it.each(['grant', 'deny'])('is told apart from silence after a %s', (decision) => {
      const asking = askOf(child, [{ ...pictures, decision }]);
      expect(asking).toMatchObject({ isAnswered: false, isPartly: true, waitsFor: ['g1'] });
      expect(askOf(child, []).isPartly).toBe(false);
    });

    it('is none while another parent, the pupil or a new school year waits', () => {
      const parents = { ...child, guardians: [{ id: 'g1' }, { id: 'g2' }] };
      const no = { ...yesOf('g1'), modalities: ['audio'], decision: 'deny' };
      const both: Policy = { ...policyDefaults, parentRule: 'both' };
      expect(askOf(parents, [pictures, no], both).isPartly).toBe(false);
      const sixteen = { ...child, birthDate: '2010-02-15' };
      const renew: Policy = { ...policyDefaults, turning16: 'renew' };
      expect(askOf(sixteen, [no], renew).isPartly).toBe(false);
      const yearly: Policy = {
        ...policyDefaults,
        expiry: { type: 'school_year', graceUntil: '09-30' },
      };
      for (const day of ['2026-09-15', '2026-11-01']) {
        const later = new Date(`${day}T10:00:00.000Z`);
        expect(askOf(child, [pictures, no], yearly, later).isPartly).toBe(false);
      }
    });
  });

  it('is not misled by what only leadership decides', () => {
    const held = { ...child, protectionHold: true };
    expect(whomToAskOf(held, [], one, policyDefaults, now).waitsFor).toEqual(['g1']);
    const lankforst: Policy = { ...policyDefaults, mode: 'unrecognisable_except_events' };
    expect(whomToAskOf(child, [], one, lankforst, now).waitsFor).toEqual(['g1']);
  });

  it('leaves a file that cannot be read to the office', () => {
    expect(whomToAskOf({ kind: 'wizard' }, [], one, policyDefaults, now)).toEqual({
      isAnswered: false,
      isPartly: false,
      waitsFor: [],
      isStuck: true,
    });
  });
});
