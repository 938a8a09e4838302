import * as z from 'zod';
import { type NamedRule, type OwnRule, ownRuleSchema } from '../domain/policy/own-rules.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { type Actor, actorSchema } from './contents.ts';
import { everyRow, insert, list, read } from './record.ts';

/**
 * A school's own rules for its comments, each with its whole story. `A#` rows are at work or may be, `E#` rows are
 * over; a rule that is over never works again, a new one is proposed.
 */
const stepSchema = z.object({
  to: z.enum(['proposed', 'shadow', 'live', 'undone', 'refused', 'withdrawn']),
  by: actorSchema,
  at: z.iso.datetime(),
  /** In a person's own words. */
  note: z.string().optional(),
});

export const ruleChangeSchema = z.object({
  id: z.string(),
  schoolId: z.string(),
  rule: ownRuleSchema,
  /** proposed: nothing happens yet; shadow: judged along, nothing done; live: it counts. */
  state: stepSchema.shape.to,
  /** Who proposed it and why, and everybody who did something with it since. */
  story: z.array(stepSchema).min(1),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;
export type RuleState = RuleChange['state'];

/** So long a rule is judged along before it is worth a decision. */
export const shadowDays = 7;
/** More at once would be another product. */
export const mostRules = 100;

const pkOf = (schoolId: string) => `S#${schoolId}#own-rules`;
const activeKey = (schoolId: string, id: string) => ({ pk: pkOf(schoolId), sk: `A#${id}` });
const endedKey = (schoolId: string, id: string) => ({ pk: pkOf(schoolId), sk: `E#${id}` });

export const proposerOf = ({ story }: RuleChange): Actor => story[0]?.by ?? 'rules';

/** What is proposed, in shadow or live, oldest first. */
export async function listActive(store: Store, schoolId: string): Promise<RuleChange[]> {
  const rows = await everyRow(store, { table: 'core', pk: pkOf(schoolId), prefix: 'A#' });
  const all = rows.map((row) => ruleChangeSchema.parse(row.data));
  return all.toSorted((a, b) => ((a.story[0]?.at ?? '') < (b.story[0]?.at ?? '') ? -1 : 1));
}

/** The rules a comment is judged with: what counts, and what is only judged along. */
export async function rulesAtWork(
  store: Store,
  schoolId: string,
): Promise<{ live: NamedRule[]; shadow: RuleChange[] }> {
  const all = await listActive(store, schoolId);
  return {
    live: all.filter(({ state }) => state === 'live').map(({ id, rule }) => ({ ...rule, id })),
    shadow: all.filter(({ state }) => state === 'shadow'),
  };
}

/** Those that are over, in the order of their ids. */
export async function listEnded(store: Store, schoolId: string): Promise<RuleChange[]> {
  const where = { table: 'core', pk: pkOf(schoolId), prefix: 'E#', limit: 100 } as const;
  const { records } = await list(store, where, ruleChangeSchema);
  const endOf = ({ story }: RuleChange) => story.at(-1)?.at ?? '';
  return records.map(({ data }) => data).toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
}

export function readActive(store: Store, schoolId: string, id: string) {
  return read(store, 'core', activeKey(schoolId, id), ruleChangeSchema);
}

export async function readRuleChange(
  store: Store,
  schoolId: string,
  id: string,
): Promise<RuleChange | undefined> {
  const found =
    (await readActive(store, schoolId, id)) ??
    (await read(store, 'core', endedKey(schoolId, id), ruleChangeSchema));
  return found?.data;
}

/** Since when a rule is judged along; undefined before that. */
export const shadowSince = ({ story }: RuleChange): string | undefined =>
  story.findLast(({ to }) => to === 'shadow')?.at;

/** Whether it was judged along for so long that a second person may let it hold. */
export function hasLookedOn(change: RuleChange, now: Date): boolean {
  const since = shadowSince(change);
  return since !== undefined && now.getTime() - Date.parse(since) >= shadowDays * 86_400_000;
}

interface Said {
  by: `user:${string}`;
  at: Date;
  note?: string;
}

/** Lays a rule before the others. `too-many`: as many stand there as can be. */
export async function proposeRule(
  store: Store,
  schoolId: string,
  { id, rule, by, at, note }: Said & { id: string; rule: OwnRule; note: string },
): Promise<Result<void, 'too-many'>> {
  if ((await listActive(store, schoolId)).length >= mostRules) return fail('too-many');
  const step = { to: 'proposed', by, at: at.toISOString(), note } as const;
  const change: RuleChange = { id, schoolId, rule, state: 'proposed', story: [step] };
  await commitWithAudit(store, schoolId, factOf(change, by, at), {
    writes: [insert('core', { ...activeKey(schoolId, id), data: change })],
  });
  return ok(undefined);
}

interface Move extends Omit<Said, 'note'> {
  id: string;
  to: Exclude<RuleState, 'proposed'>;
  note: string | undefined;
  isLeadership: boolean;
}

/** From where each step may be taken. */
const before: Readonly<Record<RuleState, readonly RuleState[]>> = {
  proposed: [],
  shadow: ['proposed'],
  live: ['proposed', 'shadow'],
  undone: ['live'],
  refused: ['proposed', 'shadow'],
  withdrawn: ['proposed', 'shadow'],
};

/**
 * Takes a rule a step further. `second`: it goes live only by somebody else than who proposed it. `too-early`: nor before
 * it was judged along for seven days, but for school leadership with a reason (`reason-wanted`: without one). `changed`:
 * it is no longer where it was on the screen.
 */
export async function moveRule(
  store: Store,
  schoolId: string,
  { id, to, by, at, note, isLeadership }: Move,
): Promise<Result<void, 'missing' | 'changed' | Refusal>> {
  const from = await readActive(store, schoolId, id);
  if (from === undefined) return fail('missing');
  if (!before[to].includes(from.data.state)) return fail('changed');
  const refused = to === 'live' ? refusal(from.data, { by, at, note, isLeadership }) : undefined;
  if (refused !== undefined) return fail(refused);
  const step = { to, by, at: at.toISOString(), ...(note === undefined ? {} : { note }) };
  const change = { ...from.data, state: to, story: [...from.data.story, step] };
  const isOver = to === 'undone' || to === 'refused' || to === 'withdrawn';
  const key = activeKey(schoolId, id);
  const writes: Write[] = isOver
    ? [
        { table: 'core', remove: key, when: { version: from.version } },
        insert('core', { ...endedKey(schoolId, id), data: change }),
      ]
    : [
        {
          table: 'core',
          put: { ...key, version: from.version + 1, data: change },
          when: { version: from.version },
        },
      ];
  const fact = factOf(change, by, at);
  const lookedOn = to === 'live' ? { lookedOn: hasLookedOn(from.data, at) ? 'yes' : 'no' } : {};
  const told = { ...fact, detail: { ...fact.detail, ...lookedOn } };
  const done = await commitWithAudit(store, schoolId, told, { writes });
  return done.ok ? ok(undefined) : fail('changed');
}

type Refusal = 'second' | 'too-early' | 'reason-wanted';

function refusal(
  change: RuleChange,
  { by, at, note, isLeadership }: Omit<Move, 'id' | 'to'>,
): Refusal | undefined {
  if (proposerOf(change) === by) return 'second';
  if (hasLookedOn(change, at)) return undefined;
  if (!isLeadership) return 'too-early';
  return note === undefined ? 'reason-wanted' : undefined;
}

const facts: Readonly<Record<RuleState, { what: string }>> = {
  proposed: { what: 'rule.proposed' },
  shadow: { what: 'rule.shadowed' },
  live: { what: 'rule.agreed' },
  undone: { what: 'rule.undone' },
  refused: { what: 'rule.refused' },
  withdrawn: { what: 'rule.withdrawn' },
};

/** The log names the category and the kind; the word itself stands in the rule. */
function factOf({ id, rule, state }: RuleChange, by: Actor, at: Date) {
  const detail = { kind: rule.kind, category: rule.category };
  return { at: at.toISOString(), actor: by, ...facts[state], about: id, detail };
}
