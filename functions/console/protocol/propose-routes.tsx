import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { toLocalText } from '../../../shared/domain/consent/amsterdam.ts';
import type { Words } from '../../../shared/domain/language.ts';
import {
  type Choices,
  differences,
  notYetOf,
  refusalsOf,
} from '../../../shared/domain/policy/choices.ts';
import { packUnder } from '../../../shared/records/pack-of.ts';
import { propose } from '../../../shared/records/school-policy.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import type { FormOf, RulesForm } from './forms.ts';
import { gatherRules, type Rules } from './gather-rules.ts';
import { ProposePage, type ProposePageProps } from './propose-page.tsx';
import { readChoices } from './read-choices.ts';

/** The form. While a proposal waits it says so: one at a time, so that a second person knows what stands. */
export const showForm = (deps: ConsoleDependencies, formOf: FormOf) => async (visit: Visit) => {
  const rules = await gatherRules(deps, visit.viewer.school.id);
  const form = formOf(visit, rules, deps);
  if (form === undefined) return missing(visit);
  return render(visit.c, pageOf(deps, visit, rules, form, undefined));
};

const sentSchema = z.object({
  base: z.coerce.number().int().min(0),
  reason: z.string().trim().max(1000).default(''),
});

/** Keeps a proposal and shows what it changes; a form that cannot go through comes back as it was filled in. */
export const postForm = (deps: ConsoleDependencies, formOf: FormOf) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const rules = await gatherRules(deps, viewer.school.id);
  const form = formOf(visit, rules, deps);
  if (form === undefined) return missing(visit);
  const sent = fields(sentSchema, visit.form);
  if (!sent.ok) return answerProblem(c, viewer, 'form');
  const { base, reason } = sent.value;
  const choices = readChoices(form.protocol, form.before, visit.form, form.questions);
  const refusals = [
    ...refusalsOf(form.protocol, choices),
    ...notYetOf(choices, toLocalText(deps.now().getTime()).slice(0, 10)),
  ];
  const tried = { choices, reason, refusals };
  const again = (word: Words) =>
    render(c, pageOf(deps, visit, rules, form, { ...tried, word }), 409);
  if (tried.refusals.length > 0) return again(words.refused);
  if (reason === '') return again(words.why);
  if (changesNothing(deps, rules, form, choices)) return again(words.nothing);
  const done = await propose(deps.store, viewer.school.id, {
    id: randomUUID(),
    base,
    packId: form.protocol.id,
    packVersion: form.protocol.version,
    choices,
    reason,
    proposedBy: viewer.actor,
    at: deps.now().toISOString(),
  });
  return done.ok ? seeOther(c, '/protocol/proposal') : again(words[done.problem]);
};

function changesNothing(
  { packs }: ConsoleDependencies,
  { pack }: Rules,
  { protocol }: RulesForm,
  choices: Choices,
): boolean {
  const version = { packId: protocol.id, choices, version: 0 };
  const after = packUnder({ get: packs }, version, version);
  if (after === undefined || after.id !== pack.id) return false;
  return differences(pack, after, protocol).length === 0;
}

function pageOf(
  { packs }: ConsoleDependencies,
  { viewer }: Visit,
  { standing, proposal }: Rules,
  { title, lead, action, pack, questions, answers }: RulesForm,
  tried: ProposePageProps['tried'],
) {
  const base = standing?.version ?? 0;
  return (
    <ProposePage
      {...{ viewer, title, lead, action, pack, packs, questions, base, answers, tried }}
      isPending={proposal !== undefined}
    />
  );
}

const words = {
  refused: {
    nl: 'Dit kan niet zo. Bij de vraag staat waarom.',
    en: 'This cannot be. Why stands with the question.',
  },
  why: {
    nl: 'Schrijf op waarom je dit wilt. Een collega moet het kunnen beoordelen.',
    en: 'Write down why you want this. A colleague has to be able to judge it.',
  },
  nothing: {
    nl: 'Je hebt niets veranderd.',
    en: 'You changed nothing.',
  },
  pending: {
    nl: 'Er ligt al een voorstel. Keur dat eerst goed, of trek het in.',
    en: 'A proposal waits already. Approve that first, or take it back.',
  },
  changed: {
    nl: 'Iemand was je voor: er gelden nu andere regels. Kijk opnieuw wat je wilt veranderen.',
    en: 'Somebody was first: other rules hold now. See again what you want to change.',
  },
} as const satisfies Record<string, Words>;
