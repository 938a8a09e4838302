import { createLocalUser } from '../../functions/console/local-accounts.ts';
import { roleSchema } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { listSchools } from '../../shared/records/schools.ts';
import { readLocalUser } from '../../shared/records/sign-in.ts';

const firstLogin = 'beheer';

/** The laptop's own account, made at first start. The password is shown once and only its hash is kept. */
export async function firstAccount(
  store: Store,
  now: Clock,
): Promise<{ login: string; password: string } | undefined> {
  if ((await readLocalUser(store, firstLogin)) !== undefined) return undefined;
  const schools = (await listSchools(store)).map(({ id }) => ({
    schoolId: id,
    roles: [...roleSchema.options],
  }));
  const who = { login: firstLogin, name: 'Beheer', schools };
  const { password } = await createLocalUser(store, who, now);
  return { login: firstLogin, password };
}
