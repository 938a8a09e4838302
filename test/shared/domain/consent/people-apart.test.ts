import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

describe('people and moments apart', () => {
  const crowd = { depiction: 'crowd_overview' };
  const li = { employeeBasis: 'legitimate_interest', employeeLIPurposes: ['website'] };
  const staff = { kind: 'employee', birthDate: null, guardians: [] };
  const event = { preset: 'lankforst' };
  test.each<[string, Told, string]>([
    [
      'not recognisable, nobody to ask',
      { said: '', shown: { recognisable: false } },
      'not-required/not_recognisable',
    ],
    [
      'but a voice is somebody',
      { said: '', shown: { recognisable: false, modalities: ['video', 'audio'] } },
      'missing/no_statement',
    ],
    ['somebody who died', { person: { deceasedOn: '2025-11-20' }, said: yes }, 'denied/deceased'],
    [
      'a stranger in a crowd',
      { who: 'unknown', said: '', shown: crowd },
      'not-required/crowd_overview',
    ],
    ['a pupil in a crowd is a pupil', { said: '', shown: crowd }, 'missing/no_statement'],
    [
      'a visitor in a crowd who said no',
      { who: 'visitor', said: 'self-2025-01-01 website', shown: crowd },
      'missing/no_statement',
    ],
    [
      'no crowds, if the school says so',
      { who: 'unknown', said: '', shown: crowd, policy: { crowdException: false } },
      'missing/unidentified_person',
    ],
    [
      'an employee on the team page',
      { person: staff, said: '', policy: li, shown: { purposes: ['website'] } },
      'not-required/legitimate_interest',
    ],
    [
      'who objects',
      {
        person: staff,
        said: 'selfx2025-09-08 website',
        policy: li,
        shown: { purposes: ['website'] },
      },
      'denied/objection_employee',
    ],
    [
      'who left',
      {
        person: { ...staff, enrolledUntil: '2025-11-19' },
        said: '',
        policy: li,
        shown: { purposes: ['website'] },
      },
      'missing/no_statement',
    ],
    [
      'elsewhere than the team page',
      { person: staff, said: '', policy: li },
      'missing/no_statement',
    ],
    [
      'whose yes has a term of its own',
      {
        person: staff,
        said: 'self+2025-09-08 sm',
        policy: { employeeExpiry: { type: 'months', n: 2 } },
      },
      'expired/term_over',
    ],
    [
      'a pupil at an event, with a yes for it',
      { said: yes, each: { eventId: 'musical' }, policy: event, shown: { eventId: 'musical' } },
      'granted/ok',
    ],
    [
      'at an event, with a general yes',
      { said: yes, policy: event, shown: { eventId: 'musical' } },
      'missing/event_not_covered',
    ],
    [
      'an employee where pupils are not shown',
      { person: staff, said: 'self+2025-09-08 sm', policy: event },
      'granted/ok',
    ],
    [
      'a register nobody compared',
      { said: yes, policy: { maxSourceAgeDays: 20 } },
      'missing/stale_source',
    ],
    [
      'a register compared too long ago',
      {
        person: { sourceCheckedAt: '2025-10-31T14:59' },
        said: yes,
        policy: { maxSourceAgeDays: 20 },
      },
      'missing/stale_source',
    ],
    [
      'a register compared in time',
      {
        person: { sourceCheckedAt: '2025-10-31T15:00' },
        said: yes,
        policy: { maxSourceAgeDays: 20 },
      },
      'granted/ok',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));
});
