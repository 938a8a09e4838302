import * as z from 'zod';
import { contentRefSchema, type Outcome } from '../domain/content.ts';
import { type Category, categoryNames } from '../domain/decency/categories.ts';
import type { Finding } from '../domain/policy/finding.ts';
import type { Store, Write } from '../ports/store.ts';
import { actorSchema, type DecisionRecord } from './contents.ts';
import { list } from './record.ts';

/**
 * Where a person decided otherwise than the rules: put back what they hid, or hid what they let stand. One row a comment,
 * so that deciding twice is one mistake. It names the rules, never the words.
 */
export const mistakeSchema = z.object({
  ref: contentRefSchema,
  kind: z.enum(['put-back', 'missed']),
  /** What hid it; for what was missed why it stayed: `criticism`, or nothing was found. */
  rules: z.array(z.object({ category: z.enum(categoryNames).nullable(), rule: z.string() })).min(1),
  at: z.iso.datetime(),
  by: actorSchema,
});
export type Mistake = z.infer<typeof mistakeSchema>;

/** The third mistake of a category asks whether a person had better look first. */
export const mistakesToOffer = 3;
/** So many are looked at, the newest. */
export const mostMistakes = 1000;
const keptDays = 90;

const keyOf = ({ schoolId, platform, key }: Mistake['ref']) => ({
  pk: `S#${schoolId}#mistakes`,
  sk: `${platform}#${key}`,
});
const byTimePk = (schoolId: string) => `S#${schoolId}#mistakes-by-time`;

/**
 * The write that goes with a decision of a person: notes what the rules got wrong, or takes the note away where what now
 * stands is what they said, or is still to be decided.
 */
export function mistakeWrite(
  ref: Mistake['ref'],
  decided: DecisionRecord | undefined,
  becomes: Outcome,
  { by, at }: { by: Mistake['by']; at: Date },
): Write {
  const key = keyOf(ref);
  const wrong = decided === undefined ? undefined : wrongIn(decided, becomes);
  if (wrong === undefined) return { table: 'core', remove: key, when: 'any' };
  const data: Mistake = { ref, ...wrong, at: at.toISOString(), by };
  const index = { pk: byTimePk(ref.schoolId), sk: `${data.at}#${key.sk}` };
  const expiresAt = Math.floor(at.getTime() / 1000) + keptDays * 86_400;
  return { table: 'core', put: { ...key, version: 1, index, expiresAt, data }, when: 'any' };
}

function wrongIn(
  { decision: { outcome, findings } }: DecisionRecord,
  becomes: Outcome,
): Pick<Mistake, 'kind' | 'rules'> | undefined {
  if (outcome === 'hide' && becomes === 'leave') {
    const rules = findings.filter((finding) => finding.outcome === 'hide').flatMap(rulesOf);
    return rules.length === 0 ? undefined : { kind: 'put-back', rules };
  }
  if (outcome === 'leave' && becomes === 'hide') {
    const rule = findings.some(({ detail }) => detail === 'criticism') ? 'criticism' : 'nothing';
    return { kind: 'missed', rules: [{ category: null, rule }] };
  }
  return undefined;
}

/** Decisions of before rules were kept only know the category. */
function rulesOf({ detail, rules = ['unknown'] }: Finding): Mistake['rules'] {
  const category = categoryNames.find((name) => name === detail);
  return category === undefined ? [] : rules.map((rule) => ({ category, rule }));
}

/** The mistakes of the last 90 days, newest first; a thousand at most. */
export async function listMistakes(store: Store, schoolId: string, now: Date): Promise<Mistake[]> {
  const since = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const found: Mistake[] = [];
  let after: string | undefined;
  do {
    const page = await list(
      store,
      {
        table: 'core',
        by: 'index',
        pk: byTimePk(schoolId),
        newestFirst: true,
        limit: 100,
        ...(after === undefined ? {} : { after }),
      },
      mistakeSchema,
    );
    const recent = page.records.map(({ data }) => data).filter(({ at }) => at >= since);
    found.push(...recent);
    after = recent.length < page.records.length ? undefined : page.next;
  } while (after !== undefined && found.length < mostMistakes);
  return found.slice(0, mostMistakes);
}

/** How often one rule was wrong, in both directions. */
export interface RuleMistakes {
  category: Category | null;
  rule: string;
  putBack: number;
  missed: number;
  /** Newest first. */
  mistakes: Mistake[];
}

/** By rule, the one that is wrong most first. */
export function byRule(mistakes: readonly Mistake[]): RuleMistakes[] {
  const found = new Map<string, RuleMistakes>();
  for (const mistake of mistakes) {
    for (const { category, rule } of mistake.rules) {
      const id = `${category}#${rule}`;
      const own = found.get(id) ?? { category, rule, putBack: 0, missed: 0, mistakes: [] };
      own[mistake.kind === 'put-back' ? 'putBack' : 'missed'] += 1;
      own.mistakes.push(mistake);
      found.set(id, own);
    }
  }
  return [...found.values()].toSorted((a, b) => b.mistakes.length - a.mistakes.length);
}
