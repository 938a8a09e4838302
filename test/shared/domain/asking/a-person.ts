import fc from 'fast-check';
import { type Person, personSchema } from '../../../../shared/domain/consent/person.ts';
import { type Policy, policyDefaults } from '../../../../shared/domain/consent/policy.ts';

/** People around every age and authority that matters, on 2 March 2026. */
export const now = new Date('2026-03-02T10:00:00.000Z');

const day = fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2020-01-01');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const guardian = (id: string) =>
  fc.record({
    id: fc.constant(id),
    authority: fc.constantFrom<(boolean | 'unknown')[]>(true, true, false, 'unknown'),
    authorityFrom: maybe(day),
    authorityUntil: maybe(day),
  });

export const somePerson: fc.Arbitrary<Person> = fc
  .record({
    kind: fc.constantFrom('pupil', 'pupil', 'pupil', 'alumnus', 'employee', 'visitor'),
    birthDate: fc.constantFrom(
      null,
      '2016-05-01',
      '2010-03-02',
      '2010-03-03',
      '2009-03-02',
      '2009-03-03',
      '2008-02-29',
      '2007-01-01',
    ),
    guardians: fc.tuple(guardian('g1'), guardian('g2')).map((both) => [...both]),
    legalRepresentative: maybe(fc.record({ id: fc.constant('r1'), from: maybe(day) })),
    requireAllGuardians: fc.boolean(),
  })
  .map((person) => personSchema.parse(person));

export const somePolicy: fc.Arbitrary<Policy> = fc
  .record({
    ageRule: fc.constantFrom('16_or_older' as const, 'older_than_16' as const),
    turning16: fc.constantFrom('renew' as const, 'carry_over' as const),
    parentRule: fc.constantFrom('one_unless_objection' as const, 'both' as const),
    unknownAuthority: fc.constantFrom('trust' as const, 'distrust' as const),
    expiry: fc.constantFrom(
      { type: 'none' as const },
      { type: 'school_year' as const, graceUntil: '09-30' },
      { type: 'months' as const, n: 3 },
    ),
  })
  .map((choices) => ({ ...policyDefaults, ...choices }));

export const givers = ['self', 'g1', 'g2', 'r1'] as const;
export const knownGivers = (person: Person) =>
  givers.filter((giver) => giver !== 'r1' || person.legalRepresentative?.id === 'r1');
