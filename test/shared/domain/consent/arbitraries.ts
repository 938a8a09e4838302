import fc from 'fast-check';
import { toMoment } from '../../../../shared/domain/consent/amsterdam.ts';
import { policyDefaults } from '../../../../shared/domain/consent/policy.ts';
import { presets } from '../../../../shared/domain/consent/presets.ts';

/** Everything the engine may be asked, dense around the places where answers change. */

const pad = (number: number) => String(number).padStart(2, '0');
export const someDay = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`);
const someTime = fc.constantFrom('', '', 'T00:00', 'T09:30', 'T23:59');
/** Often the same few moments, so that things happen together. */
const popular = ['2024-09-08', '2025-09-08', '2025-09-08T00:00', '2025-11-20T09:30', '2026-01-10'];
export const someMoment = (from: number, to: number) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(someDay(from, to), someTime).map(([day, time]) => day + time),
    },
    { weight: 1, arbitrary: fc.constantFrom(...popular) },
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const codes = [
  'social_media',
  'social_media.instagram',
  'social_media.facebook',
  'website',
  'press',
];
const someCodes = fc.uniqueArray(
  fc.constantFrom(...codes, 'social_media', 'social_media.instagram'),
  {
    minLength: 1,
    maxLength: 3,
  },
);
export const materials = ['photo', 'video', 'audio', 'name'] as const;
const events = fc.constantFrom('musical', 'sports-day');

const someGuardian = (id: string) =>
  fc.record({
    id: fc.constant(id),
    authority: fc.constantFrom<boolean | 'unknown'>(true, true, true, false, 'unknown'),
    authorityFrom: rarely(someDay(2022, 2026)),
    authorityUntil: rarely(someDay(2023, 2027)),
  });

export const somePerson = fc.record({
  kind: fc.constantFrom(
    'pupil',
    'pupil',
    'pupil',
    'pupil',
    'alumnus',
    'employee',
    'visitor',
    'unknown',
  ),
  birthDate: fc.oneof(
    { weight: 6, arbitrary: someDay(2005, 2013) },
    { weight: 1, arbitrary: fc.constantFrom('2008-02-29', '2009-11-20') },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  guardians: fc.tuple(someGuardian('g1'), someGuardian('g2')).map((both) => [...both]),
  legalRepresentative: rarely(
    fc.record({ id: fc.constant('mentor'), from: maybe(someDay(2023, 2026)) }),
  ),
  requireAllGuardians: fc.constantFrom(false, false, false, true),
  enrolledUntil: rarely(someDay(2024, 2027)),
  protectionHold: fc.constantFrom(false, false, false, false, false, true),
  deceasedOn: rarely(someDay(2025, 2027)).map((day) => (day?.endsWith('1') ? day : null)),
  sourceCheckedAt: maybe(someMoment(2025, 2026)),
});

const givers = ['self', 'g1', 'g2', 'g1', 'self', 'mentor'];
const statementOf = (decision: fc.Arbitrary<string>) =>
  fc.record({
    by: fc.constantFrom(...givers),
    decision,
    purposes: someCodes,
    at: someMoment(2023, 2026),
    effectiveFrom: rarely(someMoment(2024, 2026)),
    recordedAt: maybe(someMoment(2023, 2026)),
    schoolYear: rarely(fc.constantFrom('2024-2025', '2025-2026', '2026-2027')),
    modalities: rarely(fc.uniqueArray(fc.constantFrom(...materials), { minLength: 1 })),
    eventId: rarely(events),
    conditions: rarely(fc.record({ groupOnly: fc.boolean() })),
    formVersion: rarely(fc.constantFrom('2023', '2024')),
    provable: fc.constantFrom(true, true, true, true, false),
    dismissedAt: rarely(someMoment(2024, 2026)),
  });
export const someNo = statementOf(fc.constantFrom('deny', 'withdraw'));
export const someYes = statementOf(fc.constant('grant'));
export const someStatements = fc.array(
  fc.oneof({ weight: 3, arbitrary: someYes }, { weight: 1, arbitrary: someNo }),
  { maxLength: 6 },
);

export const somePublication = fc.record({
  purposes: someCodes,
  modalities: fc.oneof(
    fc.constant(['photo']),
    fc.uniqueArray(fc.constantFrom(...materials), { minLength: 1, maxLength: 2 }),
  ),
  at: someMoment(2025, 2026),
  mode: fc.constantFrom('publish', 'publish', 'keep_online'),
  checkAt: someMoment(2026, 2027),
  eventId: rarely(events),
  groupSize: fc.constantFrom(1, 4, 5, 30),
  recognisable: fc.constantFrom(true, true, true, false),
  depiction: fc.constantFrom(null, null, 'crowd_overview'),
});

const one = <T>(...values: T[]) => fc.constantFrom(...values);
const someChoices = fc.record(
  {
    ageRule: one('16_or_older', 'older_than_16'),
    turning16: one('renew', 'carry_over', 'carry_over_school_year'),
    parentRule: one('one_unless_objection', 'both'),
    respectMinorObjection: fc.boolean(),
    nonAuthorityObjection: one('block', 'ignore'),
    unknownAuthority: one('trust', 'distrust'),
    expiry: one(
      { type: 'none' },
      { type: 'school_year', graceUntil: '10-31' },
      { type: 'months', n: 7 },
    ),
    employeeExpiry: one(null, { type: 'months', n: 3 }),
    employeeBasis: one('consent', 'legitimate_interest'),
    employeeLIPurposes: one([], ['website']),
    grantEndsAtLeave: fc.boolean(),
    mode: one('normal', 'normal', 'unrecognisable_except_events'),
    requireProvable: fc.boolean(),
    crowdException: fc.boolean(),
    forms: one({}, { '2023': ['social_media.facebook'], '2024': ['social_media.instagram'] }),
    maxSourceAgeDays: one(null, null, 90),
    maxOnlineMonths: one(null, null, 6),
  },
  { requiredKeys: [] },
);
export const somePolicy = fc
  .tuple(fc.constantFrom(...Object.values(presets)), someChoices)
  .map(
    ([preset, choices]) => ({ ...policyDefaults, ...preset, ...choices }) as typeof policyDefaults,
  );

/** A whole question. Half the people are ordinary, so that a yes stands often enough to be interesting. */
export const someQuestion = fc
  .record({
    person: somePerson,
    plain: fc.boolean(),
    statements: someStatements,
    publication: somePublication,
    policy: somePolicy,
  })
  .map(({ plain, person, statements, ...rest }) => {
    const { birthDate, guardians } = person;
    const ordinary = { kind: 'pupil', birthDate, guardians };
    const whole = plain ? ordinary : person;
    const hasMentor = !plain && person.legalRepresentative !== null;
    const heard = statements.map((said) =>
      said.by === 'mentor' && !hasMentor ? { ...said, by: 'self' } : said,
    );
    return { person: whole, statements: heard, ...rest };
  });

export type Question = typeof someQuestion extends fc.Arbitrary<infer T> ? T : never;

/** The moment a question is about. */
export function momentOf({ publication: { mode, at, checkAt } }: Question): number {
  return mode === 'publish' ? toMoment(at) : Math.max(toMoment(at), toMoment(checkAt));
}
