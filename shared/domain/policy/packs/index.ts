import type { Pack } from '../pack.ts';
import { aeres2013 } from './aeres-2013.ts';
import { atlas2021 } from './atlas-2021.ts';
import { lankforst2024 } from './lankforst-2024.ts';
import { svok2021 } from './svok-2021.ts';
import { zevensprong2017 } from './zevensprong-2017.ts';

/** Every school protocol the product knows, by id. A new one is a data file and its line here. */
export const packs: ReadonlyMap<string, Pack> = new Map(
  [atlas2021, zevensprong2017, lankforst2024, svok2021, aeres2013].map((pack) => [pack.id, pack]),
);

/** The protocol of that id; undefined for an id nobody knows, which is never a reason to go on without. */
export function packById(id: string): Pack | undefined {
  return packs.get(id);
}
