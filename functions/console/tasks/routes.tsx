import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';

/** What a withdrawal asks of people, post by post. */
export function taskRoutes(_deps: ConsoleDependencies): Route[] {
  return [];
}
