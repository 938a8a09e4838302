import { describe, expect, test } from 'vitest';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { answer, policyOf, says, type Told, yes } from './builders.ts';

describe('turning 16', () => {
  const old = { who: 'p 2009-11-13', said: yes };
  const carry = { turning16: 'carry_over' };
  test.each<[string, Told, string]>([
    ['a new question by default', old, 'wrong-grantor/pupil_must_decide'],
    [
      'carried over, if the school says so',
      { ...old, policy: carry },
      'granted/carried_over_from_parent',
    ],
    [
      'until 31 July of that school year',
      {
        ...old,
        policy: { turning16: 'carry_over_school_year', expiry: { type: 'none' } },
        shown: { at: '2026-07-31' },
      },
      'granted/carried_over_from_parent',
    ],
    [
      'and not on 1 August',
      {
        ...old,
        policy: { turning16: 'carry_over_school_year', expiry: { type: 'none' } },
        shown: { at: '2026-08-01' },
      },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'not past what the pupil said themselves',
      {
        ...old,
        said: `${yes}; self+2025-11-14 sm`,
        each: { conditions: { groupOnly: true } },
        policy: carry,
        shown: { groupSize: 1 },
      },
      'missing/condition_not_met',
    ],
    [
      'not when only the pupil asked for a group',
      { ...old, said: `${yes}; self-2025-11-14 sm; self+2025-11-15 sm`, policy: carry },
      'granted/ok',
    ],
    [
      'a yes of a parent from after the birthday',
      { who: 'p 2009-09-01', said: yes, policy: carry },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'not a yes the parent gave at 16, when the school asked both',
      {
        who: 'p 2008-11-13',
        said: 'g1+2025-02-08 sm',
        policy: { ...carry, ageRule: 'older_than_16', expiry: { type: 'none' } },
      },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'past the year in which the school asked both',
      {
        who: 'p 2008-11-13',
        said: 'g1+2024-09-08 sm',
        policy: { ...carry, ageRule: 'older_than_16', expiry: { type: 'none' } },
      },
      'granted/carried_over_from_parent',
    ],
    [
      'not past a yes of the pupil that has ended',
      {
        who: 'p 2009-09-13',
        said: 'g1+2025-09-08 sm; self+2025-09-14 sm',
        policy: { ...carry, expiry: { type: 'months', n: 2 } },
      },
      'expired/term_over',
    ],
    [
      'past what the pupil said about something else',
      { ...old, said: `${yes}; self+2025-11-14 website`, policy: carry },
      'granted/carried_over_from_parent',
    ],
    [
      'past what the pupil said for another event',
      {
        ...old,
        said: 'g1+2025-09-08 sm; self+2025-11-14 sm',
        each: { eventId: 'm' },
        policy: carry,
        shown: { eventId: 's' },
      },
      'missing/event_not_covered',
    ],
    [
      'not past what the parent had said, where both parents are asked',
      { ...old, policy: { ...carry, parentRule: 'both' } },
      'missing/awaiting_other_parent',
    ],
    [
      'a parent who says yes again at 16 is not the pupil speaking',
      { ...old, said: `${yes}; g1+2025-11-14 sm`, policy: carry },
      'granted/carried_over_from_parent',
    ],
    [
      'nor does a yes of the other parent at 16 end an old no',
      { ...old, said: 'g1-2025-09-08 sm; g2+2025-11-14 sm' },
      'denied/objection_parent',
    ],
    [
      'what the pupil said while the school asked both is the pupil speaking',
      {
        who: 'p 2008-11-13',
        said: 'g1-2024-09-08 sm; self+2025-02-08 sm',
        policy: { ageRule: 'older_than_16', expiry: { type: 'none' } },
      },
      'granted/ok',
    ],
    [
      'an old no of a parent stands until the pupil speaks',
      { who: 'p 2009-11-13', said: 'g1-2025-09-08 sm' },
      'denied/objection_parent',
    ],
    [
      'also when the pupil will speak later',
      { who: 'p 2009-11-13', said: 'g1-2025-09-08 sm; self+2025-11-25 sm' },
      'denied/objection_parent',
    ],
    [
      'and no longer once the pupil has',
      { who: 'p 2009-11-13', said: 'g1-2025-09-08 sm; self+2025-11-14 sm' },
      'granted/ok',
    ],
    [
      'a child’s own old yes does not lift it',
      { who: 'p 2009-11-13', said: 'g1-2025-09-08 sm; self+2025-11-12 sm' },
      'denied/objection_parent',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));

  test.each<[string, object]>([
    ['for another event', { eventId: 'musical' }],
    ['that nobody can prove', { provable: false }],
  ])('a yes of the pupil %s does not end what the parent said', (_, change) => {
    const { person, statements, publication } = says(old.who, `${yes}; self+2025-11-14 sm`);
    const [parent, own] = statements;
    const said = [parent, { ...own, ...change }];
    expect(decideConsent(person, said, publication, policyOf('ap-minimum'))).toMatchObject({
      reason: 'carried_over_from_parent',
    });
  });
});
