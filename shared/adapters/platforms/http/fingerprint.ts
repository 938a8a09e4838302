import { createHash } from 'node:crypto';
import { canonicalJson } from '../door/canonical.ts';

/** Differs when one of the values differs. Short: it is kept for every post and comment listed. */
export function fingerprintOf(...values: unknown[]): string {
  return createHash('sha256').update(canonicalJson(values)).digest('base64url').slice(0, 22);
}

/** A platform's date, in seconds or as text (Graph: `+0000`, no colon), as ISO 8601 in UTC; null when unreadable. */
export function toIso(date: string | number | null | undefined): string | null {
  if (date === null || date === undefined) return null;
  const isSeconds = typeof date === 'number' || /^\d+$/.test(date);
  const time = new Date(isSeconds ? Number(date) * 1000 : date);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
