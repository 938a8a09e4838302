import type { Store } from '../../../shared/ports/store.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { byRule, listMistakes, type Mistake } from '../../../shared/records/mistakes.ts';
import { listActive, listEnded } from '../../../shared/records/rule-changes.ts';
import { mayRead } from '../may-read.ts';
import type { Viewer } from '../route.ts';

/** A comment a rule was wrong about, as far as it is still kept and this person may read it. */
export interface Example {
  ref: Mistake['ref'];
  at: string;
  text: string;
}

const shown = 3;

/** The mistakes of a school by rule, each with its newest few comments. */
export async function gatherMistakes(store: Store, viewer: Viewer, now: Date) {
  const schoolId = viewer.school.id;
  const [mistakes, active, ended] = await Promise.all([
    listMistakes(store, schoolId, now),
    listActive(store, schoolId),
    listEnded(store, schoolId),
  ]);
  const rules = await Promise.all(
    byRule(mistakes).map(async (rule) => ({
      ...rule,
      examples: await examplesOf(store, viewer, rule.mistakes.slice(0, shown)),
    })),
  );
  const own = new Map([...active, ...ended].map((change) => [`own:${change.id}`, change]));
  return { rules, own };
}

async function examplesOf(store: Store, viewer: Viewer, mistakes: Mistake[]): Promise<Example[]> {
  const found = await Promise.all(
    mistakes.map(async ({ ref, at }) => {
      const content = (await readContent(store, ref))?.data;
      if (content?.comment == null || !mayRead(viewer, content)) return [];
      return [{ ref, at, text: content.comment.text }];
    }),
  );
  return found.flat();
}
