import { randomBytes } from 'node:crypto';

/** A string of so many decimal digits, not beginning with 0. 17 or 18 of them do not fit a JavaScript number. */
export function digits(length: number): string {
  const random = BigInt(`0x${randomBytes(16).toString('hex')}`);
  const first = 10n ** BigInt(length - 1);
  return String(first + (random % (9n * first)));
}

/** Letters, digits, `-` and `_`, as many as asked for. */
export function letters(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length);
}
