import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

describe('staying online', () => {
  const keep = (checkAt: string) => ({ mode: 'keep_online', checkAt });
  test.each<[string, Told, string]>([
    [
      'expiry does not unpublish',
      { said: yes, shown: keep('2027-11-20') },
      'granted/published_under_valid_consent',
    ],
    [
      'turning 16 does not',
      { who: 'p 2009-11-21', said: yes, shown: keep('2025-12-20') },
      'granted/published_under_valid_consent',
    ],
    [
      'leaving does not',
      { person: { enrolledUntil: '2025-12-01' }, said: yes, shown: keep('2025-12-20') },
      'granted/published_under_valid_consent',
    ],
    [
      'a new no does',
      { said: `${yes}; g2-2025-12-01 sm`, shown: keep('2025-12-20') },
      'denied/objection_parent',
    ],
    [
      'a register gone stale does not',
      { said: yes, policy: { maxSourceAgeDays: 1 }, shown: keep('2025-12-20') },
      'granted/published_under_valid_consent',
    ],
    [
      'a yes that came late heals from then on',
      { said: 'g1+2025-11-25 sm', shown: keep('2025-12-20') },
      'granted/late_consent',
    ],
    [
      'no yes at all heals nothing',
      { said: '', shown: keep('2025-12-20') },
      'missing/no_statement',
    ],
    [
      'longer than the school keeps posts',
      { said: yes, policy: { maxOnlineMonths: 6 }, shown: keep('2026-05-20') },
      'expired/retention_exceeded',
    ],
    [
      'longer, with a yes that came late',
      {
        said: 'g1+2025-11-25 sm',
        policy: { maxOnlineMonths: 6 },
        shown: keep('2026-05-20'),
      },
      'expired/retention_exceeded',
    ],
    [
      'longer, where no yes was needed',
      {
        said: '',
        policy: { maxOnlineMonths: 6 },
        shown: { ...keep('2026-05-20'), recognisable: false },
      },
      'not-required/not_recognisable',
    ],
    [
      'what stood on the team page stays when the employee leaves',
      {
        person: { kind: 'employee', birthDate: null, guardians: [], enrolledUntil: '2025-12-01' },
        said: '',
        policy: {
          employeeBasis: 'legitimate_interest',
          employeeLIPurposes: ['social_media.instagram'],
        },
        shown: keep('2025-12-20'),
      },
      'not-required/legitimate_interest',
    ],
    [
      'a withdrawal does',
      { said: `${yes}; g1x2025-12-01 sm`, shown: keep('2025-12-20') },
      'withdrawn/withdrawn',
    ],
    [
      'a check before it appeared is one of when it did',
      { said: yes, shown: { ...keep('2025-09-07') } },
      'granted/published_under_valid_consent',
    ],
    [
      'a day less',
      { said: yes, policy: { maxOnlineMonths: 6 }, shown: keep('2026-05-19T23:59') },
      'granted/published_under_valid_consent',
    ],
    [
      'what needed no consent stays',
      { said: '', shown: { ...keep('2026-05-20'), recognisable: false } },
      'not-required/not_recognisable',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));
});
