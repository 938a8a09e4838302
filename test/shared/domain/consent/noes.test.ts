import { describe, expect, test } from 'vitest';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { answer, policyOf, says, type Told, yes } from './builders.ts';

describe('a no', () => {
  const gm = { guardians: [{ id: 'g1' }, { id: 'gm', authority: false }] };
  test.each<[string, Told, string]>([
    [
      'of a pupil who cannot decide yet blocks',
      { said: `${yes}; self-2025-09-09 sm` },
      'denied/objection_pupil',
    ],
    [
      'unless the school does not respect that',
      { said: `${yes}; self-2025-09-09 sm`, policy: { respectMinorObjection: false } },
      'granted/ok',
    ],
    [
      'of the pupil is lifted by the pupil, though it is no consent',
      { said: `${yes}; self-2025-09-09 sm; self+2025-09-10 sm` },
      'granted/ok',
    ],
    [
      'is not lifted at the same moment',
      { said: `${yes}; self-2025-09-09 sm; self+2025-09-09 sm` },
      'denied/objection_pupil',
    ],
    [
      'on one platform is not lifted by a general yes',
      { said: 'g1-2025-09-08 sm.instagram; g1+2025-10-08 sm' },
      'denied/objection_parent',
    ],
    [
      'in general is lifted for the platform named',
      { said: 'g1-2025-09-08 sm; g1+2025-10-08 sm.instagram' },
      'granted/ok',
    ],
    [
      'is not lifted by a yes nobody can prove',
      { said: 'g1-2025-09-08 sm; g1+2025-10-08 sm', each: { provable: false } },
      'denied/objection_parent',
    ],
    [
      'without authority blocks',
      { person: gm, said: `${yes}; gm-2025-09-09 sm` },
      'denied/objection_no_authority',
    ],
    [
      'until leadership sets it aside',
      { person: gm, said: `${yes}; gm-2025-09-09 sm`, each: { dismissedAt: '2025-11-20T14:00' } },
      'granted/ok',
    ],
    [
      'from that moment, not before',
      { person: gm, said: `${yes}; gm-2025-09-09 sm`, each: { dismissedAt: '2025-11-20T15:01' } },
      'denied/objection_no_authority',
    ],
    [
      'with authority cannot be set aside',
      { said: `${yes}; g2-2025-09-09 sm`, each: { dismissedAt: '2025-10-01' } },
      'denied/objection_parent',
    ],
    [
      'without authority is ignored, if the school says so',
      { person: gm, said: `${yes}; gm-2025-09-09 sm`, policy: { nonAuthorityObjection: 'ignore' } },
      'granted/ok',
    ],
    [
      'on another branch says nothing here',
      { said: `${yes}; g2-2025-09-09 website` },
      'granted/ok',
    ],
    [
      'on sound only leaves the picture',
      {
        said: `${yes}; g2-2025-09-09 sm`,
        each: { modalities: ['photo'] },
        shown: { modalities: ['photo'] },
      },
      'denied/objection_parent',
    ],
    [
      'the latest one gives the reason',
      { said: `${yes}; g2-2025-09-09 sm; g1x2025-09-10 sm` },
      'withdrawn/withdrawn',
    ],
    [
      'a refusal goes before a withdrawal of the same moment',
      { said: `${yes}; g2-2025-09-10 sm; g1x2025-09-10 sm` },
      'denied/objection_parent',
    ],
    [
      'of a pupil that counts from after the birthday is the word of who decides',
      {
        who: 'p 2009-11-01',
        said: 'self-2025-10-30 sm',
        each: { effectiveFrom: '2025-11-02' },
        policy: { respectMinorObjection: false },
      },
      'denied/denied_by_grantor',
    ],
    [
      'does not count before the moment it names',
      { said: `${yes}; g2-2025-09-09 sm`, each: { effectiveFrom: '2025-11-20T15:01' } },
      'missing/no_statement',
    ],
    [
      'for another event says nothing here',
      { said: 'g1-2025-09-08 sm', each: { eventId: 'musical' }, shown: { eventId: 'sports-day' } },
      'missing/no_statement',
    ],
    [
      'for an event is lifted by a yes for that event only',
      {
        said: 'g1-2025-09-08 sm; g1+2025-09-09 sm',
        each: { eventId: 'm' },
        shown: { eventId: 'm' },
      },
      'granted/ok',
    ],
    [
      'covers sound unless it says otherwise',
      { said: 'g1-2025-09-08 sm', shown: { modalities: ['audio'] } },
      'denied/objection_parent',
    ],
    [
      'on a platform and its branch is not lifted by a yes to the branch',
      { said: 'g1-2025-09-08 sm,sm.instagram; g1+2025-09-09 sm' },
      'denied/objection_parent',
    ],
    [
      'for later has the authority of the day it counts from',
      {
        person: { guardians: [{ id: 'g1' }, { id: 'g2', authorityFrom: '2025-10-01' }] },
        said: `${yes}; g2-2025-09-09 sm`,
        each: { effectiveFrom: '2025-10-08' },
      },
      'denied/objection_parent',
    ],
    [
      'for a kind of material says nothing about another',
      { said: 'g1-2025-09-08 sm', each: { modalities: ['name'] } },
      'missing/no_statement',
    ],
    [
      'of a guardian whose authority has ended blocks like one without',
      {
        person: { guardians: [{ id: 'g1' }, { id: 'g2', authorityUntil: '2025-10-01' }] },
        said: `${yes}; g2-2025-09-09 sm`,
      },
      'denied/objection_no_authority',
    ],
    [
      'of a guardian who got authority later blocks like one without',
      {
        person: { guardians: [{ id: 'g1' }, { id: 'g2', authorityFrom: '2025-10-01' }] },
        said: `${yes}; g2-2025-09-09 sm`,
      },
      'denied/objection_no_authority',
    ],
    [
      'of the pupil under a representative is respected as of one who cannot decide',
      {
        who: 'p 2007-05-10',
        person: { legalRepresentative: { id: 'rep', from: '2024-01-01' } },
        said: 'rep+2025-09-08 sm; self-2025-09-09 sm',
      },
      'denied/objection_pupil',
    ],
    [
      'of the representative stands',
      {
        who: 'p 2007-05-10',
        person: { legalRepresentative: { id: 'rep', from: '2024-01-01' } },
        said: 'rep-2025-09-08 sm',
      },
      'denied/denied_by_grantor',
    ],
    [
      'of a parent from before the representative stands',
      {
        person: { legalRepresentative: { id: 'rep', from: '2025-10-01' } },
        said: 'g1-2025-09-08 sm; rep+2025-10-08 sm',
      },
      'denied/objection_parent',
    ],
    [
      'of a parent without authority before the birthday ends with it',
      {
        who: 'p 2009-11-13',
        person: { guardians: [{ id: 'g1', authority: false }] },
        said: 'g1-2025-09-08 sm',
      },
      'missing/no_statement',
    ],
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));

  test('for an event is not lifted by a yes in general', () => {
    const { person, statements, publication } = says(
      'p 2014-05-10',
      'g1-2025-09-08 sm; g1+2025-09-09 sm',
    );
    const [no, general] = statements;
    const shown = { ...publication, eventId: 'musical' };
    const said = [{ ...no, eventId: 'musical' }, general];
    expect(decideConsent(person, said, shown, policyOf('standard'))).toMatchObject({
      status: 'denied',
      reason: 'objection_parent',
    });
  });
});
