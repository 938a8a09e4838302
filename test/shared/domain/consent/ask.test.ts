import { describe, expect, test } from 'vitest';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { answer, policyOf, says, type Told, yes } from './builders.ts';

describe('whom to ask', () => {
  test.each<[string, Told, string | null]>([
    ['the parents of a child', { said: '' }, 'parents'],
    ['the pupil from 16', { who: 'p 2009-05-01', said: yes }, 'pupil'],
    [
      'the parents for their half',
      { who: 'p 2009-05-01', said: 'self+2025-09-08 sm', policy: { ageRule: 'older_than_16' } },
      'parents',
    ],
    [
      'the representative',
      { person: { legalRepresentative: { id: 'rep' } }, said: '' },
      'representative',
    ],
    ['the employee', { person: { kind: 'employee' }, said: '' }, 'employee'],
    [
      'the administration for a birth date',
      { person: { birthDate: null }, said: '' },
      'administratie',
    ],
    [
      'the administration for a stale register',
      { said: yes, policy: { maxSourceAgeDays: 1 } },
      'administratie',
    ],
    [
      'the pupil, once 16, though a parent is missing from before',
      {
        who: 'p 2009-11-13',
        said: yes,
        policy: { turning16: 'carry_over', parentRule: 'both' },
      },
      'pupil',
    ],
    ['the other parent of a child', { said: yes, policy: { parentRule: 'both' } }, 'parents'],
    [
      'leadership, to set aside an objection',
      {
        person: { guardians: [{ id: 'g1' }, { id: 'gm', authority: false }] },
        said: `${yes}; gm-2025-09-09 sm`,
      },
      'leadership',
    ],
    ['leadership after a death', { person: { deceasedOn: '2025-11-20' }, said: yes }, 'leadership'],
    ['a visitor', { who: 'visitor', said: '' }, 'visitor'],
    ['nobody about a stranger', { who: 'unknown', said: '' }, null],
    [
      'nobody about what has been online too long',
      {
        said: yes,
        policy: { maxOnlineMonths: 1 },
        shown: { mode: 'keep_online', checkAt: '2025-12-20' },
      },
      null,
    ],
    ['leadership for a hold', { person: { protectionHold: true }, said: yes }, 'leadership'],
    ['nobody after a no', { said: 'g1-2025-09-08 sm' }, null],
    ['nobody after a yes', { said: yes }, null],
  ])('%s', (_, told, expected) => expect(answer(told).ask).toBe(expected));

  test('pupil or parents, whichever half does not hold yet', () => {
    const { person, statements, publication } = says('p 2009-05-01', `${yes}; self+2025-09-08 sm`);
    const askedAfter = (changes: object[]) =>
      decideConsent(
        person,
        statements.map((one, place) => ({ ...one, ...changes[place] })),
        publication,
        policyOf('atlas'),
      ).ask;
    const next = { schoolYear: '2026-2027' };
    expect([askedAfter([{}, next]), askedAfter([next, {}])]).toEqual(['pupil', 'parents']);
  });

  test.each<[string, Told, string[]]>([
    [
      'in grace',
      {
        said: 'g1+2024-09-08 sm',
        policy: { expiry: { type: 'school_year', graceUntil: '12-31' } },
      },
      ['in_grace'],
    ],
    [
      'carried over',
      { who: 'p 2009-11-13', said: yes, policy: { turning16: 'carry_over' } },
      ['carried_over'],
    ],
    [
      'a yes of the same day without a time',
      { said: 'g1+2025-11-20 sm' },
      ['same_day_without_times'],
    ],
    [
      'nothing once it is online',
      {
        who: 'p 2009-11-13',
        said: yes,
        policy: { turning16: 'carry_over' },
        shown: { mode: 'keep_online', checkAt: '2025-12-20' },
      },
      [],
    ],
    ['none for a yes of that morning', { said: 'g1+2025-11-20T09:00 sm' }, []],
  ])('warns: %s', (_, told, expected) => expect(answer(told).warnings).toEqual(expected));
});
