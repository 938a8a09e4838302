import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { categoryNames } from '../../../shared/domain/decency/categories.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { type OwnRule, ownRuleSchema } from '../../../shared/domain/policy/own-rules.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import {
  listActive,
  listEnded,
  moveRule,
  proposeRule,
  readRuleChange,
  rulesAtWork,
} from '../../../shared/records/rule-changes.ts';
import { listShadows } from '../../../shared/records/rule-shadows.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { readable } from './readable.ts';
import { RulePage } from './rule-page.tsx';
import { rulePath } from './rule-parts.tsx';
import { RulesPage } from './rules-page.tsx';
import { whatRuleChanges } from './what-rule-changes.ts';

export const showRules = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerRules(deps, visit, undefined);

async function answerRules(
  { store }: ConsoleDependencies,
  { c, viewer }: Visit,
  word: Words | undefined,
) {
  const [active, ended] = await Promise.all([
    listActive(store, viewer.school.id),
    listEnded(store, viewer.school.id),
  ]);
  const page = <RulesPage {...{ viewer, active, ended, word }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

/** The form says in one word what a rule says in two. */
const kinds = {
  'word-review': { kind: 'word', band: 'review' },
  'word-hide': { kind: 'word', band: 'hide' },
  exception: { kind: 'exception' },
  'review-only': { kind: 'review-only' },
} as const;

const proposalSchema = z.object({
  kind: z.enum(['word-review', 'word-hide', 'exception', 'review-only']),
  category: z.enum(categoryNames),
  phrase: z.string().max(80).default(''),
  inside: z.literal('yes').optional(),
  note: z.string().trim().min(1).max(500),
});

export const postProposal = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(proposalSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { kind, category, phrase, inside, note } = given.value;
  const asked = { ...kinds[kind], category, phrase, inside: inside === 'yes' };
  const rule = ownRuleSchema.safeParse(asked);
  if (!rule.success || !saysSomething(rule.data)) return answerRules(deps, visit, words.phrase);
  const id = randomUUID();
  const wanted = { id, rule: rule.data, note, by: viewer.actor, at: deps.now() };
  const done = await proposeRule(deps.store, viewer.school.id, wanted);
  return done.ok ? seeOther(c, rulePath(id)) : answerRules(deps, visit, words['too-many']);
};

/** Signs alone are no words. */
const saysSomething = (rule: OwnRule): boolean =>
  rule.kind === 'review-only' || /[\p{L}\p{N}]{2}/u.test(rule.phrase);

export const showRule = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerRule(deps, visit, undefined);

async function answerRule(deps: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const { store, packs, now } = deps;
  const { c, viewer } = visit;
  const schoolId = viewer.school.id;
  const change = await readRuleChange(store, schoolId, c.req.param('rule') ?? '');
  if (change === undefined) return missing(visit);
  const isPending = change.state === 'proposed' || change.state === 'shadow';
  const pack = await packOf(store, { get: packs }, schoolId);
  const { live } = await rulesAtWork(store, schoolId);
  const wanted = { schoolId, pack, live, rule: change.rule, now: now() };
  const consequences = isPending
    ? await whatRuleChanges(store, wanted, c.req.query('after'))
    : undefined;
  const shadows = await readable(store, viewer, await listShadows(store, schoolId, change.id));
  const page = <RulePage {...{ viewer, change, consequences, shadows, word, now: now() }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const moveSchema = z.object({
  to: z.enum(['shadow', 'live', 'undone', 'refused', 'withdrawn']),
  note: z.string().trim().max(500).default(''),
});

export const postMove = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(moveSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const id = c.req.param('rule') ?? '';
  const { to, note } = given.value;
  const done = await moveRule(deps.store, viewer.school.id, {
    id,
    to,
    by: viewer.actor,
    at: deps.now(),
    note: note === '' ? undefined : note,
    isLeadership: viewer.may('leadership'),
  });
  if (done.ok) return seeOther(c, rulePath(id));
  return done.problem === 'missing' ? missing(visit) : answerRule(deps, visit, words[done.problem]);
};

const words = {
  phrase: {
    nl: 'Schrijf het woord op waar de regel over gaat.',
    en: 'Write down the word that the rule is about.',
  },
  'too-many': {
    nl: 'Er staan al 100 regels. Stop er eerst een.',
    en: 'There are 100 rules already. Stop one first.',
  },
  changed: {
    nl: 'Iemand was je voor. Kijk wat er nu staat.',
    en: 'Somebody was first. See what stands here now.',
  },
  second: {
    nl: 'Iemand anders moet het ermee eens zijn.',
    en: 'Somebody else has to agree.',
  },
  'too-early': {
    nl: 'De regel moet eerst 7 dagen meekijken. Alleen de schoolleiding kan dat overslaan.',
    en: 'The rule has to look on for 7 days first. Only school leadership can skip that.',
  },
  'reason-wanted': {
    nl: 'Schrijf op waarom deze regel niet 7 dagen hoeft mee te kijken.',
    en: 'Write down why this rule need not look on for 7 days.',
  },
} as const satisfies Record<string, Words>;
