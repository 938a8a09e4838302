import { randomBytes } from 'node:crypto';
import type { SchoolKeys } from '../../shared/ports/secrets.ts';

/** The schools' keys in memory, made when asked for. */
export function aKeyring(): SchoolKeys {
  const keys = new Map<string, Uint8Array>();
  return {
    find: async (schoolId) => keys.get(schoolId),
    async ensure(schoolId) {
      const key = keys.get(schoolId) ?? new Uint8Array(randomBytes(32));
      keys.set(schoolId, key);
      return key;
    },
    async remove(schoolId) {
      keys.delete(schoolId);
    },
  };
}
