import { createHash } from 'node:crypto';
import type { RedactionAsked } from '../../events/redaction-asked.ts';
import { containment } from '../../shared/domain/faces/geometry.ts';
import type { Box } from '../../shared/domain/faces/sighting.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import type { ImageEditor } from '../../shared/ports/image-editor.ts';
import type { MediaFetcher } from '../../shared/ports/media-fetcher.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { contentPk } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { holdPicture, isNeeded } from '../../shared/records/forget.ts';
import {
  type Redaction,
  type RedactionProblem,
  readRedaction,
  writeRedaction,
} from '../../shared/records/redactions.ts';
import { isWithheldIn } from '../../shared/records/withheld.ts';

export interface RedactPictureDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  media: MediaFetcher;
  images: ImageEditor;
  faces: FaceEngine;
  blobs: Blobs;
  now: Clock;
}

/**
 * Makes the copy that a person asked for, from the very file whose faces they chose, and has the engine look
 * at the result before anybody sees it. The file itself is never kept. Safe to run twice.
 */
export function redactPicture(dependencies: RedactPictureDependencies) {
  return async ({ data }: RedactionAsked): Promise<void> => {
    const { store, now } = dependencies;
    const asked = await readRedaction(store, data.ref, data.redaction);
    if (asked?.data.state !== 'asked') return;
    const { ref, id } = asked.data;
    const made = await makeUnlessWithheld(dependencies, asked.data);
    const at = now().toISOString();
    const becomes: Redaction = made.ok
      ? { ...asked.data, state: 'made', copy: { ...made.value, at } }
      : { ...asked.data, state: 'failed', problem: made.problem };
    const fact = {
      at,
      actor: 'redact-picture',
      what: made.ok ? 'redaction.made' : 'redaction.failed',
      about: contentPk(ref),
      detail: {
        redaction: id,
        copy: made.ok ? made.value.blob : null,
        reason: made.ok ? null : made.problem,
      },
    };
    const pictures = becomes.copy === null ? [] : picturesOf(becomes.copy);
    const held = pictures.map((blob) => holdPicture(ref, `redaction#${id}`, blob));
    const writes = [writeRedaction(becomes, asked), ...held];
    const done = await commitWithAudit(store, ref.schoolId, fact, { writes });
    // another run of this job settled it, or nobody wants it any more
    if (!done.ok) await removeUnneeded(dependencies, ref, pictures);
  };
}

/** Asked before the file is fetched, and again before its copy is kept: making one takes a while. */
async function makeUnlessWithheld(
  dependencies: RedactPictureDependencies,
  wanted: Redaction,
): Promise<Result<Copy, RedactionProblem>> {
  const { store } = dependencies;
  const isWithheld = async () => {
    const dossier = await readDossier(store, wanted.ref);
    return dossier !== undefined && isWithheldIn(dossier, wanted.mediaId);
  };
  if (await isWithheld()) return fail('withheld');
  const made = await make(dependencies, wanted);
  if (!made.ok || !(await isWithheld())) return made;
  await removeUnneeded(dependencies, wanted.ref, picturesOf(made.value));
  return fail('withheld');
}

/** No sweep would find a copy that no record names. */
async function removeUnneeded(
  { store, blobs }: RedactPictureDependencies,
  ref: Redaction['ref'],
  names: readonly string[],
): Promise<void> {
  for (const name of names) if (!(await isNeeded(store, name, ref, []))) await blobs.remove(name);
}

const picturesOf = ({ blob, screen }: Copy): string[] => [...new Set([blob, screen])];

type Copy = Omit<NonNullable<Redaction['copy']>, 'at'>;

async function make(
  dependencies: RedactPictureDependencies,
  { ref, mediaId, sha256, faces }: Redaction,
): Promise<Result<Copy, RedactionProblem>> {
  const { images, blobs } = dependencies;
  const url = await freshUrl(dependencies, ref, mediaId);
  const file = url === undefined ? undefined : await dependencies.media.fetch(url);
  if (file?.ok !== true) return fail('not-fetched');
  const isSame = createHash('sha256').update(file.value).digest('hex') === sha256;
  if (!isSame) return fail('changed');

  const covered = await coverAndCheck(dependencies, file.value, faces);
  if (!covered.ok) return covered;
  const screen = await images.displayCopy(covered.value.bytes);
  if (!screen.ok) return screen;
  return ok({
    blob: await blobs.put(covered.value.bytes, 'image/jpeg'),
    screen: await blobs.put(screen.value.bytes, 'image/jpeg'),
    checkedBy: covered.value.checkedBy,
  });
}

/** Addresses of pictures expire, so the platform is asked for a new one. */
async function freshUrl(
  { platforms }: RedactPictureDependencies,
  { platform: name, accountId, id }: Redaction['ref'],
  mediaId: string,
): Promise<string | undefined> {
  const platform = platforms.get(name);
  if (platform === undefined) throw new Error('expected a platform of platforms/index.ts');
  try {
    const post = await platform.readPost({ platform: name, id: accountId }, id);
    const media = post.ok ? post.value.media.find((one) => one.id === mediaId) : undefined;
    return media?.url ?? undefined;
  } catch (error) {
    // what may pass is tried again by the queue
    if (error instanceof PlatformError && error.kind === 'stop') return undefined;
    throw error;
  }
}

/** A box that shares this much of the smaller one with a chosen face is taken for that face. */
const isThatFace = 0.3;
const mostPasses = 2;

/**
 * Covers the faces and looks at the result: whatever the engine still takes for one of them is covered once
 * more, over what it saw as well. What is seen even then is refused.
 */
async function coverAndCheck(
  { images, faces: engine }: RedactPictureDependencies,
  file: Uint8Array,
  faces: Box[],
): Promise<Result<{ bytes: Uint8Array; checkedBy: string }, RedactionProblem>> {
  let bytes = file;
  let still: Box[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    const copy = await images.redact(bytes, [...still, ...faces]);
    if (!copy.ok) return copy;
    bytes = copy.value;
    const look = await engine.look(bytes);
    if (look.status === 'held') return fail(look.reason);
    const seen = look.faces.map(({ box }) => box);
    still = seen.filter((box) => faces.some((face) => containment(box, face) > isThatFace));
    if (still.length === 0) return ok({ bytes, checkedBy: look.engine });
  }
  return fail('still-found');
}
