import { describe, expect, test } from 'vitest';
import {
  ConsentInputError,
  decideConsent,
} from '../../../../shared/domain/consent/decide-consent.ts';
import { resolvePolicy } from '../../../../shared/domain/consent/presets.ts';
import { understand } from '../../../../shared/domain/consent/understand.ts';
import { policyOf, says } from './builders.ts';

const { person, statements, publication } = says('p 2014-05-10', 'g1+2025-09-08 sm');
const [said] = statements;
const policy = policyOf('standard');

describe('what is not understood is refused', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['an unknown kind of person', { ...person, kind: 'teacher' }, statements, publication],
    [
      'a birth date that does not exist',
      { ...person, birthDate: '2014-02-30' },
      statements,
      publication,
    ],
    ['a field nobody knows', { ...person, bsn: '1' }, statements, publication],
    [
      'the same guardian twice',
      { ...person, guardians: [{ id: 'g1' }, { id: 'g1' }] },
      statements,
      publication,
    ],
    ['a guardian called self', { ...person, guardians: [{ id: 'self' }] }, [], publication],
    ['a statement of somebody unknown', person, [{ ...said, by: 'g9' }], publication],
    ['an unknown decision', person, [{ ...said, decision: 'maybe' }], publication],
    ['an unknown purpose', person, [{ ...said, purposes: ['snapchat'] }], publication],
    ['no purpose', person, [{ ...said, purposes: [] }], publication],
    ['an unknown material', person, [{ ...said, modalities: ['hologram'] }], publication],
    ['an unknown condition', person, [{ ...said, conditions: { monochrome: true } }], publication],
    ['a school year of two years', person, [{ ...said, schoolYear: '2025-2027' }], publication],
    ['statements that are no list', person, {}, publication],
    [
      'a publication for an unknown purpose',
      person,
      statements,
      { ...publication, purposes: ['tv'] },
    ],
    ['a publication for nothing', person, statements, { ...publication, purposes: [] }],
    ['an unknown depiction', person, statements, { ...publication, depiction: 'blurry' }],
    [
      'staying online without a moment',
      person,
      statements,
      { ...publication, mode: 'keep_online' },
    ],
    ['a time that does not exist', person, statements, { ...publication, at: '2025-11-20T25:00' }],
  ])('%s', (_, who, heard, shown) => {
    expect(understand(who, heard, shown, policy).ok).toBe(false);
    expect(() => decideConsent(who, heard, shown, policy)).toThrow(ConsentInputError);
  });

  test('an error never repeats what was given', () => {
    const secret = { ...person, kind: 'Sanne de Vries' };
    expect(() => decideConsent(secret, statements, publication, policy)).toThrow(/^(?!.*Sanne)/);
  });
});

describe('a policy', () => {
  test.each<[string, unknown]>([
    ['an unknown preset', 'liberal'],
    ['an unknown preset beside parameters', { preset: 'liberal', parentRule: 'both' }],
    ['an unknown parameter', { parentsRule: 'both' }],
    ['an unknown value', { turning16: 'never' }],
    [
      'a day of grace that does not exist',
      { expiry: { type: 'school_year', graceUntil: '11-31' } },
    ],
    ['a list', []],
    ['a number', 3],
  ])('is refused for %s', (_, given) => expect(resolvePolicy(given).ok).toBe(false));

  test.each([{ forms: { '2024': ['tv'] } }, { employeeLIPurposes: ['tv'] }])(
    'may not name unknown codes: %j',
    (given) => {
      expect(understand(person, statements, publication, policyOf(given)).ok).toBe(false);
    },
  );

  test('lets a school add purposes', () => {
    const own = policyOf({ preset: 'standard', extraPurposes: ['social_media.snapchat'] });
    const shown = { ...publication, purposes: ['social_media.snapchat'] };
    expect(decideConsent(person, statements, shown, own).status).toBe('granted');
  });

  test('is laid over a base, which a preset replaces', () => {
    const base = policyOf('lankforst');
    expect(resolvePolicy({ parentRule: 'both' }, base)).toMatchObject({
      value: { mode: 'unrecognisable_except_events', parentRule: 'both' },
    });
    expect(resolvePolicy('standard', base)).toMatchObject({ value: { mode: 'normal' } });
  });
});
