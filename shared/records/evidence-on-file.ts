import type { ConsentDecision } from '../domain/consent/decision.ts';
import type { Modality } from '../domain/consent/statement.ts';
import type { Post } from '../domain/content.ts';
import { findPersonalData } from '../domain/decency/personal-data/index.ts';
import { isPassed } from '../domain/pictures/picture-check.ts';
import type { EvidenceFace, EvidenceLook, PostEvidence } from '../domain/policy/evidence.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { Recognition } from '../domain/policy/parameters/recognition.ts';
import type { Store } from '../ports/store.ts';
import { consentOf } from './consent-of.ts';
import type { ContentRecord, MediaRecord, Naming } from './contents.ts';
import { mediaHash } from './media-hash.ts';
import { type PersonFile, readPersonFile } from './people.ts';
import { recognitionOf, suggestionFor } from './recognition.ts';
import { type Resembling, resemblingIn } from './resembling.ts';
import type { School } from './schools.ts';
import { presentRef, watchOf } from './watch.ts';
import type { Present } from './watch-record.ts';

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
  resembling: Resembling;
}

/** What a decision about a post rests on: what was seen and said of it, beside the register as it stands now. */
export async function evidenceOnFile(store: Store, onFile: PostOnFile): Promise<EvidenceOnFile> {
  const { school, pack, post, content, media, now } = onFile;
  const recognition = recognitionOf(school, pack, now);
  const faces = media.flatMap((record) => facesOf(record, recognition));
  const groupSize = groupSizeOf(faces);
  const publication = publicationOf(content.ref, post, groupSize, now, content.eventId);
  const known = { schoolId: school.id, pack, publication, recognition };
  const resembling = await resemblingIn(store, media, known);
  const named = await Promise.all(
    faces.map(async (face) => ({
      ...(await withConsent(store, onFile, face, groupSize)),
      ...(resembling.faces.has(face.ref) ? { resembles: true } : {}),
    })),
  );
  const hash = mediaHash(media);
  const everyoneNamed = content.everyoneNamed?.media === hash ? content.everyoneNamed : null;
  return {
    evidence: {
      post,
      looks: media.map(lookOf),
      faces: named,
      everyoneNamed: everyoneNamed === null ? null : { at: everyoneNamed.at },
      recognition,
      eventId: content.eventId ?? null,
      secondPerson: content.secondPerson?.media === hash && isJudged(content, named),
      personalData: findPersonalData(post.text).map(({ type, span }) => ({ type, span })),
      checkedAt: now.toISOString(),
    },
    consents: named.flatMap(({ named: who }) => (who?.as === 'person' ? [who.consent] : [])),
    everyoneNamed,
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

/** How it is written down that somebody in a picture needs a second person's word, and why. */
export const waitsForTwo = (face: string, why: string) => `${face} ${why}`;

/** Whether the second person was asked about every borderline yes there is by now: time makes new ones. */
function isJudged({ secondPerson }: ContentRecord, faces: readonly EvidenceFace[]): boolean {
  const judged = new Set(secondPerson?.judged);
  return faces.every(
    ({ ref, named }) =>
      named?.as !== 'person' ||
      named.consent.warnings.every(
        (why) => why === 'same_day_without_times' || judged.has(waitsForTwo(ref, why)),
      ),
  );
}

/** What one person's file says for a post, from what is stored of it; undefined when it was never read. */
export function consentInPost(
  { school, pack, content, media, now }: Omit<PostOnFile, 'post'>,
  file: PersonFile,
): ConsentDecision | undefined {
  const { post, plannedAt, ref } = content;
  if (post === null) return undefined;
  const planned = { state: post.state, publishAt: plannedAt ?? post.publishAt };
  const recognition = recognitionOf(school, pack, now);
  const faces = media.flatMap((record) => facesOf(record, recognition));
  const own = faces.filter(({ who }) => who?.as === 'person' && who.personId === file.person.id);
  const shown = [...new Set(own.flatMap(({ modalities }) => modalities))];
  const publication = publicationOf(ref, planned, groupSizeOf(faces), now, content.eventId);
  return consentOf(file, withModalities(publication, shown), pack);
}

/** The faces that have this person's name, as findings write them. */
export function facesOfPerson(
  media: readonly MediaRecord[],
  recognition: Recognition,
  personId: string,
): string[] {
  const faces = media.flatMap((record) => facesOf(record, recognition));
  return faces.flatMap(({ ref, who }) =>
    who?.as === 'person' && who.personId === personId ? [ref] : [],
  );
}

/** Who stands in these pictures by name, each once. A suggestion is no name. */
export function peopleIn(media: readonly MediaRecord[], recognition: Recognition): string[] {
  const people = media
    .flatMap((record) => facesOf(record, recognition))
    .flatMap(({ who }) => (who?.as === 'person' ? [who.personId] : []));
  return [...new Set(people)];
}

/** The publication that everybody in a post is judged for. */
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

interface FaceOnFile {
  ref: string;
  recognisable: boolean;
  modalities: readonly Modality[];
  who:
    | { as: 'person'; personId: string; by: 'match' | 'person' }
    | { as: 'visitor' | 'unknown' | 'not-recognisable' | 'no-face'; by: 'person' }
    | null;
}

const groupSizeOf = (faces: readonly { recognisable: boolean }[]) =>
  faces.filter(({ recognisable }) => recognisable).length;

/** The faces the engine found, those a person drew and whom a person saw or heard, with whatever name stands for each. */
function facesOf(media: MediaRecord, recognition: Recognition): FaceOnFile[] {
  return [
    ...pictured(media, recognition),
    ...(watchOf(media)?.present ?? []).map((one) => presentOf(media, one)),
  ];
}

function pictured(media: MediaRecord, recognition: Recognition): FaceOnFile[] {
  const { mediaId, look, names, drawn } = media;
  const found = look.status === 'analysed' ? look.faces : [];
  const all = [...found, ...drawn.map(() => ({ recognisable: true }))];
  return all.map((face, index) => {
    const name = names[String(index + 1)];
    const mayMatch = recognition === 'allow-list' ? suggestionFor(media, index + 1) : undefined;
    const match = mayMatch && ({ as: 'person', ...mayMatch, by: 'match' } as const);
    const word = name && wordOf(name);
    const { recognisable } = face;
    const ref = `${mediaId}#${index + 1}`;
    return { ref, recognisable, modalities: ['photo'], who: word ?? match ?? null };
  });
}

function presentOf({ mediaId }: MediaRecord, present: Present): FaceOnFile {
  const { number, as, personId, modalities } = present;
  const by = 'person' as const;
  const who = as !== 'person' ? { as, by } : personId === null ? null : { as, personId, by };
  return { ref: presentRef(mediaId, number), recognisable: true, modalities, who };
}

function wordOf(name: Naming): FaceOnFile['who'] {
  return name.as === 'person'
    ? { as: name.as, personId: name.personId, by: 'person' }
    : { as: name.as, by: 'person' };
}

async function withConsent(
  store: Store,
  { school, pack, post, content, now }: PostOnFile,
  { ref, recognisable, modalities, who }: FaceOnFile,
  groupSize: number,
): Promise<EvidenceFace> {
  if (who?.as !== 'person') return { ref, recognisable, named: who };
  const file = await readPersonFile(store, school.id, who.personId);
  // a name that leads to nobody in the register is nobody's consent
  if (file === undefined) return { ref, recognisable, named: null };
  const publication = publicationOf(content.ref, post, groupSize, now, content.eventId);
  const consent = consentOf(file, withModalities(publication, modalities), pack);
  const { personId, by } = who;
  return {
    ref,
    recognisable,
    named: { as: 'person', personId, personKind: file.person.kind, by, consent },
  };
}
