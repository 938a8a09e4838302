import { PlatformError } from '../../../ports/platform.ts';

/**
 * Whether a comment is hidden, as the platform said. Meta writes the flag in both cases and documents
 * nowhere that it leaves out a false one (as it does `can_hide`): a missing flag tells nothing.
 */
export function toldHidden(flag: boolean | null | undefined): boolean {
  if (typeof flag === 'boolean') return flag;
  throw new PlatformError('stop', 'fields-refused');
}
