import type { Pack } from '../domain/policy/pack.ts';
import type { Store } from '../ports/store.ts';
import { readSchool } from './schools.ts';

/** The protocol a school works under. Throws when the school or its pack is unknown: nothing is decided without one. */
export async function packOf(
  store: Store,
  packs: ReadonlyMap<string, Pack>,
  schoolId: string,
): Promise<Pack> {
  const school = await readSchool(store, schoolId);
  const pack = school === undefined ? undefined : packs.get(school.data.packId);
  if (pack === undefined) throw new Error('expected a school with a known protocol');
  return pack;
}
