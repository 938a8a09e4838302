import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayAnswer, whoHasASay, whoMayAgree } from '../../../../shared/domain/asking/may-answer.ts';
import { whomToAskOf } from '../../../../shared/domain/asking/who-to-ask.ts';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { personSchema } from '../../../../shared/domain/consent/person.ts';
import { policyDefaults } from '../../../../shared/domain/consent/policy.ts';
import { knownGivers, now, somePerson, somePolicy } from './a-person.ts';

const today = 20260302;
const pupil = (birthDate: string | null, more: object = {}) =>
  personSchema.parse({ kind: 'pupil', birthDate, guardians: [{ id: 'g1' }], ...more });
const older = { ...policyDefaults, ageRule: 'older_than_16' as const };

describe('who may answer', () => {
  it.each([
    { birth: '2010-03-03', parents: 'all', pupil: 'too-young' },
    { birth: '2010-03-02', parents: 'pupil-decides', pupil: 'all' },
    { birth: '2009-03-03', parents: 'pupil-decides', pupil: 'all' },
    { birth: null, parents: 'all', pupil: 'all' },
  ])('born $birth: parents $parents, pupil $pupil', ({ birth, parents, pupil: own }) => {
    expect(mayAnswer(pupil(birth), 'g1', policyDefaults, today)).toBe(parents);
    expect(mayAnswer(pupil(birth), 'self', policyDefaults, today)).toBe(own);
  });

  it.each([
    { birth: '2010-03-03', parents: 'all', pupil: 'too-young' },
    { birth: '2010-03-02', parents: 'all', pupil: 'all' },
    { birth: '2009-03-03', parents: 'all', pupil: 'all' },
    { birth: '2009-03-02', parents: 'pupil-decides', pupil: 'all' },
  ])(
    '“older than 16”, born $birth: parents $parents, pupil $pupil',
    ({ birth, parents, pupil: own }) => {
      expect(mayAnswer(pupil(birth), 'g1', older, today)).toBe(parents);
      expect(mayAnswer(pupil(birth), 'self', older, today)).toBe(own);
    },
  );

  it.each([
    { guardian: { authority: false }, may: 'only-no' },
    { guardian: { authority: 'unknown' }, may: 'all' },
    { guardian: { authorityUntil: '2026-03-01' }, may: 'only-no' },
    { guardian: { authorityUntil: '2026-03-02' }, may: 'all' },
    { guardian: { authorityFrom: '2026-03-03' }, may: 'only-no' },
  ])('a guardian with $guardian: $may', ({ guardian, may }) => {
    const person = pupil('2015-01-01', { guardians: [{ id: 'g1', ...guardian }] });
    expect(mayAnswer(person, 'g1', policyDefaults, today)).toBe(may);
  });

  it('is nobody whom the register does not name, nor anybody about who died', () => {
    expect(mayAnswer(pupil('2015-01-01'), 'g9', policyDefaults, today)).toBe('nobody');
    const died = pupil('2015-01-01', { deceasedOn: '2026-01-01' });
    expect(mayAnswer(died, 'g1', policyDefaults, today)).toBe('nobody');
  });
});

describe('a parents’ account out of an export', () => {
  const account = { id: 'ouders', authority: 'unknown' };
  const both = { ...policyDefaults, parentRule: 'both' as const };
  const question = {
    field: 'q',
    purpose: 'website',
    subject: 'pictures' as const,
    modalities: ['photo'] as const,
  };
  const yes = (by: string) => ({
    by,
    decision: 'grant',
    purposes: ['website'],
    at: '2026-01-01',
  });
  const withParents = pupil('2015-01-01', { guardians: [{ id: 'g1' }, { id: 'g2' }, account] });

  it('has a say as long as no parent is known', () => {
    const alone = pupil('2015-01-01', { guardians: [account, { id: 'g1', authority: false }] });
    expect(whoMayAgree(alone, policyDefaults, today)).toEqual(['ouders']);
  });

  it('is nobody beside parents who are known: no link, no answer waited for', () => {
    expect(whoHasASay(withParents, policyDefaults, [today])).toEqual(['g1', 'g2']);
    const asking = whomToAskOf(withParents, [yes('ouders')], [question], both, now);
    expect(asking.waitsFor).toEqual(['g1', 'g2']);
  });

  it('is never enough by itself where both parents say yes', () => {
    const publication = { purposes: ['website'], at: now.toISOString() };
    expect(decideConsent(withParents, [yes('ouders')], publication, both)).toMatchObject({
      status: 'missing',
      reason: 'awaiting_other_parent',
    });
    const one = { ...withParents, requireAllGuardians: true };
    expect(decideConsent(one, [yes('ouders')], publication, policyDefaults).status).toBe('missing');
  });

  it('has no parent chased who answered: the office puts the register right', () => {
    const said = [yes('g1'), yes('g2')];
    expect(whomToAskOf(withParents, said, [question], both, now)).toMatchObject({
      waitsFor: [],
      isStuck: true,
    });
  });
});

test('a yes of whoever may not agree never makes the engine say yes, and everybody who may is enough together', () => {
  fc.assert(
    fc.property(somePerson, somePolicy, (person, policy) => {
      const publication = { purposes: ['website'], at: now.toISOString() };
      const yes = (by: string) => ({
        by,
        decision: 'grant',
        purposes: ['website'],
        at: now.toISOString(),
      });
      const agreeing = whoMayAgree(person, policy, today);
      const others = knownGivers(person).filter((giver) => !agreeing.includes(giver));
      const status = (by: readonly string[]) =>
        decideConsent(person, by.map(yes), publication, policy).status;
      expect(status(others)).not.toBe('granted');
      if (agreeing.length > 0 && policy.parentRule !== 'both' && !person.requireAllGuardians) {
        const needsBoth =
          mayAnswer(person, 'self', policy, today) === 'all' && person.birthDate === null;
        if (!needsBoth || agreeing.length > 1 || person.kind === 'employee') {
          expect(['granted', 'wrong-grantor', 'missing']).toContain(status(agreeing));
        }
      }
    }),
    { numRuns: 2000 },
  );
});
