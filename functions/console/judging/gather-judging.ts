import { type Category, categoryNames } from '../../../shared/domain/decency/categories.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listOpenBreakers } from '../../../shared/records/breakers.ts';
import { listMistakes, mistakesToOffer } from '../../../shared/records/mistakes.ts';
import { listActive } from '../../../shared/records/rule-changes.ts';

/** What a category was put back for, and whether a person had better look first from now on. */
export interface MistakesOf {
  category: Category;
  number: number;
  latest: { platform: string; key: string }[];
  isOffered: boolean;
}

const shown = 5;

/** What people have to know of the judge at one school. */
export async function gatherJudging(store: Store, schoolId: string, now: Date) {
  const [breakers, active, found] = await Promise.all([
    listOpenBreakers(store, schoolId),
    listActive(store, schoolId),
    Promise.all(
      categoryNames.map(async (category) => ({
        category,
        mistakes: await listMistakes(store, schoolId, category, now),
      })),
    ),
  ]);
  const waiting = new Set(
    active.flatMap(({ rule }) => (rule.kind === 'review-only' ? [rule.category] : [])),
  );
  const mistakes: MistakesOf[] = found
    .filter((one) => one.mistakes.length > 0)
    .map((one) => ({
      category: one.category,
      number: one.mistakes.length,
      latest: one.mistakes
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, shown)
        .map(({ ref }) => ({ platform: ref.platform, key: ref.key })),
      isOffered: one.mistakes.length >= mistakesToOffer && !waiting.has(one.category),
    }));
  return { breakers, active, mistakes };
}
