import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { followImport } from './follow-import.ts';
import { followPeople } from './follow-people.ts';
import { followPolicy } from './follow-policy.ts';

export interface FollowDependencies {
  store: Store;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
}

/** What this listener hears (`infra/wiring.ts`). */
type Heard = Extract<
  SchoolwachtEvent,
  { type: 'consent.changed' | 'import.settled' | 'policy.changed' }
>;

/**
 * A change of the register has consequences: every post that shows the people concerned is judged anew,
 * found by key and never by a scan. Safe to run twice; what one run cannot follow it says again with the
 * place to go on, in the same commit as the last of what it did.
 */
export function followConsent(dependencies: FollowDependencies) {
  return async (event: Heard): Promise<void> => {
    switch (event.type) {
      case 'consent.changed':
        return followPeople(dependencies, event);
      case 'import.settled':
        return followImport(dependencies, event);
      case 'policy.changed':
        return followPolicy(dependencies, event);
    }
  };
}
