import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';

/** Reading in a consent export of the pupil administration. */
export function importRoutes(_deps: ConsoleDependencies): Route[] {
  return [];
}
