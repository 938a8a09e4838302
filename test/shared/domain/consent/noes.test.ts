import { describe, expect, test } from 'vitest';
import { answer, type Told, yes } from './builders.ts';

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
  ])('%s', (_, told, expected) => expect(answer(told).short).toBe(expected));
});
