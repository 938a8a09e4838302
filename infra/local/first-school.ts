import type { FileSecrets } from '../../shared/adapters/secrets/file.ts';
import type { Store } from '../../shared/ports/store.ts';
import { listSchools, writeAccount, writeSchool } from '../../shared/records/schools.ts';

/** Without the demo there is one school to sign in to: an empty register, recognition off. */
export async function firstSchool(store: Store): Promise<void> {
  if ((await listSchools(store)).length > 0) return;
  const school = { id: 'school', name: 'Mijn school', packId: 'svok-2021' };
  await store.commit({ writes: [writeSchool({ ...school, recognition: 'off' })] });
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
