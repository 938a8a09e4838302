import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderBlobs } from '../../../../shared/adapters/blobs/folder.ts';
import { blobContract } from './blob-contract.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schoolwacht-blobs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('pictures in a folder', () => {
  blobContract(() => createFolderBlobs(folder));

  it('leaves no half-written file behind', async () => {
    await createFolderBlobs(folder).put(Buffer.from('picture'), 'image/png');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('.'))).toEqual([]);
  });
});
