import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

describe('a yes', () => {
  const months = { expiry: { type: 'months', n: 6 } };
  test.each<[string, Told, string]>([
    ['nobody can prove is none', { said: yes, each: { provable: false } }, 'missing/not_provable'],
    [
      'on a platform does not cover the branch',
      { said: 'g1+2025-09-08 sm.instagram', shown: { purposes: ['social_media'] } },
      'missing/purpose_not_covered',
    ],
    [
      'to social media does not cover AI editing',
      { said: yes, shown: { purposes: ['ai_edit'] } },
      'missing/purpose_not_covered',
    ],
    [
      'does not cover a code that only begins like it',
      {
        said: 'g1+2025-09-08 website',
        policy: { extraPurposes: ['website_alumni'] },
        shown: { purposes: ['website_alumni'] },
      },
      'missing/purpose_not_covered',
    ],
    [
      'does not cover a name unless it says so',
      { said: yes, shown: { modalities: ['name'] } },
      'missing/modality_not_covered',
    ],
    [
      'for one event says nothing elsewhere',
      { said: yes, each: { eventId: 'musical' } },
      'missing/event_not_covered',
    ],
    [
      'covers film unless it says otherwise',
      { said: yes, shown: { modalities: ['video'] } },
      'granted/ok',
    ],
    [
      'covers the kinds it names and no others',
      { said: yes, each: { modalities: ['audio'] } },
      'missing/modality_not_covered',
    ],
    [
      'without "only in groups" needs no group',
      { said: yes, each: { conditions: { groupOnly: false } }, shown: { groupSize: 1 } },
      'granted/ok',
    ],
    [
      'that names the platform itself needs no form to name it',
      {
        said: 'g1+2025-09-08 sm.instagram',
        each: { formVersion: '2023' },
        policy: { forms: { '2023': ['social_media.facebook'] } },
      },
      'granted/ok',
    ],
    [
      'nobody can prove is one, where the school does not ask for proof',
      { said: yes, each: { provable: false }, policy: { requireProvable: false } },
      'granted/ok',
    ],
    [
      'for groups needs a group',
      { said: yes, each: { conditions: { groupOnly: true } }, shown: { groupSize: 4 } },
      'missing/condition_not_met',
    ],
    [
      'and five is one',
      { said: yes, each: { conditions: { groupOnly: true } }, shown: { groupSize: 5 } },
      'granted/ok',
    ],
    [
      'on a form covers the platforms it named',
      {
        said: yes,
        each: { formVersion: '2023' },
        policy: { forms: { '2023': ['social_media.facebook'] } },
      },
      'missing/platform_not_on_form',
    ],
    [
      'on a form that named this one',
      {
        said: yes,
        each: { formVersion: '2023' },
        policy: { forms: { '2023': ['social_media.instagram'] } },
      },
      'granted/ok',
    ],
    [
      'on a form nobody described is what it says',
      { said: yes, each: { formVersion: 'constructor' } },
      'granted/ok',
    ],
    [
      'for months holds to the last day',
      { said: 'g1+2025-05-21 sm', policy: months },
      'granted/ok',
    ],
    ['and not a day longer', { said: 'g1+2025-05-20 sm', policy: months }, 'expired/term_over'],
    [
      'a month that is too short ends it on its last day',
      { said: 'g1+2025-08-31 sm', policy: months, shown: { at: '2026-02-28' } },
      'expired/term_over',
    ],
    [
      'for next school year does not count yet',
      { said: yes, each: { schoolYear: '2026-2027' } },
      'missing/not_yet_valid',
    ],
    [
      'for the year it names, though given before',
      { said: 'g1+2025-06-08 sm', each: { schoolYear: '2025-2026' } },
      'granted/ok',
    ],
    [
      'that counts from later does not count yet',
      { said: yes, each: { effectiveFrom: '2025-11-21' } },
      'missing/no_statement',
    ],
    [
      'ends with school',
      { person: { enrolledUntil: '2025-11-19' }, said: yes },
      'expired/left_school',
    ],
    [
      'given on the last day, too',
      { person: { enrolledUntil: '2025-11-19' }, said: 'g1+2025-11-19 sm' },
      'expired/left_school',
    ],
    [
      'does not end with school, where the school says so',
      {
        person: { enrolledUntil: '2025-11-19' },
        said: yes,
        policy: { grantEndsAtLeave: false },
      },
      'granted/ok',
    ],
    [
      'but holds on the last day',
      { person: { enrolledUntil: '2025-11-20' }, said: yes },
      'granted/ok',
    ],
    [
      'given after leaving holds',
      { person: { enrolledUntil: '2025-08-19' }, said: yes },
      'granted/ok',
    ],
    [
      'of one parent is not enough where both are asked',
      { said: yes, policy: { parentRule: 'both' } },
      'missing/awaiting_other_parent',
    ],
    [
      'or for a pupil of whom both must be asked',
      { person: { requireAllGuardians: true }, said: yes },
      'missing/awaiting_other_parent',
    ],
    [
      'of both is',
      { person: { requireAllGuardians: true }, said: `${yes}; g2+2025-09-09 sm` },
      'granted/ok',
    ],
    [
      'an expired one among both is not',
      { person: { requireAllGuardians: true }, said: `${yes}; g2+2025-05-09 sm` },
      'expired/school_year_over',
    ],
    [
      'of one parent outweighs the expired one of the other',
      { said: `g2+2025-05-09 sm; ${yes}` },
      'granted/ok',
    ],
    [
      'when several are missing something, the nearest miss says why',
      { said: `g1+2025-09-08 website; g2+2025-09-08 sm`, each: { provable: false } },
      'missing/not_provable',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));
});
