import { independently } from '../../shared/domain/independently.ts';
import { keptUntil } from '../../shared/domain/policy/keeping-pictures.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Write } from '../../shared/ports/store.ts';
import { removeAppearance } from '../../shared/records/appearances.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { contentPk } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { peopleIn } from '../../shared/records/faces-on-file.ts';
import {
  type Forget,
  isNeeded,
  listForget,
  releasePicture,
  removeForget,
  setForgetByRules,
} from '../../shared/records/forget.ts';
import { type MediaRecord, removeMedia } from '../../shared/records/media.ts';
import { type Packs, packToNote } from '../../shared/records/pack-of.ts';
import {
  listRedactions,
  type Redaction,
  removeRedaction,
} from '../../shared/records/redactions.ts';
import type { TimeDependencies } from './follow-time.ts';

export interface ForgetDependencies extends TimeDependencies {
  packs: Packs;
  blobs: Pick<Blobs, 'remove'>;
}

/**
 * Pictures, boxes and names that were kept long enough are removed; what was decided, and why, stays. Found
 * by their own rows in the order of time: nothing is gone through.
 */
export async function forgetPictures(dependencies: ForgetDependencies): Promise<void> {
  const due = await listForget(dependencies.store, dependencies.now());
  await independently(due, (one) => forget(dependencies, one));
}

/** What goes: a picture of the post with its names, or a copy that was made of one. */
interface Leaving {
  media: MediaRecord[];
  redactions: Redaction[];
  /** A blob without a record of its own any more. */
  blobs: string[];
}

async function forget(dependencies: ForgetDependencies, due: Forget): Promise<void> {
  const { store } = dependencies;
  const later = await notYet(dependencies, due);
  if (later !== undefined) {
    await store.commit({ writes: [later] });
    return;
  }
  const dossier = await readDossier(store, due.ref);
  const leaving = dossier && leavingOf(due, dossier, await listRedactions(store, due.ref));
  if (dossier === undefined || leaving === undefined) {
    await store.commit({ writes: [removeForget(due)] });
    return;
  }
  await removeBlobs(dependencies, due, leaving);
  await removeRecords(dependencies, due, dossier, leaving);
}

/** By the rules of today: a school that keeps pictures shorter from now on does so with those it has. */
async function notYet(
  { store, packs, now }: ForgetDependencies,
  { ref, what, id, since }: Forget,
): Promise<Write | undefined> {
  if (since === undefined) return undefined;
  // rules that are not understood lengthen nothing
  const pack = await packToNote(store, packs, ref.schoolId);
  const began = new Date(since);
  const until = keptUntil(pack, what === 'redaction' ? 'copy' : 'gone', began);
  return until > now() ? setForgetByRules({ ref, what, id }, began, until, now()) : undefined;
}

/** undefined: it is in use again, and stays. */
function leavingOf(
  { what, id }: Forget,
  { content, media }: Dossier,
  copies: Redaction[],
): Leaving | undefined {
  const { state, post } = content.data;
  const records = media.map(({ data }) => data);
  if (what === 'post') {
    return state === 'gone' ? { media: records, redactions: copies, blobs: [] } : undefined;
  }
  if (what === 'media') {
    if (post?.media.some((one) => one.id === id)) return undefined;
    return { media: records.filter(({ mediaId }) => mediaId === id), redactions: [], blobs: [] };
  }
  if (what === 'redaction') {
    return { media: [], redactions: copies.filter((copy) => copy.id === id), blobs: [] };
  }
  return { media: [], redactions: [], blobs: [id] };
}

/** Before their records: a run that breaks off here finds them again. */
async function removeBlobs(
  { store, blobs }: ForgetDependencies,
  { ref }: Forget,
  leaving: Leaving,
): Promise<void> {
  const holds = holdsOf(leaving);
  const holders = holds.map(({ holder }) => holder);
  const names = new Set([...holds.map(({ blob }) => blob), ...leaving.blobs]);
  for (const name of names) {
    if (!(await isNeeded(store, name, ref, holders))) await blobs.remove(name);
  }
}

function holdsOf({ media, redactions }: Leaving): { holder: string; blob: string }[] {
  const shown = media.flatMap(({ mediaId, display }) =>
    display === null ? [] : [{ holder: `media#${mediaId}`, blob: display.blob }],
  );
  const copied = redactions.flatMap(({ id, copy }) =>
    copy === null
      ? []
      : [copy.blob, copy.screen].map((blob) => ({ holder: `redaction#${id}`, blob })),
  );
  return [...shown, ...copied];
}

/** Of one commit, with room for the log entry. */
const mostWrites = 80;

async function removeRecords(
  { store, now }: ForgetDependencies,
  due: Forget,
  dossier: Dossier,
  leaving: Leaving,
): Promise<void> {
  const { ref } = due;
  const people = peopleOnlyIn(leaving.media, dossier);
  const writes: Write[] = [
    ...holdsOf(leaving).map(({ holder, blob }) => releasePicture(ref, holder, blob)),
    ...people.map((personId) => removeAppearance(ref, personId)),
    ...leaving.redactions.map(removeRedaction),
    // last: while they stand, a run that broke off is begun anew
    ...leaving.media.map(({ mediaId }) => removeMedia(ref, mediaId)),
    removeForget(due),
  ];
  while (writes.length > mostWrites) await store.commit({ writes: writes.splice(0, mostWrites) });
  const fact = {
    at: now().toISOString(),
    actor: 'sweep',
    what: 'pictures.forgotten',
    about: contentPk(ref),
    detail: { what: due.what, pictures: leaving.media.length, copies: leaving.redactions.length },
  };
  await commitWithAudit(store, ref.schoolId, fact, { writes });
}

/**
 * Who stands in these pictures and in no other of the post, a film included. Matches count whatever the school
 * allows today: it may have been otherwise when they were written down.
 */
function peopleOnlyIn(media: MediaRecord[], dossier: Dossier): string[] {
  const staying = dossier.media
    .map(({ data }) => data)
    .filter((one) => !media.some(({ mediaId }) => mediaId === one.mediaId));
  const others = new Set(peopleIn(staying, 'allow-list'));
  return peopleIn(media, 'allow-list').filter((id) => !others.has(id));
}
