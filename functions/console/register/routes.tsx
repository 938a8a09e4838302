import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';

/** The people of the school, what they said, and who may be shown where. */
export function registerRoutes(_deps: ConsoleDependencies): Route[] {
  return [];
}
