import type { Store } from '../../shared/ports/store.ts';
import { listSchools, writeSchool } from '../../shared/records/schools.ts';

/** Without the demo there is one school to sign in to: an empty register, recognition off. */
export async function firstSchool(store: Store): Promise<void> {
  if ((await listSchools(store)).length > 0) return;
  const school = { id: 'school', name: 'Mijn school', packId: 'svok-2021' };
  await store.commit({ writes: [writeSchool({ ...school, recognition: 'off' })] });
}
