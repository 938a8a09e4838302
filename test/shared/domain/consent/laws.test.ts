import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, dayOf, toDay, toMoment } from '../../../../shared/domain/consent/amsterdam.ts';
import {
  ConsentInputError,
  decideConsent,
} from '../../../../shared/domain/consent/decide-consent.ts';
import { type Status, statuses } from '../../../../shared/domain/consent/decision.ts';
import { materials, momentOf, type Question, someNo, someQuestion } from './arbitraries.ts';

const decide = ({ person, statements, publication, policy }: Question) =>
  decideConsent(person, statements, publication, policy);

/**
 * A refusal and a withdrawal are equally bad. So are "online too long" and "missing": the first is only
 * asked of a post that was fine at first, so one more purpose can turn the one into the other.
 */
function goodness(question: Question): number {
  const { status, reason } = decide(question);
  const counted: Status = reason === 'retention_exceeded' ? 'missing' : status;
  return Math.max(1, statuses.indexOf(counted));
}
const neverBetter = (more: Question, less: Question) =>
  expect(goodness(more)).toBeLessThanOrEqual(goodness(less));
const runs = { numRuns: 2000 };

/** What makes a no the no of whoever said that, about the same. */
const sameWord = ({ by, purposes, eventId }: Question['statements'][number]) => ({
  by,
  purposes,
  eventId,
  effectiveFrom: null,
});

/** The same things, all said at once. */
function atOneMoment(question: Question): Question {
  const statements = question.statements.map((said) => ({
    ...said,
    at: '2024-09-08',
    effectiveFrom: null,
  }));
  return { ...question, statements };
}

describe('the laws of consent', () => {
  test('questions are varied: every status comes up', () => {
    const seen = new Set(
      fc.sample(someQuestion, { numRuns: 6000, seed: 7 }).map((one) => decide(one).status),
    );
    expect([...seen].sort()).toEqual([...statuses].sort());
  });

  test('one more no never makes it better', () => {
    fc.assert(
      fc.property(someQuestion, someNo, fc.nat(), (question, no, place) => {
        const by =
          'legalRepresentative' in question.person && question.person.legalRepresentative
            ? no.by
            : no.by.replace('mentor', 'self');
        // of two kinds: any no, and one that a yes on file may come to lift
        const like = question.statements[place % (question.statements.length + 1)];
        const said = like === undefined ? { ...no, by } : { ...no, ...sameWord(like) };
        const statements = question.statements.toSpliced(place % 3, 0, said);
        neverBetter({ ...question, statements }, question);
      }),
      runs,
    );
  });

  test('one more purpose never makes it better', () => {
    fc.assert(
      fc.property(
        someQuestion,
        fc.constantFrom('website', 'press', 'social_media', 'ai_edit'),
        (question, purpose) => {
          const { publication } = question;
          const wider = { ...publication, purposes: [...publication.purposes, purpose] };
          neverBetter({ ...question, publication: wider }, question);
        },
      ),
      runs,
    );
  });

  test('one more kind of material never makes it better', () => {
    fc.assert(
      fc.property(someQuestion, fc.constantFrom(...materials), (question, modality) => {
        const { publication } = question;
        const wider = { ...publication, modalities: [...publication.modalities, modality] };
        neverBetter({ ...question, publication: wider }, question);
      }),
      runs,
    );
  });

  test('the order of statements does not matter', () => {
    const together = fc.boolean();
    fc.assert(
      fc.property(someQuestion, together, fc.infiniteStream(fc.nat()), (given, isOne, keys) => {
        const question = isOne ? atOneMoment(given) : given;
        const shuffled = question.statements
          .map((said) => ({ said, key: keys.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ said }) => said);
        const { used: _, ...other } = decide({ ...question, statements: shuffled });
        const { used: __, ...same } = decide(question);
        expect(other).toEqual(same);
      }),
      runs,
    );
  });

  test('when a statement was written down does not matter', () => {
    fc.assert(
      fc.property(
        someQuestion,
        fc.constantFrom(null, '2020-01-01', '2030-01-01'),
        (question, recordedAt) => {
          const statements = question.statements.map((said) => ({ ...said, recordedAt }));
          expect(decide({ ...question, statements })).toEqual(decide(question));
        },
      ),
      runs,
    );
  });

  test('granted rests on yeses that can be proved, cover every use and count by then', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { statements, publication, policy } = question;
        const strict = { ...policy, requireProvable: true, employeeBasis: 'consent' } as const;
        if (decide({ ...question, policy: strict }).status !== 'granted') return;
        const at = momentOf(question);
        const yeses = statements.filter(
          ({ decision, provable, eventId, ...said }) =>
            decision === 'grant' &&
            provable &&
            (eventId === null || eventId === publication.eventId) &&
            toMoment(said.at) <= at &&
            toMoment(said.effectiveFrom ?? said.at) <= at,
        );
        const pictures = ['photo', 'video'];
        const asked: readonly string[] = publication.modalities;
        const shown = materials.filter(
          (one) => asked.includes(one) && (publication.recognisable || !pictures.includes(one)),
        );
        for (const purpose of publication.purposes) {
          for (const modality of shown) {
            const covering = yeses.filter(
              ({ purposes, modalities }) =>
                (modalities ?? pictures).includes(modality) &&
                purposes.some((code) => purpose === code || purpose.startsWith(`${code}.`)),
            );
            expect(covering).not.toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  test('a protection hold wins while anything of the person is shown', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const person = { ...question.person, protectionHold: true };
        const publication = { ...question.publication, recognisable: true };
        expect(decide({ ...question, person, publication })).toMatchObject({
          status: 'denied',
          reason: 'protection_hold',
          ask: 'leadership',
        });
      }),
      runs,
    );
  });

  test('nothing said is never a yes, and an unknown person never has one', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        expect(decide({ ...question, statements: [] }).status).not.toBe('granted');
        const person = { ...question.person, kind: 'unknown' };
        expect(decide({ ...question, person }).status).not.toBe('granted');
      }),
      runs,
    );
  });

  test('a word nobody knows, a blank or a wrong kind of value is an error, never a yes', () => {
    const broken = fc.constantFrom<unknown>('', ' ', 'ja', 'onbekend', 'granted', 7, [], {}, [
      null,
    ]);
    fc.assert(
      fc.property(someQuestion, broken, fc.nat(), (question, value, at) => {
        const { person, statements, publication, policy } = question;
        const words: [string, object][] = [
          ['kind', person],
          ['birthDate', person],
          ['mode', publication],
          ['at', publication],
          ['purposes', publication],
          ['depiction', publication],
          ...statements.flatMap((said): [string, object][] =>
            ['by', 'decision', 'at', 'purposes', 'provable', 'schoolYear'].map((key) => [
              key,
              said,
            ]),
          ),
        ];
        const [key, part] = words[at % words.length] ?? ['kind', person];
        const put = <T extends object>(one: T) => (one === part ? { ...one, [key]: value } : one);
        expect(() =>
          decideConsent(put(person), statements.map(put), put(publication), policy),
        ).toThrow(ConsentInputError);
      }),
      runs,
    );
  });

  test('a yes given too young never becomes one by getting older, nor by counting from later', () => {
    const later = fc.constantFrom(null, '2025-12-01', '2026-06-01');
    const birth = fc.constantFrom('2009-11-13', '2010-01-20', '2008-02-29');
    fc.assert(
      fc.property(someQuestion, birth, later, (question, birthDate, effectiveFrom) => {
        const person = { kind: 'pupil', birthDate, guardians: [] };
        const isTooYoung = (at: string) => ageOn(dayOf(toMoment(at)), toDay(birthDate)) < 16;
        const statements = question.statements
          .filter(({ at, decision }) => decision === 'grant' && isTooYoung(at))
          .map((said) => ({ ...said, by: 'self', effectiveFrom }));
        expect(decide({ ...question, person, statements }).status).not.toBe('granted');
      }),
      runs,
    );
  });

  test('what was said after the moment has no say in it', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { statements } = question;
        const at = momentOf(question);
        const heard = statements.filter((said) => toMoment(said.at) <= at);
        expect(decide({ ...question, statements: heard }).status).toBe(decide(question).status);
      }),
      runs,
    );
  });
});
