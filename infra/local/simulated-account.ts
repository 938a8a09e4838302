import type { FileSecrets } from '../../shared/adapters/secrets/file.ts';
import type { Store } from '../../shared/ports/store.ts';
import { listSchools, writeAccount } from '../../shared/records/schools.ts';

interface SimulatedAccount {
  platform: string;
  id: string;
  title: string;
  token: string;
  refreshToken: string | null;
}

/** Keeps an account's token as a real one would be. YouTube's live an hour: what renews them is kept. */
export async function keepToken(secrets: FileSecrets, account: SimulatedAccount): Promise<void> {
  const { platform, id, token, refreshToken } = account;
  const renewing = {
    client_id: 'schoolwacht',
    client_secret: 'simulated',
    refresh_token: refreshToken,
  };
  const kept = refreshToken === null ? token : JSON.stringify(renewing);
  await secrets.set(`token/${platform}/${id}`, [kept]);
}

/** An account made on the play page joins the first school. */
export function createJoining(store: Store, secrets: FileSecrets) {
  return async (account: SimulatedAccount): Promise<void> => {
    await keepToken(secrets, account);
    const [school] = await listSchools(store);
    if (school === undefined) return;
    const { platform, id, title } = account;
    const record = { platform, id, title, schoolId: school.id };
    await store.commit({ writes: [writeAccount({ ...record, trouble: null, heardAt: null })] });
  };
}

/**
 * With simulated platforms an account that nobody registered joins the first school, so that any other
 * fake may stand in for ours. Its deliveries were signed with our secret; its token is a word.
 */
export function createAdoption(store: Store, secrets: FileSecrets) {
  return async (platform: string, id: string): Promise<string | undefined> => {
    const [school] = await listSchools(store);
    if (school === undefined) return undefined;
    const account = { platform, id, schoolId: school.id, title: `${platform} ${id}` };
    const known = await secrets.get(`token/${platform}/${id}`);
    if (known.length === 0) await secrets.set(`token/${platform}/${id}`, ['simulated']);
    // another delivery may have brought it in meanwhile: then it is there already
    await store.commit({ writes: [writeAccount({ ...account, trouble: null, heardAt: null })] });
    return school.id;
  };
}
