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
import { policyOf, says } from './builders.ts';

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
