import { createLocalUser } from '../../functions/console/local-accounts.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readLocalUser } from '../../shared/records/sign-in.ts';
import { demoSchools } from './demo/schools.ts';

export const firstLogin = 'beheer';

/** The laptop's own account, made at first start. The password is shown once and only its hash is kept. */
export async function firstAccount(
  store: Store,
  seed: 'demo' | 'none',
  now: Clock,
): Promise<{ login: string; password: string } | undefined> {
  if ((await readLocalUser(store, firstLogin)) !== undefined) return undefined;
  const schools =
    seed === 'demo' ? demoSchools.map(({ id }) => ({ schoolId: id, roles: everyRole() })) : [];
  const password = await createLocalUser(
    store,
    { login: firstLogin, name: 'Beheer', schools },
    now,
  );
  return { login: firstLogin, password };
}

function everyRole(): ('communication' | 'moderation' | 'leadership')[] {
  return ['communication', 'moderation', 'leadership'];
}
