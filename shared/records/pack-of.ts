import { withChoices } from '../domain/policy/choices.ts';
import type { Pack } from '../domain/policy/pack.ts';
import { silentPack } from '../domain/policy/packs/silent.ts';
import type { Store } from '../ports/store.ts';
import { formCodes } from './forms.ts';
import { packHash } from './pack-hash.ts';
import { type PolicyVersion, readStanding } from './school-policy.ts';
import { readSchool } from './schools.ts';

/** Where packs are found by id. */
export type Packs = Pick<ReadonlyMap<string, Pack>, 'get'>;

/**
 * The rules a school works by: its protocol with the school's own answers laid over it, under one hash. Three
 * reads. Throws when the school, its protocol or an answer is not understood: nothing is decided without rules.
 */
export async function packOf(store: Store, packs: Packs, schoolId: string): Promise<Pack> {
  const [school, standing, forms] = await Promise.all([
    readSchool(store, schoolId),
    readStanding(store, schoolId),
    formCodes(store, schoolId),
  ]);
  const pack = school === undefined ? undefined : packUnder(packs, school.data, standing?.data);
  if (pack === undefined) throw new Error('expected a school with a known protocol');
  return { ...pack, forms };
}

/**
 * What "could not be checked" is written down under. That rests on no article of any protocol, so where the
 * school's rules are not understood it stands without them, rather than not at all. Never to decide with.
 */
export function packToNote(store: Store, packs: Packs, schoolId: string): Promise<Pack> {
  return packOf(store, packs, schoolId).catch(() => silentPack);
}

/** The rules under one version of a school's answers, or under none; undefined for an unknown protocol. */
export function packUnder(
  packs: Packs,
  school: { packId: string },
  version: Pick<PolicyVersion, 'packId' | 'choices' | 'version'> | undefined,
): Pack | undefined {
  const pack = packs.get(version?.packId ?? school.packId);
  if (pack === undefined) return undefined;
  const rules = withChoices(pack, version?.choices ?? {}, version?.version ?? 0);
  if (!rules.ok) throw new Error(`expected answers the protocol allows, not ${rules.detail}`);
  return { ...rules.value, hash: packHash(rules.value) };
}
