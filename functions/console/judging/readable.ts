import type { ContentRef } from '../../../shared/domain/content.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { mayRead } from '../may-read.ts';
import type { Viewer } from '../route.ts';

/** Of things about comments, those whose comment this person may read: of the others not even an id is told. */
export async function readable<About extends { ref: ContentRef }>(
  store: Store,
  viewer: Viewer,
  all: readonly About[],
): Promise<About[]> {
  const found = await Promise.all(
    all.map(async (one) => {
      const content = await readContent(store, one.ref);
      return content === undefined || mayRead(viewer, content.data) ? [one] : [];
    }),
  );
  return found.flat();
}
