import type { SchoolKeys } from '../../ports/secrets.ts';
import type { FileSecrets } from './file.ts';

const keyBytes = 32;

/** The schools' keys in the secrets file, beside the database and never in it. */
export function createFileSchoolKeys(secrets: FileSecrets): SchoolKeys {
  const nameOf = (schoolId: string) => `face-key/${schoolId}` as const;
  return {
    async find(schoolId) {
      const [key] = await secrets.get(nameOf(schoolId));
      return key === undefined ? undefined : fromText(key);
    },
    async ensure(schoolId) {
      return fromText((await secrets.ensure(nameOf(schoolId), keyBytes)).value);
    },
    remove: (schoolId) => secrets.set(nameOf(schoolId), []),
  };
}

function fromText(text: string): Uint8Array {
  const key = new Uint8Array(Buffer.from(text, 'hex'));
  if (key.length !== keyBytes) throw new Error('expected the key of a school to be 32 bytes');
  return key;
}
