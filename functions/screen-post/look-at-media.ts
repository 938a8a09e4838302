import { createHash } from 'node:crypto';
import type { Media } from '../../shared/domain/content.ts';
import { isPassed, isSuspected, isWithheld } from '../../shared/domain/pictures/picture-check.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FaceEngine, Gallery } from '../../shared/ports/face-engine.ts';
import type { ImageEditor } from '../../shared/ports/image-editor.ts';
import type { ImageModerator } from '../../shared/ports/image-moderator.ts';
import type { MediaFetcher } from '../../shared/ports/media-fetcher.ts';
import type { SchoolKeys } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { MediaRecord } from '../../shared/records/media.ts';
import { watchOf } from '../../shared/records/watch.ts';
import { keepWords } from './keep-words.ts';

export interface LookDependencies {
  store: Store;
  blobs: Blobs;
  media: MediaFetcher;
  faces: FaceEngine;
  images: ImageEditor;
  /** What templates are opened with. */
  keys: Pick<SchoolKeys, 'find'>;
  /** Absent where nobody looks for nudity and violence: the page says so. */
  moderator?: ImageModerator;
  now: Clock;
}

/**
 * Fetches one file and looks at it. Whatever goes wrong is a look of its own that holds the post; what people
 * said of the faces stays with the very same file, and with no other.
 */
export async function lookAtMedia(
  { blobs, media, faces, images, moderator, now }: LookDependencies,
  { id, kind, url }: Media,
  known: MediaRecord | undefined,
  gallery: Gallery | undefined,
): Promise<MediaRecord> {
  const record: MediaRecord = {
    mediaId: id,
    kind,
    sha256: null,
    display: null,
    look: { status: 'not-fetched', reason: 'video' },
    names: {},
    drawn: [],
    lookedAt: now().toISOString(),
  };
  if (kind === 'video') return { ...record, ...watchedBefore(record, known) };
  // an outage makes nothing less suspected
  const suspected = stillSuspected(record, known, now());
  if (url === null) return suspected ?? notFetched(record, 'withheld', known);
  const file = await media.fetch(url);
  if (!file.ok) return suspected ?? notFetched(record, file.problem, known);

  // before anything of it is kept: a suspected picture leaves no copy, no boxes and no hash
  const seen = moderator === undefined ? {} : { check: await moderator.check(file.value) };
  const sha256 = createHash('sha256').update(file.value).digest('hex');
  if (seen.check?.status === 'not-checked' && suspected !== undefined) return suspected;
  const passed = passedBefore(known, sha256, now());
  if (isWithheld({ ...seen, ...passed })) {
    return { ...record, ...seen, look: { status: 'not-fetched', reason: 'suspected' } };
  }
  const look = await faces.look(file.value, gallery === undefined ? {} : { gallery });
  const copy = await images.displayCopy(file.value);
  const display = copy.ok
    ? {
        blob: await blobs.put(copy.value.bytes, 'image/jpeg'),
        width: copy.value.width,
        height: copy.value.height,
      }
    : null;
  return {
    ...record,
    ...seen,
    ...passed,
    sha256,
    display,
    look,
    ...keepWords(known, { sha256, look }),
    ...watchedBefore({ ...record, sha256, look }, known),
  };
}

/**
 * How long leadership's word about a suspected picture waits for the file. Nothing is kept to know that by but its
 * id, and the first one fetched is taken for it: it should be the one that stands there now.
 */
const waitsMs = 3_600_000;

/** A person's word that this very file may be used. */
function passedBefore(
  known: MediaRecord | undefined,
  sha256: string,
  now: Date,
): Pick<MediaRecord, 'passed'> {
  if (known?.passed === undefined) return {};
  const isNew = Date.parse(known.passed.at) > now.getTime() - waitsMs;
  const isFirst = known.sha256 === null && isSuspected(known.check) && isNew;
  return known.sha256 === sha256 || isFirst ? { passed: known.passed } : {};
}

/** What was suspected stays so, and a word about it waiting, until another look works. */
function stillSuspected(
  record: MediaRecord,
  known: MediaRecord | undefined,
  now: Date,
): MediaRecord | undefined {
  if (known?.check === undefined || !isSuspected(known.check)) return undefined;
  if (known.sha256 !== null && isPassed(known)) return undefined;
  const { check } = known;
  const look = { status: 'not-fetched', reason: 'suspected' } as const;
  return { ...record, check, look, ...passedBefore(known, '', now) };
}

/** What people said who watched it, where it still is what they watched. */
function watchedBefore(
  record: MediaRecord,
  known: MediaRecord | undefined,
): Pick<MediaRecord, 'watch'> {
  const watch = known?.watch && watchOf({ ...record, watch: known.watch });
  return watch === undefined ? {} : { watch };
}

/** Nobody knows which file it is now: what people said of the last one waits for when somebody does. */
function notFetched(
  record: MediaRecord,
  reason: string,
  known: MediaRecord | undefined,
): MediaRecord {
  const seen: MediaRecord = { ...record, look: { status: 'not-fetched', reason } };
  const watch = known?.watch === undefined ? {} : { watch: known.watch };
  return { ...seen, ...keepWords(known, seen), ...watch };
}

/** A file that was read whole and searched: it need not be fetched again for a person's word. */
export function wasSeen(record: MediaRecord | undefined): record is MediaRecord {
  return record?.look.status === 'analysed';
}
