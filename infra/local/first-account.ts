import { createLocalUser } from '../../functions/console/local-accounts.ts';
import { roleSchema } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { listSchools } from '../../shared/records/schools.ts';
import { readLocalUser } from '../../shared/records/sign-in.ts';

export interface FirstAccount {
  login: string;
  password: string;
}

/**
 * The laptop's own account, made at first start; with the demo a colleague's as well, for what takes two
 * people. Passwords are shown once and only their hashes are kept.
 */
export async function firstAccounts(
  store: Store,
  now: Clock,
  { isDemo }: { isDemo: boolean },
): Promise<FirstAccount[]> {
  const colleague = isDemo ? [{ login: 'collega', name: 'Collega' }] : [];
  const made: FirstAccount[] = [];
  for (const { login, name } of [{ login: 'beheer', name: 'Beheer' }, ...colleague]) {
    if ((await readLocalUser(store, login)) !== undefined) continue;
    const schools = (await listSchools(store)).map(({ id }) => ({
      schoolId: id,
      roles: [...roleSchema.options],
    }));
    const { password } = await createLocalUser(store, { login, name, schools }, now);
    made.push({ login, password });
  }
  return made;
}
