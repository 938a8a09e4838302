import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Which hash functions a platform may sign with, and the length of each in hexadecimal digits. */
const digestLengths = { sha1: 40, sha256: 64, sha384: 96, sha512: 128 } as const;
export type DigestName = keyof typeof digestLengths;

/** `sha256=<lower-case hex>` over the exact bytes, as the platforms write it. */
export function signatureOf(digest: DigestName, body: Uint8Array, secret: string): string {
  return `${digest}=${createHmac(digest, secret).update(body).digest('hex')}`;
}

/**
 * Whether one of the accepted secrets signed these bytes. The header's form is checked first:
 * `timingSafeEqual` throws on unequal lengths. A blank secret signs nothing: anybody could use it.
 */
export function isSignedBy(
  secrets: string[],
  allowed: readonly DigestName[],
  body: Uint8Array,
  header: string,
): boolean {
  const digest = allowed.find((name) => header.startsWith(`${name}=`));
  if (digest === undefined || !/^sha\d+=[0-9a-f]+$/.test(header)) return false;
  if (header.length !== digest.length + 1 + digestLengths[digest]) return false;
  return secrets
    .filter((secret) => secret.trim() !== '')
    .some((secret) =>
      timingSafeEqual(Buffer.from(signatureOf(digest, body, secret)), Buffer.from(header)),
    );
}

/** Compares two texts of any length without telling by its time where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** A verification challenge that is safe to echo; it may be larger than 2^53 and stays text. */
export function isSafeChallenge(challenge: string): boolean {
  return /^[\w-]{1,200}$/.test(challenge);
}
