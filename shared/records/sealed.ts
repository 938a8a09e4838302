import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Whose it is and what: part of the seal, so that a copy under another name does not open. */
export interface Bound {
  schoolId: string;
  personId: string;
  what: 'template' | 'photo';
}

/** AES-256-GCM (NIST SP 800-38D): a nonce of 96 random bits, a tag of 128. */
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Bytes that only the school's key opens, for this person of this school; as base64. */
export function seal(key: Uint8Array, bound: Bound, bytes: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(boundTo(bound));
  const sealed = Buffer.concat([sealing.update(bytes), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64');
}

/** What was sealed; undefined with another key, for somebody else, or when a byte of it was changed. */
export function unseal(key: Uint8Array, bound: Bound, sealed: string): Uint8Array | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(boundTo(bound)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const opened = opening.update(bytes.subarray(nonceBytes + tagBytes));
  try {
    opening.final();
  } catch {
    // @NOTE the parts came out before the tag was checked
    opened.fill(0);
    return undefined;
  }
  return new Uint8Array(opened);
}

/** As JSON, so that no two ids together can be taken for two others. */
function boundTo({ schoolId, personId, what }: Bound): Buffer {
  return Buffer.from(JSON.stringify(['schoolwacht', 1, what, schoolId, personId]));
}
