import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { differences } from '../../../shared/domain/policy/choices.ts';
import { packUnder } from '../../../shared/records/pack-of.ts';
import { approve, discard } from '../../../shared/records/school-policy.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { gatherRules, mayApprove } from './gather-rules.ts';
import { ProposalPage } from './proposal-page.tsx';
import { whatWouldChange } from './what-would-change.ts';

export const showProposal = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerProposal(deps, visit, undefined);

/** The proposal with everything a second person needs to judge it. */
async function answerProposal(deps: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const { store, packs, now } = deps;
  const { c, viewer } = visit;
  const { school } = viewer;
  const rules = await gatherRules(deps, school.id);
  const { pack, proposal, standing } = rules;
  if (proposal === undefined) return missing(visit);
  const get = packs;
  const protocol = packs(proposal.packId);
  const after = packUnder({ get }, school, { ...proposal, version: proposal.base + 1 });
  if (after === undefined || protocol === undefined) {
    throw new Error('expected a proposal under a known protocol');
  }
  const judged = { school, before: pack, after, now: now() };
  const [posts, comments] = await Promise.all([
    whatWouldChange(store, judged, 'post', c.req.query('posts')),
    whatWouldChange(store, judged, 'comment', c.req.query('comments')),
  ]);
  const page = (
    <ProposalPage
      viewer={viewer}
      proposal={proposal}
      before={pack}
      after={after}
      packs={packs}
      differences={differences(pack, after, protocol)}
      month={{ posts, comments }}
      mayApprove={mayApprove(proposal, rules, viewer.actor, packs)}
      isOutdated={(standing?.version ?? 0) !== proposal.base}
      word={word}
    />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

const idSchema = z.object({ id: z.string().max(100) });

/** Makes the proposal stand: a second person, for exactly the proposal that was on the screen. */
export const postApproval = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const sent = fields(idSchema, visit.form);
  if (!sent.ok) return answerProblem(c, viewer, 'form');
  const rules = await gatherRules(deps, viewer.school.id);
  const { proposal } = rules;
  if (proposal === undefined) return missing(visit);
  if (!mayApprove(proposal, rules, viewer.actor, deps.packs)) {
    return answerProposal(deps, visit, words.second);
  }
  const wanted = { id: sent.value.id, by: viewer.actor, at: deps.now() };
  const done = await approve(deps.store, viewer.school.id, wanted);
  return done.ok ? seeOther(c, '/protocol') : answerProposal(deps, visit, words.changed);
};

/** Takes one's own proposal back, or turns a colleague's down. */
export const postDiscard = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const sent = fields(idSchema, visit.form);
  if (!sent.ok) return answerProblem(c, viewer, 'form');
  const wanted = { id: sent.value.id, by: viewer.actor, at: deps.now() };
  const done = await discard(deps.store, viewer.school.id, wanted);
  return done.ok ? seeOther(c, '/protocol') : answerProposal(deps, visit, words.changed);
};

const words = {
  second: {
    nl: 'Iemand anders van de schoolleiding moet dit goedkeuren.',
    en: 'Somebody else of the school leadership has to approve this.',
  },
  changed: {
    nl: 'Dit voorstel is intussen veranderd. Kijk wat er nu staat.',
    en: 'This proposal changed meanwhile. See what stands here now.',
  },
} as const satisfies Record<string, Words>;
