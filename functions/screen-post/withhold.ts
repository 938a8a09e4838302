import type { ContentRef } from '../../shared/domain/content.ts';
import { isWithheld } from '../../shared/domain/pictures/picture-check.ts';
import type { Write } from '../../shared/ports/store.ts';
import { isNeeded, setForget } from '../../shared/records/forget.ts';
import type { MediaRecord } from '../../shared/records/media.ts';
import type { Stored } from '../../shared/records/record.ts';
import { listRedactions } from '../../shared/records/redactions.ts';
import type { LookDependencies } from './look-at-media.ts';

/**
 * Where one picture of a post is suspected the others may show the same: none of them has a copy until leadership
 * has decided, and what was kept before goes. Copies with blurred faces go with the next sweep.
 */
export async function withhold(
  dependencies: LookDependencies,
  { ref }: { ref: ContentRef },
  looked: MediaRecord[],
  known: Stored<MediaRecord>[],
): Promise<{ media: MediaRecord[]; writes: Write[] }> {
  if (!looked.some(isWithheld)) return { media: looked, writes: [] };
  const { store, now } = dependencies;
  await removeCopies(dependencies, ref, looked, known);
  const copies = await listRedactions(store, ref);
  return {
    media: looked.map((record) => ({ ...record, display: null })),
    writes: copies.map(({ id }) => setForget({ ref, what: 'redaction', id }, now())),
  };
}

/** Of the suspected picture whoever else holds it; of the others where no other post needs them. */
async function removeCopies(
  { store, blobs }: LookDependencies,
  ref: ContentRef,
  looked: MediaRecord[],
  known: Stored<MediaRecord>[],
): Promise<void> {
  const suspected = new Set(looked.filter(isWithheld).map(({ mediaId }) => mediaId));
  for (const { mediaId, display } of [...looked, ...known.map(({ data }) => data)]) {
    if (display === null) continue;
    const isOthers =
      !suspected.has(mediaId) && (await isNeeded(store, display.blob, ref, [`media#${mediaId}`]));
    if (!isOthers) await blobs.remove(display.blob);
  }
}
