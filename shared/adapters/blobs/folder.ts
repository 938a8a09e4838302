import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from '../../ports/blobs.ts';

/** A folder of files named by their SHA-256. Written whole or not at all: temporary file, fsync, rename, fsync. */
export function createFolderBlobs(folder: string): Blobs {
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('expected a SHA-256 in lower-case hex');
    return {
      folder: join(folder, sha256.slice(0, 2)),
      file: join(folder, sha256.slice(0, 2), sha256),
    };
  };
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const to = place(sha256);
      await mkdir(to.folder, { recursive: true, mode: 0o700 });
      const temporary = join(to.folder, `.${randomUUID()}`);
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, to.file);
      await syncFolder(to.folder);
      return sha256;
    },
    async get(sha256) {
      try {
        return await readFile(place(sha256).file);
      } catch (cause) {
        if (isMissing(cause)) return undefined;
        throw cause;
      }
    },
    async remove(sha256) {
      await rm(place(sha256).file, { force: true });
    },
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
