import type * as z from 'zod';
import { problemsOf } from '../check-pack.ts';
import { type Pack, packSchema, type Standing } from '../pack.ts';
import { parameterOf } from '../parameters/index.ts';
import { categoriesStanding } from './standings.ts';

type Given = Omit<z.input<typeof packSchema>, 'hash' | 'choices'>;

/**
 * A protocol as written down here, checked when it is loaded: a wrong pack never gets to decide.
 * Every article it cites must be one a person can read about, in both languages.
 */
export function definePack(given: Given): Pack {
  const parameters: Record<string, Standing> = {
    'decency.categories': categoriesStanding(given.decency),
    ...given.parameters,
  };
  const pack = packSchema.parse({ ...given, parameters });
  const problems = problemsOf(pack);
  if (problems.length > 0) throw new Error(`${pack.id}: ${problems.join('; ')}`);
  return { ...pack, parameters: Object.fromEntries(Object.entries(pack.parameters).map(plain)) };
}

/** With its value as the parameter's schema gives it, so that equal answers look equal. */
function plain([name, standing]: [string, Standing]): [string, Standing] {
  return [name, { ...standing, value: parameterOf(name)?.schema.parse(standing.value) }];
}
