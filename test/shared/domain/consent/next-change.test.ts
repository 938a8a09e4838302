import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayAfter,
  dayOf,
  startOf,
  toLocalText,
  toMoment,
} from '../../../../shared/domain/consent/amsterdam.ts';
import { answering } from '../../../../shared/domain/consent/answer-at.ts';
import {
  decideConsent,
  decideUnderstood,
} from '../../../../shared/domain/consent/decide-consent.ts';
import { openFile } from '../../../../shared/domain/consent/file.ts';
import { understand } from '../../../../shared/domain/consent/understand.ts';
import { momentOf, type Question, someQuestion } from './arbitraries.ts';
import { answer, policyOf, says, type Told, yes } from './builders.ts';

/** Every local midnight and every moment the question names, in the three years after it. */
function momentsAfter(now: number, { person, statements, policy }: Question): number[] {
  const midnights: number[] = [];
  for (let one = now; midnights.length < 3 * 366; midnights.push(one)) {
    one = startOf(dayAfter(dayOf(one)));
  }
  const said = statements.flatMap(({ at, effectiveFrom, dismissedAt }) => [
    toMoment(at),
    toMoment(effectiveFrom ?? at),
    toMoment(dismissedAt ?? at),
  ]);
  const checkedAt = 'sourceCheckedAt' in person ? String(person.sourceCheckedAt) : '';
  const stale = toMoment(checkedAt) + (policy.maxSourceAgeDays ?? 0) * day + 1;
  return [...midnights, ...said, stale].filter((moment) => moment > now).sort((a, b) => a - b);
}

const day = 86_400_000;

test('the moment it names is the first of all moments in three years at which the answer is another', () => {
  fc.assert(
    fc.property(someQuestion, (question) => {
      const { person, statements, publication, policy } = question;
      const input = understand(person, statements, publication, policy);
      if (!input.ok) throw new Error(input.detail);
      const { status, nextChangeAt } = decideUnderstood(input.value);
      const now = momentOf(question);
      const answerAt = answering(openFile(input.value));
      const moments = momentsAfter(now, question);
      const first = moments.find((moment) => answerAt(moment).status !== status);
      const named = nextChangeAt === null ? undefined : toMoment(nextChangeAt);
      const beyond = Math.max(...moments);
      expect(named !== undefined && named > beyond ? undefined : named).toBe(first);
    }),
    { numRuns: 400 },
  );
});

test('the answer at another moment is the answer to the same question put then', () => {
  fc.assert(
    fc.property(someQuestion, fc.integer({ min: 0, max: 900 }), (question, days) => {
      const { person, statements, publication, policy } = question;
      const at = toLocalText(momentOf(question) + days * day);
      const later =
        publication.mode === 'publish' ? { ...publication, at } : { ...publication, checkAt: at };
      const input = understand(person, statements, publication, policy);
      if (!input.ok) throw new Error(input.detail);
      expect(answering(openFile(input.value))(toMoment(at))).toMatchObject({
        status: decideConsent(person, statements, later, policy).status,
      });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['tomorrow', 'zevensprong', 'p 2009-11-21', 'g1+2025-09-08 sm', '2025-11-21T00:00:00+01:00'],
  [
    'the end of the school year',
    'standard',
    'p 2014-05-10',
    'g1+2025-09-08 sm',
    '2026-08-01T00:00:00+02:00',
  ],
  [
    'the day after the last day of grace',
    'standard-grace',
    'p 2014-05-10',
    'g1+2025-09-08 sm',
    '2026-10-01T00:00:00+02:00',
  ],
  [
    'the 16th birthday',
    'zevensprong',
    'p 2009-12-24',
    'g1+2025-09-08 sm',
    '2025-12-24T00:00:00+01:00',
  ],
  [
    '1 March, for who was born on 29 February',
    'zevensprong',
    'p 2012-02-29',
    'g1+2025-09-08 sm',
    '2028-02-29T00:00:00+01:00',
  ],
  [
    'the 17th birthday, where pupil and parents both say yes',
    'atlas',
    'p 2009-01-05',
    'g1+2025-09-08 sm; self+2025-09-08 sm; g1x2026-01-04 sm',
    '2026-01-04T00:00:00+01:00',
  ],
  [
    'a withdrawal that is known already',
    'standard',
    'p 2014-05-10',
    'g1+2025-09-08 sm; g1x2025-12-01T08:00 sm',
    '2025-12-01T08:00:00+01:00',
  ],
  [
    'a yes that is still to come',
    'standard',
    'p 2014-05-10',
    'g1+2025-11-25 sm',
    '2025-11-25T00:00:00+01:00',
  ],
  ['never, when nothing was said', 'standard', 'p 2014-05-10', '', null],
])('changes at %s', (_, preset, who, said, expected) => {
  const { person, statements, publication } = says(who, said);
  const { nextChangeAt } = decideConsent(person, statements, publication, policyOf(preset));
  expect(nextChangeAt).toBe(expected);
});

const g1g2 = { guardians: [{ id: 'g1' }, { id: 'g2' }] };
const rep = { legalRepresentative: { id: 'rep', from: '2025-12-05' } };
const endless = { expiry: { type: 'none' } };
test.each<[string, Told, string]>([
  [
    'the day somebody represents the person',
    { person: rep, said: yes },
    '2025-12-05T00:00:00+01:00',
  ],
  [
    'the day after the last at school',
    { person: { enrolledUntil: '2025-12-05' }, said: yes },
    '2025-12-06T00:00:00+01:00',
  ],
  [
    'the day of death',
    { person: { deceasedOn: '2025-12-05' }, said: yes },
    '2025-12-05T00:00:00+01:00',
  ],
  [
    'the day a guardian gets authority, so that both are to be asked',
    {
      person: {
        guardians: [{ id: 'g1' }, { id: 'g2', authorityFrom: '2025-12-05' }],
        requireAllGuardians: true,
      },
      said: yes,
    },
    '2025-12-05T00:00:00+01:00',
  ],
  [
    'the day after the last of a guardian’s authority',
    { person: { guardians: [{ id: 'g1', authorityUntil: '2025-12-05' }] }, said: yes },
    '2025-12-06T00:00:00+01:00',
  ],
  [
    'the first day of the school year a yes is for',
    { said: yes, each: { schoolYear: '2026-2027' } },
    '2026-08-01T00:00:00+02:00',
  ],
  [
    'the end of a term in months',
    { said: yes, policy: { expiry: { type: 'months', n: 3 } } },
    '2025-12-08T00:00:00+01:00',
  ],
  [
    'the 17th birthday, where the pupil alone said yes',
    {
      who: 'p 2008-12-05',
      said: 'self+2025-09-08 sm',
      policy: { ageRule: 'older_than_16' },
    },
    '2025-12-05T00:00:00+01:00',
  ],
  [
    'the 18th birthday, from which no other parent is waited for',
    {
      who: 'p 2007-12-05',
      person: g1g2,
      said: 'g1+2023-09-08 sm',
      policy: { ...endless, turning16: 'carry_over', parentRule: 'both' },
    },
    '2025-12-05T00:00:00+01:00',
  ],
  [
    'the school year after the one of the 16th birthday',
    {
      who: 'p 2009-11-13',
      said: yes,
      policy: { ...endless, turning16: 'carry_over_school_year' },
    },
    '2026-08-01T00:00:00+02:00',
  ],
  [
    'the moment an objection is set aside',
    {
      person: { guardians: [{ id: 'g1' }, { id: 'gm', authority: false }] },
      said: `${yes}; gm-2025-09-09 sm`,
      each: { dismissedAt: '2025-12-05T10:30' },
    },
    '2025-12-05T10:30:00+01:00',
  ],
  [
    'a moment a statement names for itself',
    { said: yes, each: { effectiveFrom: '2025-12-05T10:30' } },
    '2025-12-05T10:30:00+01:00',
  ],
  [
    'just after the register has been compared too long ago',
    {
      person: { sourceCheckedAt: '2025-11-01T12:00' },
      said: yes,
      policy: { maxSourceAgeDays: 30 },
    },
    '2025-12-01T12:00:00.001+01:00',
  ],
  [
    'the day it has been online for as long as the school keeps posts',
    {
      said: yes,
      policy: { maxOnlineMonths: 2 },
      shown: { mode: 'keep_online', checkAt: '2025-11-21' },
    },
    '2026-01-20T00:00:00+01:00',
  ],
])('changes on %s', (_, told, expected) => expect(answer(told).nextChangeAt).toBe(expected));
