import * as z from 'zod';
import { contentRefSchema } from '../domain/content.ts';
import { type Category, categoryNames } from '../domain/decency/categories.ts';
import type { Store, Write } from '../ports/store.ts';
import { actorSchema, type DecisionRecord } from './contents.ts';
import { list } from './record.ts';

/**
 * A comment that a person put back after the rules had hidden it: a mistake of the category it was hidden for. One
 * row a comment and category, so that putting it back twice is one mistake.
 */
export const mistakeSchema = z.object({
  ref: contentRefSchema,
  category: z.enum(categoryNames),
  at: z.iso.datetime(),
  by: actorSchema,
});
export type Mistake = z.infer<typeof mistakeSchema>;

/** The third mistake of a category asks whether a person had better look first. */
export const mistakesToOffer = 3;
const keptDays = 90;

const pkOf = (schoolId: string) => `S#${schoolId}#mistakes`;
const keyOf = ({ ref, category }: Pick<Mistake, 'ref' | 'category'>) => ({
  pk: pkOf(ref.schoolId),
  sk: `${category}#${ref.platform}#${ref.key}`,
});

function categoriesHidden({ decision }: DecisionRecord): Category[] {
  const hidden = decision.findings.filter(({ outcome }) => outcome === 'hide');
  return categoryNames.filter((category) => hidden.some(({ detail }) => detail === category));
}

/** The writes that note what the rules' decision got wrong; none where they did not hide it. */
export function noteMistakes(
  ref: Mistake['ref'],
  decided: DecisionRecord | undefined,
  { by, at }: { by: Mistake['by']; at: Date },
): Write[] {
  if (decided === undefined) return [];
  return categoriesHidden(decided).map((category) => {
    const data: Mistake = { ref, category, at: at.toISOString(), by };
    const expiresAt = Math.floor(at.getTime() / 1000) + keptDays * 86_400;
    return {
      table: 'core',
      put: { ...keyOf(data), version: 1, expiresAt, data },
      when: 'any',
    };
  });
}

/** The writes that take the note away: it is hidden after all. */
export function forgetMistakes(ref: Mistake['ref'], decided: DecisionRecord | undefined): Write[] {
  if (decided === undefined) return [];
  return categoriesHidden(decided).map((category) => ({
    table: 'core',
    remove: keyOf({ ref, category }),
    when: 'any',
  }));
}

/** The mistakes of one category in the last 90 days; fifty at most. */
export async function listMistakes(
  store: Store,
  schoolId: string,
  category: Category,
  now: Date,
): Promise<Mistake[]> {
  const where = { table: 'core', pk: pkOf(schoolId), prefix: `${category}#`, limit: 50 } as const;
  const { records } = await list(store, where, mistakeSchema);
  const since = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  return records.map(({ data }) => data).filter(({ at }) => at >= since);
}
