import { describe, expect, test } from 'vitest';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { policyOf, says } from './builders.ts';

/** Statements that differ in more than the short notation says. */
describe('of several yeses', () => {
  const last = { schoolYear: '2024-2025' };
  const next = { schoolYear: '2026-2027' };
  const both = { preset: 'standard', parentRule: 'both' };
  const grace = { preset: 'standard', expiry: { type: 'school_year', graceUntil: '12-31' } };
  const carry = { preset: 'standard', turning16: 'carry_over' };
  const child = 'p 2014-05-10';
  const sixteen = 'p 2009-11-13';
  test.each<[string, string, string, object[], unknown, string]>([
    [
      'of both parents the first that does not hold says why',
      child,
      'g1+2025-09-08 sm; g2+2025-09-08 sm',
      [next, last],
      both,
      'missing/not_yet_valid',
    ],
    [
      'the other way round, too',
      child,
      'g1+2025-09-08 sm; g2+2025-09-08 sm',
      [last, next],
      both,
      'expired/school_year_over',
    ],
    [
      'of one of the parents the one that ended says why',
      child,
      'g1+2025-09-08 sm; g2+2025-09-08 sm',
      [next, last],
      'standard',
      'expired/school_year_over',
    ],
    [
      'of one parent the one that ended says why',
      child,
      'g1+2025-09-08 sm; g1+2025-09-09 sm',
      [next, last],
      'standard',
      'expired/school_year_over',
    ],
    [
      'one outside grace counts for the parent who gave both',
      child,
      'g1+2025-09-08 sm; g1+2025-09-09 sm',
      [last, {}],
      grace,
      'granted/ok',
    ],
    [
      'one outside grace counts for the parents',
      child,
      'g1+2025-09-08 sm; g2+2025-09-08 sm',
      [last, {}],
      grace,
      'granted/ok',
    ],
    [
      'one in grace is enough',
      child,
      'g1+2023-09-08 sm; g2+2024-09-08 sm',
      [],
      grace,
      'granted/in_grace',
    ],
    [
      'an own yes that has ended ends what the parents said',
      sixteen,
      'g1+2025-09-08 sm; self+2025-11-14 sm',
      [{}, last],
      carry,
      'expired/school_year_over',
    ],
    [
      'an own yes for groups only ends what the parents said',
      sixteen,
      'g1+2025-09-08 sm; self+2025-11-14 sm',
      [{}, { conditions: { groupOnly: true } }],
      carry,
      'wrong-grantor/pupil_must_decide',
    ],
    [
      'an own yes still to come does not yet',
      sixteen,
      'g1+2025-09-08 sm; self+2025-11-25 sm',
      [],
      carry,
      'granted/carried_over_from_parent',
    ],
    [
      'one still to come is no near miss',
      child,
      'g1+2025-11-25 website',
      [],
      'standard',
      'missing/no_statement',
    ],
    [
      'at 16, one not valid yet is half of it',
      'p 2009-05-01',
      'g1+2025-09-08 sm; self+2025-09-08 sm',
      [next, {}],
      'atlas',
      'missing/double_lock_incomplete',
    ],
    [
      'at 16, an own one in grace makes the whole so',
      'p 2009-05-01',
      'g1+2025-09-08 sm; self+2025-09-08 sm',
      [{}, last],
      { ...grace, ageRule: 'older_than_16' },
      'granted/in_grace',
    ],
  ])('%s', (_, who, said, changes, policy, expected) => {
    const { person, statements, publication } = says(who, said);
    const changed = statements.map((one, place) => ({ ...one, ...changes[place] }));
    const { status, reason } = decideConsent(person, changed, publication, policyOf(policy));
    expect(`${status}/${reason}`).toBe(expected);
  });
});
