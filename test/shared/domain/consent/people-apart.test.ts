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
      'not recognisable in a film either',
      { said: '', shown: { recognisable: false, modalities: ['photo', 'video'] } },
      'not-required/not_recognisable',
    ],
    [
      'not recognisable, though on hold: nothing of the person is shown',
      { person: { protectionHold: true }, said: '', shown: { recognisable: false } },
      'not-required/not_recognisable',
    ],
    [
      'on hold, with a voice to be heard',
      {
        person: { protectionHold: true },
        said: '',
        shown: { recognisable: false, modalities: ['audio'] },
      },
      'denied/protection_hold',
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
      'who objects, though somebody else decides',
      {
        person: { ...staff, legalRepresentative: { id: 'rep', from: '2024-01-01' } },
        said: 'self-2025-09-08 website',
        policy: { ...li, respectMinorObjection: false },
        shown: { purposes: ['website'] },
      },
      'denied/objection_employee',
    ],
    [
      'who objected and took it back',
      {
        person: staff,
        said: 'self-2025-09-08 website; self+2025-09-09 website',
        policy: li,
        shown: { purposes: ['website'] },
      },
      'not-required/legitimate_interest',
    ],
    [
      'who works here today for the last day',
      {
        person: { ...staff, enrolledUntil: '2025-11-20' },
        said: '',
        policy: li,
        shown: { purposes: ['website'] },
      },
      'not-required/legitimate_interest',
    ],
    [
      'a pupil has no team page',
      { said: '', policy: li, shown: { purposes: ['website'] } },
      'missing/no_statement',
    ],
    [
      'an employee where nothing was weighed',
      {
        person: staff,
        said: '',
        policy: { ...li, employeeBasis: 'consent' },
        shown: { purposes: ['website'] },
      },
      'missing/no_statement',
    ],
    [
      'of two equal answers the first asked about',
      {
        said: 'g1+2025-09-08 website',
        shown: { purposes: ['social_media', 'website'], modalities: ['audio', 'photo'] },
      },
      'missing/purpose_not_covered',
    ],
    [
      'the other way round',
      {
        said: 'g1+2025-09-08 website',
        shown: { purposes: ['website', 'social_media'], modalities: ['audio', 'photo'] },
      },
      'missing/modality_not_covered',
    ],
    [
      'a stranger in a crowd who is a pupil’s age',
      { who: 'visitor', person: { birthDate: '2014-05-10' }, said: '', shown: crowd },
      'not-required/crowd_overview',
    ],
    [
      'a visitor in a crowd who says no tomorrow',
      { who: 'visitor', said: 'self-2025-11-21 website', shown: crowd },
      'not-required/crowd_overview',
    ],
    ['alive on the day before', { person: { deceasedOn: '2025-11-21' }, said: yes }, 'granted/ok'],
    [
      'a former pupil where pupils are not shown',
      { person: { kind: 'alumnus' }, said: yes, policy: event },
      'granted/ok',
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
