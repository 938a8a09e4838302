import type { ConsentDecision } from '../../shared/domain/consent/decision.ts';
import type { Post } from '../../shared/domain/content.ts';
import { findPersonalData } from '../../shared/domain/decency/personal-data/index.ts';
import type { EvidenceFace, PostEvidence } from '../../shared/domain/policy/evidence.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Write } from '../../shared/ports/store.ts';
import { type ContentRecord, type MediaRecord, writeMedia } from '../../shared/records/contents.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import type { Stored } from '../../shared/records/record.ts';
import type { School } from '../../shared/records/schools.ts';
import { consentOf } from './consent-of.ts';
import { galleryOf } from './gallery.ts';
import { type LookDependencies, lookAtMedia, wasSeen } from './look-at-media.ts';

interface Subject {
  school: School;
  pack: Pack;
  post: Post;
  content: ContentRecord;
  known: Stored<MediaRecord>[];
  /** Fetch and look anew, also what was seen before. */
  fresh: boolean;
}

export interface Gathered {
  evidence: PostEvidence;
  consents: ConsentDecision[];
  /** The confirmation, where it was given for these very files. */
  everyoneNamed: ContentRecord['everyoneNamed'];
  writes: Write[];
}

/** Everything a decision about a post needs, read now. */
export async function gatherEvidence(
  dependencies: LookDependencies,
  subject: Subject,
): Promise<Gathered> {
  const { school, post, content, known } = subject;
  const media = await lookAtAll(dependencies, subject);
  const faces = media.flatMap((record) => facesOf(record, school));
  const groupSize = Math.max(1, faces.filter(({ recognisable }) => recognisable).length);
  const named = await Promise.all(
    faces.map((face) => withConsent(dependencies, subject, face, groupSize)),
  );
  const hash = mediaHash(media);
  const everyoneNamed = content.everyoneNamed?.media === hash ? content.everyoneNamed : null;
  const before = new Map(known.map((stored) => [stored.data.mediaId, stored]));
  return {
    evidence: {
      post,
      looks: media.map(({ mediaId, kind, look }) => ({ mediaId, kind, look })),
      faces: named,
      everyoneNamed: everyoneNamed === null ? null : { at: everyoneNamed.at },
      recognition: school.recognition,
      personalData: findPersonalData(post.text).map(({ type, span }) => ({ type, span })),
      checkedAt: dependencies.now().toISOString(),
    },
    consents: named.flatMap(({ named: who }) => (who?.as === 'person' ? [who.consent] : [])),
    everyoneNamed,
    writes: media.map((record) => writeMedia(content.ref, record, before.get(record.mediaId))),
  };
}

async function lookAtAll(dependencies: LookDependencies, subject: Subject): Promise<MediaRecord[]> {
  const { post, school, pack, known, fresh } = subject;
  const before = new Map(known.map(({ data }) => [data.mediaId, data]));
  const gallery =
    school.recognition === 'off' ? undefined : await galleryOf(dependencies, school, pack);
  const records: MediaRecord[] = [];
  for (const media of post.media) {
    const seen = before.get(media.id);
    // with recognition on, who may be recognised can have changed since
    const again = fresh || gallery !== undefined || !wasSeen(seen);
    records.push(again ? await lookAtMedia(dependencies, media, seen, gallery) : seen);
  }
  return records;
}

interface UnnamedFace {
  ref: string;
  recognisable: boolean;
  who:
    | { as: 'person'; personId: string; by: 'match' | 'person' }
    | { as: 'visitor' | 'unknown' | 'not-recognisable'; by: 'person' }
    | null;
}

/** The faces the engine found and those a person drew, with whatever name stands for each. */
function facesOf(
  { mediaId, look, names, drawn }: MediaRecord,
  { recognition }: School,
): UnnamedFace[] {
  const found = look.status === 'analysed' ? look.faces : [];
  const all = [...found, ...drawn.map(() => ({ recognisable: true, match: undefined }))];
  return all.map((face, index) => {
    const name = names[String(index + 1)];
    const mayMatch = recognition !== 'off' ? face.match : undefined;
    const match = mayMatch && ({ as: 'person', ...mayMatch, by: 'match' } as const);
    const word = name && ({ ...name, by: 'person' } as const);
    const { recognisable } = face;
    return { ref: `${mediaId}#${index + 1}`, recognisable, who: word ?? match ?? null };
  });
}

async function withConsent(
  { store, now }: LookDependencies,
  { school, pack, post, content }: Subject,
  { ref, recognisable, who }: UnnamedFace,
  groupSize: number,
): Promise<EvidenceFace> {
  if (who?.as !== 'person') return { ref, recognisable, named: who };
  const file = await readPersonFile(store, school.id, who.personId);
  // a name that leads to nobody in the register is nobody's consent
  if (file === undefined) return { ref, recognisable, named: null };
  const at = now().toISOString();
  const live = post.state === 'published' && post.publishAt !== null;
  const publication = {
    purposes: [`social_media.${content.ref.platform}`],
    modalities: ['photo'],
    at: post.publishAt ?? at,
    ...(live ? { mode: 'keep_online', checkAt: at } : {}),
    groupSize,
  };
  const consent = consentOf(file, publication, pack);
  const { personId, by } = who;
  return {
    ref,
    recognisable,
    named: { as: 'person', personId, personKind: file.person.kind, by, consent },
  };
}
