import type { ImportRequest } from '../../../functions/import-consent/plan.ts';
import type { Store } from '../../../shared/ports/store.ts';
import {
  partsIn,
  readUpload,
  sha256Of,
  storeFile,
  type UploadRecord,
  writeUpload,
} from '../../../shared/records/uploads.ts';
import { schoolId } from './a-register.ts';

export const uploadId = 'u1';
export const at = '2025-10-01T12:00:00.000Z';
const data = { schoolId, upload: uploadId };
export const say = (type: 'import.uploaded' | 'import.confirmed') => ({
  id: type,
  type,
  source: 'console',
  time: at,
  data,
});
export const revoke = (number: number) => ({
  id: 'r',
  type: 'import.revoked' as const,
  source: 'console',
  time: at,
  data: { schoolId, number },
});

/** A file with what a person said of it, to be compared. */
export async function place(
  store: Store,
  { file, mapping, choices }: ImportRequest,
  change: object = {},
) {
  const record: UploadRecord = {
    id: uploadId,
    schoolId,
    status: 'preparing',
    uploadedAt: at,
    uploadedBy: 'user:o',
    changedAt: at,
    parts: partsIn(file),
    sha256: sha256Of(file),
    headers: [],
    rows: 1,
    asked: { mapping, choices, by: 'user:o' },
    preview: null,
    proposedBy: null,
    agreedBy: null,
    number: null,
    because: null,
    problems: [],
    ...change,
  };
  await storeFile(store, record, file);
  await store.commit({ writes: [writeUpload(record)] });
}

export async function upload({ store }: { store: Store }) {
  const found = await readUpload(store, schoolId, uploadId, new Date(at));
  if (found === undefined) throw new Error('expected the upload');
  return found;
}

/** What the console does once people agreed. */
export async function confirm(world: { store: Store }, agreedBy: string | null = 'user:head') {
  const found = await upload(world);
  const to = { status: 'confirmed', proposedBy: 'user:o', agreedBy } as const;
  await world.store.commit({ writes: [writeUpload({ ...found.data, ...to }, found)] });
}
