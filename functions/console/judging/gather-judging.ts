import { type Category, categoryNames } from '../../../shared/domain/decency/categories.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listOpenBreakers } from '../../../shared/records/breakers.ts';
import { listMistakes, mistakesToOffer } from '../../../shared/records/mistakes.ts';
import { listActive } from '../../../shared/records/rule-changes.ts';
import type { Viewer } from '../route.ts';
import { readable } from './readable.ts';

/** What a category was put back for, and whether a person had better look first from now on. */
export interface MistakesOf {
  category: Category;
  number: number;
  latest: { platform: string; key: string }[];
  isOffered: boolean;
}

const shown = 5;

/** What people have to know of the judge at one school. */
export async function gatherJudging(store: Store, viewer: Viewer, now: Date) {
  const schoolId = viewer.school.id;
  const [breakers, active, listed] = await Promise.all([
    listOpenBreakers(store, schoolId),
    listActive(store, schoolId),
    listMistakes(store, schoolId, now),
  ]);
  const found = await readable(store, viewer, listed);
  const waiting = new Set(
    active.flatMap(({ rule }) => (rule.kind === 'review-only' ? [rule.category] : [])),
  );
  const mistakes: MistakesOf[] = categoryNames.flatMap((category) => {
    const own = found.filter(({ rules }) => rules.some((rule) => rule.category === category));
    if (own.length === 0) return [];
    const latest = own.slice(0, shown).map(({ ref }) => ({ platform: ref.platform, key: ref.key }));
    const isOffered = own.length >= mistakesToOffer && !waiting.has(category);
    return [{ category, number: own.length, latest, isOffered }];
  });
  return { breakers, active, mistakes };
}
