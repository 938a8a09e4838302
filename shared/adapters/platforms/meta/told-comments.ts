import type { Result } from '../../../domain/result.ts';
import { PlatformError } from '../../../ports/platform.ts';

/**
 * Whether a comment is hidden, as the platform said. Meta writes the flag in both cases and documents
 * nowhere that it leaves out a false one (as it does `can_hide`): a missing flag tells nothing.
 */
export function toldHidden(flag: boolean | null | undefined): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new PlatformError('stop', 'fields-refused');
}

/**
 * Throws unless the post itself counts no comments: a token of the wrong kind, or without the permission
 * to read them, is answered with an empty list instead of an error.
 */
export function toldNone(total: number | null | undefined): void {
  if (total !== 0) throw new PlatformError('stop', 'comments-withheld');
}

/** What cannot be listed is not empty: deleted meanwhile, or out of our sight. The next attempt knows. */
export function toldList<T>(answer: Result<T[], 'gone'>): T[] {
  if (answer.ok) return answer.value;
  throw new PlatformError('retry', 'gone');
}
