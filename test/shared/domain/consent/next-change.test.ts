import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayAfter,
  dayOf,
  startOf,
  toLocalText,
  toMoment,
} from '../../../../shared/domain/consent/amsterdam.ts';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { momentOf, type Question, someQuestion } from './arbitraries.ts';
import { policyOf, says } from './builders.ts';

/** The same question at another moment. */
function statusAt(question: Question, moment: number) {
  const at = toLocalText(moment);
  const { publication } = question;
  const later =
    publication.mode === 'publish' ? { ...publication, at } : { ...publication, checkAt: at };
  return decideConsent(question.person, question.statements, later, question.policy).status;
}

const day = 86_400_000;

test('the answer stays the same until the moment it names, and is another one then', () => {
  const leaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(someQuestion, leaps, (question, days) => {
      const { person, statements, publication, policy } = question;
      const { status, nextChangeAt } = decideConsent(person, statements, publication, policy);
      const now = momentOf(question);
      const end = nextChangeAt === null ? toMoment('2031-09-01') : toMoment(nextChangeAt);
      const midnights = days.map((after) => startOf(dayOf(now + after * day)));
      const between = [...midnights, startOf(dayAfter(dayOf(now))), end - 1];
      for (const moment of between.filter((one) => one > now && one < end)) {
        expect(statusAt(question, moment)).toBe(status);
      }
      if (nextChangeAt !== null) expect(statusAt(question, end)).not.toBe(status);
    }),
    { numRuns: 2500 },
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
