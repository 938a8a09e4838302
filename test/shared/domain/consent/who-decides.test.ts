import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

describe('who decides', () => {
  test.each<[string, Told, string]>([
    [
      'a pupil of 16 decides alone',
      { who: 'p 2009-05-01', said: 'self+2025-09-08 sm' },
      'granted/ok',
    ],
    [
      'who was born on 29 February is still 15 on 28 February',
      { who: 'p 2008-02-29', said: 'g1+2023-09-08 sm', shown: { at: '2024-02-28T23:59' } },
      'granted/ok',
    ],
    [
      'who was born on 29 February turns 17 on 1 March',
      {
        who: 'p 2008-02-29',
        said: 'self+2024-09-08 sm',
        policy: { ageRule: 'older_than_16' },
        shown: { at: '2025-02-28' },
      },
      'missing/double_lock_incomplete',
    ],
    [
      'and decides alone from that day',
      {
        who: 'p 2008-02-29',
        said: 'self+2024-09-08 sm',
        policy: { ageRule: 'older_than_16' },
        shown: { at: '2025-03-01' },
      },
      'granted/ok',
    ],
    [
      'at 16, "older than 16" needs pupil and parent',
      {
        who: 'p 2009-05-01',
        said: `self+2025-09-08 sm; ${yes}`,
        policy: { ageRule: 'older_than_16' },
      },
      'granted/ok',
    ],
    [
      'the parent alone is the wrong one then',
      { who: 'p 2009-05-01', said: yes, policy: { ageRule: 'older_than_16' } },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'the pupil alone is half of it',
      { who: 'p 2009-05-01', said: 'self+2025-09-08 sm', policy: { ageRule: 'older_than_16' } },
      'missing/double_lock_incomplete',
    ],
    [
      'an expired half is an expired whole',
      {
        who: 'p 2009-05-01',
        said: `self+2025-09-08 sm; g1+2025-05-08 sm`,
        policy: { ageRule: 'older_than_16' },
      },
      'expired/school_year_over',
    ],
    [
      'who had no authority then is told so',
      {
        who: 'p 2009-05-01',
        person: { guardians: [{ id: 'g1', authority: false }] },
        said: yes,
        policy: { ageRule: 'older_than_16' },
      },
      'wrong-grantor/no_authority',
    ],
    [
      'nothing at all stays nothing',
      { who: 'p 2009-05-01', said: '', policy: { ageRule: 'older_than_16' } },
      'missing/no_statement',
    ],
    [
      'without a birth date, a parent is not enough',
      { who: 'p 2014-05-10', person: { birthDate: null }, said: yes },
      'missing/birthdate_unknown',
    ],
    [
      'without a birth date, pupil and parent together are',
      { who: 'p 2014-05-10', person: { birthDate: null }, said: `${yes}; self+2025-09-08 sm` },
      'granted/ok',
    ],
    [
      'a visitor without a birth date decides',
      { person: { kind: 'visitor', birthDate: null }, said: 'self+2025-09-08 sm' },
      'granted/ok',
    ],
    [
      'a representative decides',
      {
        person: { legalRepresentative: { id: 'rep', from: '2024-02-01' } },
        said: 'rep+2025-09-08 sm',
      },
      'granted/ok',
    ],
    [
      'and nobody else then',
      { person: { legalRepresentative: { id: 'rep', from: '2024-02-01' } }, said: yes },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'nor the pupil',
      {
        who: 'p 2007-05-10',
        person: { legalRepresentative: { id: 'rep' } },
        said: 'self+2025-09-08 sm',
      },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'a no of a parent said while represented does not count',
      {
        person: { legalRepresentative: { id: 'rep', from: '2024-02-01' } },
        said: 'rep+2025-09-08 sm; g1-2025-09-09 sm',
      },
      'granted/ok',
    ],
    [
      'a parent who became the mentor speaks as the mentor',
      {
        who: 'p 2007-05-10',
        person: { legalRepresentative: { id: 'g1', from: '2025-05-10' } },
        said: yes,
      },
      'granted/ok',
    ],
    [
      'authority that ended takes the yes with it',
      { person: { guardians: [{ id: 'g1', authorityUntil: '2025-11-19' }] }, said: yes },
      'wrong-grantor/no_authority',
    ],
    [
      'on its last day it counts',
      { person: { guardians: [{ id: 'g1', authorityUntil: '2025-11-20' }] }, said: yes },
      'granted/ok',
    ],
    [
      'authority that began later never covers an earlier yes',
      { person: { guardians: [{ id: 'g1', authorityFrom: '2025-10-01' }] }, said: yes },
      'wrong-grantor/no_authority',
    ],
    [
      'unknown authority is trusted',
      { person: { guardians: [{ id: 'g1', authority: 'unknown' }] }, said: yes },
      'granted/ok',
    ],
    [
      'or not, if the school says so',
      {
        person: { guardians: [{ id: 'g1', authority: 'unknown' }] },
        said: yes,
        policy: { unknownAuthority: 'distrust' },
      },
      'wrong-grantor/no_authority',
    ],
    [
      'a yes at 15 for after the birthday stays a yes at 15',
      { who: 'p 2009-11-01', said: 'self+2025-10-30 sm', each: { effectiveFrom: '2025-11-02' } },
      'wrong-grantor/pupil_too_young',
    ],
    [
      'a yes for later from who had no authority yet when giving it is none',
      {
        person: { guardians: [{ id: 'g1', authorityFrom: '2025-10-01' }] },
        said: 'g1+2025-09-08 sm',
        each: { effectiveFrom: '2025-10-08' },
      },
      'wrong-grantor/no_authority',
    ],
    [
      'a yes for later counts from then',
      { said: yes, each: { effectiveFrom: '2025-11-01' } },
      'granted/ok',
    ],
    [
      'at 16 the pupil is to decide, whatever the authority of who said yes',
      {
        who: 'p 2009-05-01',
        person: { guardians: [{ id: 'g1', authority: false }] },
        said: yes,
      },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'under a representative that one is, whatever the authority of who said yes',
      {
        person: {
          guardians: [{ id: 'g1', authority: false }],
          legalRepresentative: { id: 'rep', from: '2024-02-01' },
        },
        said: yes,
      },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'without a birth date and without a word nobody is near a yes',
      { person: { birthDate: null }, said: '' },
      'missing/no_statement',
    ],
    [
      'a parent who became the mentor spoke as a parent before',
      { person: { legalRepresentative: { id: 'g1', from: '2025-10-01' } }, said: yes },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'a former pupil is asked like a pupil',
      { who: 'p 2009-05-01', person: { kind: 'alumnus' }, said: yes },
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'a visiting child is asked like a child',
      { person: { kind: 'visitor' }, said: 'self+2025-09-08 sm' },
      'wrong-grantor/pupil_too_young',
    ],
    [
      'an employee of 15 decides',
      { person: { kind: 'employee' }, said: 'self+2025-09-08 sm' },
      'granted/ok',
    ],
    [
      'without a birth date, a yes of who has no authority only shows that the date lacks',
      {
        person: { birthDate: null, guardians: [{ id: 'g1', authority: false }] },
        said: yes,
      },
      'missing/birthdate_unknown',
    ],
    [
      'of two wrong ones the latest says why',
      {
        person: { guardians: [{ id: 'g1', authority: false }] },
        said: 'self+2025-09-08 sm; g1+2025-09-09 sm',
      },
      'wrong-grantor/no_authority',
    ],
    [
      'a yes of the pupil from before the representative ends with the registration',
      {
        who: 'p 2007-05-10',
        person: { legalRepresentative: { id: 'rep', from: '2025-10-01' } },
        said: 'self+2025-09-08 sm',
      },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'a yes of a parent from before the representative, too',
      { person: { legalRepresentative: { id: 'rep', from: '2025-10-01' } }, said: yes },
      'wrong-grantor/representative_must_decide',
    ],
    [
      'the representative from before the registration is not asked yet',
      { person: { legalRepresentative: { id: 'rep', from: '2025-11-21' } }, said: yes },
      'granted/ok',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));
});
