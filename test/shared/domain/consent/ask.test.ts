import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

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
    ['leadership for a hold', { person: { protectionHold: true }, said: yes }, 'leadership'],
    ['nobody after a no', { said: 'g1-2025-09-08 sm' }, null],
    ['nobody after a yes', { said: yes }, null],
  ])('%s', (_, told, expected) => expect(answer(told).ask).toBe(expected));

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
    ['none for a yes of that morning', { said: 'g1+2025-11-20T09:00 sm' }, []],
  ])('warns: %s', (_, told, expected) => expect(answer(told).warnings).toEqual(expected));
});
