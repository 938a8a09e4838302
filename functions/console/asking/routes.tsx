import type { ConsoleDependencies } from '../dependencies.ts';
import type { Route } from '../route.ts';

/** Asking for consent: links, reminders, the page of a parent or pupil, the form. */
export function askingRoutes(_deps: ConsoleDependencies): Route[] {
  return [];
}
