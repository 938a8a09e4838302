import type { ConsentDecision } from '../../../../shared/domain/consent/decision.ts';
import type { Post } from '../../../../shared/domain/content.ts';
import type { Face } from '../../../../shared/domain/faces/sighting.ts';
import type {
  EvidenceFace,
  EvidenceLook,
  PostEvidence,
} from '../../../../shared/domain/policy/evidence.ts';
import { packById } from '../../../../shared/domain/policy/packs/index.ts';

export function packOf(id: string) {
  const pack = packById(id);
  if (pack === undefined) throw new Error(`expected a pack: ${id}`);
  return pack;
}

export function aConsent(
  status: ConsentDecision['status'] = 'granted',
  reason: ConsentDecision['reason'] = 'ok',
): ConsentDecision {
  return { status, reason, ask: null, nextChangeAt: null, warnings: [], used: [] };
}

export function aFace(recognisable = true): Face {
  const box = { x: 10, y: 10, width: 80, height: 80 };
  return { box, confidencePercent: 99, recognisable, because: 'large-enough' };
}

export function aLook(mediaId: string, faces: Face[] = [aFace()]): EvidenceLook {
  const look = {
    status: 'analysed',
    width: 800,
    height: 600,
    frames: 1,
    faces,
    engine: 'test',
  } as const;
  return { mediaId, kind: 'image', look };
}

type Person = Extract<NonNullable<EvidenceFace['named']>, { as: 'person' }>;
export function aNamed(consent = aConsent(), more: Partial<Person> = {}): EvidenceFace {
  const named: Person = {
    as: 'person',
    personId: 'p1',
    personKind: 'pupil',
    by: 'person',
    consent,
    ...more,
  };
  return { ref: 'm1#1', recognisable: true, named };
}

export function aPost(more: Partial<Post> = {}): Post {
  return {
    id: '1',
    state: 'scheduled',
    publishAt: '2025-11-20T14:00:00Z',
    text: 'Sportdag!',
    media: [{ id: 'm1', kind: 'image', url: 'https://example.org/1.jpg' }],
    mediaComplete: true,
    isRepost: false,
    permalink: null,
    ...more,
  };
}

/** A post that may go: one picture, one pupil with a yes, and a person's word that this is everybody. */
export function anEvidence(more: Partial<PostEvidence> = {}): PostEvidence {
  return {
    post: aPost(),
    looks: [aLook('m1')],
    faces: [aNamed()],
    everyoneNamed: { at: '2025-11-19T10:00:00Z' },
    recognition: 'off',
    personalData: [],
    checkedAt: '2025-11-19T10:00:00Z',
    ...more,
  };
}
