import { expect, it, onTestFinished } from 'vitest';
import { leavingNoCopies } from '../../../functions/screen-post/leaving-no-copies.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Blobs } from '../../../shared/ports/blobs.ts';
import { holdPicture } from '../../../shared/records/forget.ts';
import { aRef } from '../console/a-story.ts';

function aWorld() {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const kept = new Set<string>();
  const blobs: Blobs = {
    put: async ([byte]) => {
      const name = `blob-${byte}`;
      kept.add(name);
      return name;
    },
    get: async () => undefined,
    remove: async (name) => void kept.delete(name),
  };
  return { store: createSqliteStore(database, () => undefined), blobs, kept };
}

it('a look that fails leaves no copy that nobody needs', async () => {
  const { kept, ...dependencies } = aWorld();
  await dependencies.store.commit({ writes: [holdPicture(aRef(), 'media#m1', 'blob-2')] });
  const failing = leavingNoCopies(dependencies, aRef(), async ({ blobs }) => {
    for (const byte of [1, 2]) await blobs.put(Uint8Array.of(byte), 'image/jpeg');
    throw new Error('overtaken');
  });
  await expect(failing).rejects.toThrow('overtaken');
  expect([...kept]).toEqual(['blob-2']);
});

it('a look that works keeps its copies', async () => {
  const { kept, ...dependencies } = aWorld();
  await leavingNoCopies(dependencies, aRef(), async ({ blobs }) => {
    await blobs.put(Uint8Array.of(1), 'image/jpeg');
  });
  expect([...kept]).toEqual(['blob-1']);
});
