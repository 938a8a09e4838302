import type { ContentRef, Post } from '../../shared/domain/content.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Write } from '../../shared/ports/store.ts';
import { addAppearance, removeAppearance } from '../../shared/records/appearances.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import { type EvidenceOnFile, evidenceOnFile } from '../../shared/records/evidence-on-file.ts';
import { peopleIn } from '../../shared/records/faces-on-file.ts';
import {
  holdPicture,
  leavesAlready,
  releasePicture,
  setForget,
  setForgetByRules,
} from '../../shared/records/forget.ts';
import { type MediaRecord, writeMedia } from '../../shared/records/media.ts';
import { recognitionOf } from '../../shared/records/recognition.ts';
import type { Stored } from '../../shared/records/record.ts';
import { withNearOnly } from '../../shared/records/resembling.ts';
import type { School } from '../../shared/records/schools.ts';
import { galleryOf } from './gallery.ts';
import { type LookDependencies, lookAtMedia, wasSeen } from './look-at-media.ts';
import { withhold } from './withhold.ts';

/** Of one commit. */
const mostWrites = 90;

interface Subject {
  school: School;
  pack: Pack;
  post: Post;
  content: ContentRecord;
  known: Stored<MediaRecord>[];
  /** Fetch and look anew, also what was seen before. */
  fresh: boolean;
}

export interface Gathered extends EvidenceOnFile {
  writes: Write[];
}

/** Everything a decision about a post needs, read now. */
export async function gatherEvidence(
  dependencies: LookDependencies,
  subject: Subject,
): Promise<Gathered> {
  const { store, now } = dependencies;
  const { school, pack, content, known } = subject;
  const recognition = recognitionOf(school, pack, now());
  const looked = await lookAtAll(dependencies, subject);
  const { media, writes: leavingCopies } = await withhold(dependencies, content, looked, known);
  const writes = await noteAppearances(dependencies, subject, peopleIn(media, recognition));
  const onFile = await evidenceOnFile(store, { ...subject, media, now: now() });
  const before = new Map(known.map((stored) => [stored.data.mediaId, stored]));
  const looks = media.flatMap((record) =>
    keepMedia(
      content.ref,
      withNearOnly(record, onFile.resembling),
      before.get(record.mediaId),
      now(),
    ),
  );
  const left = known.filter(({ data }) => !media.some(({ mediaId }) => mediaId === data.mediaId));
  const leaving = await Promise.all(
    left.map(({ data }) => leaveMedia(store, content.ref, data.mediaId, now())),
  );
  return { ...onFile, writes: [...looks, ...leaving.flat(), ...writes, ...leavingCopies] };
}

/** A picture that the post no longer has goes a while later, counted from when it left. */
async function leaveMedia(
  store: LookDependencies['store'],
  ref: ContentRef,
  id: string,
  now: Date,
): Promise<Write[]> {
  const forget = { ref, what: 'media', id } as const;
  if (await leavesAlready(store, forget)) return [];
  return [setForgetByRules(forget, now)];
}

/** The picture as it was seen, with whoever holds its copy for screens; a copy it no longer has may go. */
function keepMedia(
  ref: ContentRef,
  record: MediaRecord,
  before: Stored<MediaRecord> | undefined,
  now: Date,
): Write[] {
  const holder = `media#${record.mediaId}`;
  const [blob, old] = [record.display?.blob, before?.data.display?.blob];
  const hold = blob === undefined || blob === old ? [] : [holdPicture(ref, holder, blob)];
  const release =
    old === undefined || blob === old
      ? []
      : [releasePicture(ref, holder, old), setForget({ ref, what: 'picture', id: old }, now)];
  return [writeMedia(ref, record, before), ...hold, ...release];
}

/**
 * Who appears is written before anybody's consent is read, so that no change of it goes by unseen: it
 * finds the post, or we read what it changed. Who no longer appears leaves with the decision.
 */
async function noteAppearances(
  { store }: LookDependencies,
  { content: { ref }, known }: Subject,
  people: string[],
): Promise<Write[]> {
  const before = known.map(({ data }) => data);
  // a name given on a page is written together with its appearance: these are matches, which may not have
  // counted until now
  const named = peopleIn(before, 'off');
  const fresh = people.filter((id) => !named.includes(id));
  for (let from = 0; from < fresh.length; from += mostWrites) {
    const some = fresh.slice(from, from + mostWrites);
    await store.commit({ writes: some.map((id) => addAppearance(ref, id)) });
  }
  const gone = peopleIn(before, 'allow-list').filter((id) => !people.includes(id));
  return gone.map((id) => removeAppearance(ref, id));
}

async function lookAtAll(dependencies: LookDependencies, subject: Subject): Promise<MediaRecord[]> {
  const { post, school, pack, known, fresh } = subject;
  const before = new Map(known.map(({ data }) => [data.mediaId, data]));
  const isOff = recognitionOf(school, pack, dependencies.now()) === 'off';
  const gallery = isOff ? undefined : await galleryOf(dependencies, school, pack);
  const records: MediaRecord[] = [];
  for (const media of post.media) {
    const seen = before.get(media.id);
    // with recognition on, who may be recognised can have changed since
    const again = fresh || gallery !== undefined || !wasSeen(seen) || seen.display === null;
    const record = again ? await lookAtMedia(dependencies, media, seen, gallery) : seen;
    records.push(gallery === undefined ? withoutMatches(record) : record);
  }
  return records;
}

/** Where nobody may be recognised any more, what was once compared is not kept. */
function withoutMatches(seen: MediaRecord): MediaRecord {
  if (seen.look.status !== 'analysed') return seen;
  const faces = seen.look.faces.map(({ match: _, maybe: __, near: ___, ...face }) => face);
  return { ...seen, look: { ...seen.look, faces } };
}
