import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';

/** The rules the school works by: setting them up and changing them, by two people. */
export function protocolRoutes(_deps: ConsoleDependencies): Route[] {
  return [];
}
