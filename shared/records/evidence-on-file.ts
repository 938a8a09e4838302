import { allows, type ConsentDecision } from '../domain/consent/decision.ts';
import type { Modality } from '../domain/consent/statement.ts';
import type { Post } from '../domain/content.ts';
import { findPersonalData } from '../domain/decency/personal-data/index.ts';
import { isPassed } from '../domain/pictures/picture-check.ts';
import type { EvidenceFace, EvidenceLook, PostEvidence } from '../domain/policy/evidence.ts';
import { forTwo } from '../domain/policy/for-two.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { Store } from '../ports/store.ts';
import { consentOf } from './consent-of.ts';
import type { ContentRecord } from './contents.ts';
import { type FaceOnFile, facesOnFile, groupSizeOf } from './faces-on-file.ts';
import type { MediaRecord } from './media.ts';
import { mediaHash } from './media-hash.ts';
import { type PersonFile, readPersonFile } from './people.ts';
import { recognitionOf } from './recognition.ts';
import { type Resembling, resemblingIn } from './resembling.ts';
import type { School } from './schools.ts';
import { isNo } from './settle-tasks.ts';
import { watchOf } from './watch.ts';

/** A post with everything that was seen of it. */
export interface PostOnFile {
  school: School;
  pack: Pack;
  /** As it is to be judged: with the time it was planned for, also while it is postponed. */
  post: Post;
  content: ContentRecord;
  /** One per file of the post, in its order. */
  media: MediaRecord[];
  now: Date;
}

export interface EvidenceOnFile {
  evidence: PostEvidence;
  /** Of everybody named, for the moment at which one of them changes. */
  consents: ConsentDecision[];
  /** The confirmation, where it was given for these very files and names. */
  everyoneNamed: ContentRecord['everyoneNamed'];
  /** The second person's word, where it was given for these very files and names: it never comes back. */
  secondPerson: NonNullable<ContentRecord['secondPerson']> | null;
  resembling: Resembling;
}

/** What a decision about a post rests on: what was seen and said of it, beside the register as it stands now. */
export async function evidenceOnFile(store: Store, onFile: PostOnFile): Promise<EvidenceOnFile> {
  const { school, pack, post, content, media, now } = onFile;
  const recognition = recognitionOf(school, pack, now);
  const publication = (record: MediaRecord) => {
    const groupSize = groupSizeOf(record, recognition);
    return publicationOf(content.ref, post, groupSize, now, content.eventId);
  };
  const known = { schoolId: school.id, pack, publication, recognition };
  const resembling = await resemblingIn(store, media, known);
  const faces = media.flatMap((record) =>
    facesOnFile(record, recognition).map((face) => ({ face, publication: publication(record) })),
  );
  const named = await Promise.all(
    faces.map(async ({ face, publication: shown }) => ({
      ...(await withConsent(store, onFile, face, shown)),
      ...(resembling.faces.has(face.ref) ? { resembles: true } : {}),
    })),
  );
  const hash = mediaHash(media);
  const everyoneNamed = content.everyoneNamed?.media === hash ? content.everyoneNamed : null;
  const evidence: PostEvidence = {
    post,
    looks: media.map(lookOf),
    faces: named,
    everyoneNamed: everyoneNamed === null ? null : { at: everyoneNamed.at },
    recognition,
    eventId: content.eventId ?? null,
    secondPerson: false,
    personalData: findPersonalData(post.text).map(({ type, span }) => ({ type, span })),
    checkedAt: now.toISOString(),
  };
  // the second person was asked about all that needs two by now: time and another look make more of it
  const word = content.secondPerson?.media === hash ? content.secondPerson : null;
  const judged = new Set(word?.judged);
  const isJudged = word !== null && forTwo(evidence, pack).every((one) => judged.has(one));
  return {
    evidence: { ...evidence, secondPerson: isJudged },
    consents: named.flatMap(({ named: who }) => (who?.as === 'person' ? [who.consent] : [])),
    everyoneNamed,
    secondPerson: word,
    resembling,
  };
}

function lookOf(media: MediaRecord): EvidenceLook {
  const { mediaId, kind, look, check, passed } = media;
  const everybody = watchOf(media)?.everybody ?? null;
  return {
    ...{ mediaId, kind, look },
    ...(check === undefined ? {} : { check }),
    ...(isPassed({ check, passed }) ? { passed: true } : {}),
    ...(everybody === null ? {} : { watched: { at: everybody.at } }),
  };
}

/** What one person's file says for a post, from what is stored of it; undefined where that shows nobody of the name. */
export function consentInPost(
  { school, pack, content, media, now }: Omit<PostOnFile, 'post'>,
  file: PersonFile,
): ConsentDecision | undefined {
  const { post, plannedAt, ref } = content;
  if (post === null) return undefined;
  const planned = { state: post.state, publishAt: plannedAt ?? post.publishAt };
  const recognition = recognitionOf(school, pack, now);
  const answers = media.flatMap((record) => {
    const groupSize = groupSizeOf(record, recognition);
    const publication = publicationOf(ref, planned, groupSize, now, content.eventId);
    const faces = facesOnFile(record, recognition);
    const own = faces.filter(({ who }) => who?.as === 'person' && who.personId === file.person.id);
    const shown = [...new Set(own.flatMap(({ modalities }) => modalities))];
    return own.length === 0 ? [] : [consentOf(file, withModalities(publication, shown), pack)];
  });
  // alone in one picture and in a group in another: a no to either is a no
  return answers.find(isNo) ?? answers.find((one) => !allows(one)) ?? answers[0];
}

/** The publication that everybody in one file of a post is judged for. */
export function publicationOf(
  { platform }: Pick<ContentRecord['ref'], 'platform'>,
  { state, publishAt }: Pick<Post, 'state' | 'publishAt'>,
  groupSize: number,
  now: Date,
  eventId: string | null = null,
) {
  const at = now.toISOString();
  const isLive = state === 'published' && publishAt !== null;
  return {
    purposes: [`social_media.${platform}`],
    modalities: ['photo'],
    at: publishAt ?? at,
    ...(isLive ? { mode: 'keep_online', checkAt: at } : {}),
    groupSize: Math.max(1, groupSize),
    ...(eventId === null ? {} : { eventId }),
  };
}

/** The same for what shows or sounds; of nothing it stays a picture. */
export function withModalities<Publication extends object>(
  publication: Publication,
  modalities: readonly Modality[],
): Publication {
  return modalities.length === 0 ? publication : { ...publication, modalities: [...modalities] };
}

async function withConsent(
  store: Store,
  { school, pack }: PostOnFile,
  { ref, recognisable, modalities, who }: FaceOnFile,
  publication: object,
): Promise<EvidenceFace> {
  const face = { ref, recognisable, ...(isOnlyHeard(modalities) ? { isOnlyHeard: true } : {}) };
  if (who?.as !== 'person') return { ...face, named: who };
  const file = await readPersonFile(store, school.id, who.personId);
  // a name that leads to nobody in the register is nobody's consent
  if (file === undefined) return { ...face, named: null };
  const consent = consentOf(file, withModalities(publication, modalities), pack);
  const { personId, by } = who;
  return {
    ...face,
    named: { as: 'person', personId, personKind: file.person.kind, by, consent },
  };
}

const isOnlyHeard = (modalities: readonly Modality[]): boolean =>
  modalities.length > 0 && modalities.every((modality) => modality === 'audio');
