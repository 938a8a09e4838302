import type { Notifier } from '../../ports/notifier.ts';

/**
 * On a laptop nothing leaves the machine: every message already stands on the page "Berichten",
 * which `notify` writes before it sends.
 */
export function createPageNotifier(): Notifier {
  return { send: async () => undefined };
}
