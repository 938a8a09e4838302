import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { closeBreaker } from '../../../shared/records/breakers.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { rulesAtWork } from '../../../shared/records/rule-changes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { gatherJudging } from './gather-judging.ts';
import { JudgingPage } from './judging-page.tsx';
import { exportMistakes, showMistakes } from './mistakes-routes.tsx';
import { postMove, postProposal, showRule, showRules } from './rule-routes.tsx';
import { TryPage } from './try-page.tsx';
import { trySentence } from './try-sentence.ts';
import { postGoOn, postUndoWave, postWave, showDone, showWave, showWaves } from './wave-routes.tsx';

const ofComments: readonly Role[] = ['moderation', 'leadership'];

/** How people stay in charge of the judge: they try it, add to it, correct it and stop it. */
export function judgingRoutes(deps: ConsoleDependencies): Route[] {
  const roles = ofComments;
  const rule = '/judging/rules/:rule';
  const wave = '/judging/waves/:wave';
  const done = '/judging/done/:wave';
  return [
    { method: 'GET', path: '/judging', roles, handle: (visit) => answerJudging(deps, visit) },
    { method: 'POST', path: '/judging/breaker', roles, handle: postBreaker(deps) },
    { method: 'GET', path: '/judging/try', roles, handle: showTry(deps) },
    { method: 'POST', path: '/judging/try', roles, handle: postTry(deps) },
    { method: 'GET', path: '/judging/waves', roles, handle: showWaves(deps) },
    { method: 'GET', path: wave, roles, handle: showWave(deps) },
    { method: 'POST', path: `${wave}/decide`, roles, handle: postWave(deps) },
    { method: 'GET', path: done, roles, handle: showDone(deps) },
    { method: 'POST', path: `${done}/go-on`, roles, handle: postGoOn(deps) },
    { method: 'POST', path: `${done}/undo`, roles, handle: postUndoWave(deps) },
    { method: 'GET', path: '/judging/mistakes', roles, handle: showMistakes(deps) },
    { method: 'POST', path: '/judging/mistakes/export', roles, handle: exportMistakes(deps) },
    { method: 'GET', path: '/judging/rules', roles, handle: showRules(deps) },
    { method: 'POST', path: '/judging/rules/propose', roles, handle: postProposal(deps) },
    { method: 'GET', path: rule, roles, handle: showRule(deps) },
    { method: 'POST', path: `${rule}/move`, roles, handle: postMove(deps) },
  ];
}

async function answerJudging(
  { store, platforms, now }: ConsoleDependencies,
  { c, viewer }: Visit,
  word?: Words,
) {
  const found = await gatherJudging(store, viewer, now());
  const page = <JudgingPage {...{ viewer, platforms, word, ...found }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const breakerSchema = z.object({
  platform: z.string().max(31),
  account: z.string().max(200),
  number: z.coerce.number().int().positive(),
});

/** Lets hiding happen by itself again on one account. */
const postBreaker = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(breakerSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { platform, account: accountId, number } = given.value;
  const schoolId = viewer.school.id;
  const wanted = { schoolId, platform, accountId, number, by: viewer.actor, at: deps.now() };
  const done = await closeBreaker(deps.store, wanted);
  if (done.ok) return seeOther(c, '/judging');
  return done.problem === 'missing' ? missing(visit) : answerJudging(deps, visit, changed);
};

const changed: Words = {
  nl: 'Iemand was je voor. Kijk wat er nu staat.',
  en: 'Somebody was first. See what stands here now.',
};

const showTry =
  ({ store, packs }: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const pack = await packOf(store, { get: packs }, viewer.school.id);
    return render(c, <TryPage {...{ viewer, pack, packs }} tried={undefined} />);
  };

/** As much as a form may hold: what is too long to judge has to be told so, not cut. */
const trySchema = z.object({ text: z.string() });

/** A form, so that the sentence stands in no address; the page is the answer and nothing is kept. */
const postTry =
  ({ store, packs }: ConsoleDependencies) =>
  async ({ c, viewer, form }: Visit) => {
    const given = fields(trySchema, form);
    if (!given.ok) return answerProblem(c, viewer, 'form');
    const pack = await packOf(store, { get: packs }, viewer.school.id);
    const { live } = await rulesAtWork(store, viewer.school.id);
    const { text } = given.value;
    if (text.trim() === '')
      return render(c, <TryPage {...{ viewer, pack, packs }} tried={undefined} isEmpty />);
    const tried = { text, decision: trySentence(text, pack, live) };
    return render(c, <TryPage {...{ viewer, pack, packs, tried }} />);
  };
