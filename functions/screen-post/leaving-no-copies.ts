import type { ContentRef } from '../../shared/domain/content.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Store } from '../../shared/ports/store.ts';
import { isNeeded } from '../../shared/records/forget.ts';

/**
 * Work that keeps copies of pictures before it records who needs them: when it ends in an error, the copies that
 * nobody needs go, for no sweep would ever find them.
 */
export async function leavingNoCopies<Needed extends { store: Store; blobs: Blobs }>(
  dependencies: Needed,
  ref: ContentRef,
  work: (dependencies: Needed) => Promise<void>,
): Promise<void> {
  const { store, blobs } = dependencies;
  const kept = new Set<string>();
  const put: Blobs['put'] = async (bytes, type) => {
    const name = await blobs.put(bytes, type);
    kept.add(name);
    return name;
  };
  try {
    await work({ ...dependencies, blobs: { ...blobs, put } });
  } catch (error) {
    for (const name of kept) {
      if (!(await isNeeded(store, name, ref, []))) await blobs.remove(name);
    }
    throw error;
  }
}
