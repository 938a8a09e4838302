import { type Role, roleSchema } from '../../../shared/domain/policy/pack.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import { listVersions } from '../../../shared/records/school-policy.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { setupForm, topicForm } from './forms.ts';
import { gatherRules } from './gather-rules.ts';
import { postApproval, postDiscard, showProposal } from './proposal-routes.tsx';
import { postForm, showForm } from './propose-routes.tsx';
import { ProtocolPage } from './protocol-page.tsx';
import { SetupPage } from './setup-page.tsx';

const everyone: readonly Role[] = roleSchema.options;
const leadership: readonly Role[] = ['leadership'];

/** The rules the school works by: everybody reads them, two people of the leadership change them. */
export function protocolRoutes(deps: ConsoleDependencies): Route[] {
  const setup = '/protocol/setup/:pack';
  const topic = '/protocol/change/:topic';
  const proposal = '/protocol/proposal';
  const of = leadership;
  return [
    { method: 'GET', path: '/protocol', roles: everyone, handle: showRules(deps) },
    { method: 'GET', path: '/protocol/setup', roles: of, handle: showSetup(deps) },
    { method: 'GET', path: setup, roles: of, handle: showForm(deps, setupForm) },
    { method: 'POST', path: `${setup}/propose`, roles: of, handle: postForm(deps, setupForm) },
    { method: 'GET', path: topic, roles: of, handle: showForm(deps, topicForm) },
    { method: 'POST', path: `${topic}/propose`, roles: of, handle: postForm(deps, topicForm) },
    { method: 'GET', path: proposal, roles: of, handle: showProposal(deps) },
    { method: 'POST', path: `${proposal}/approve`, roles: of, handle: postApproval(deps) },
    { method: 'POST', path: `${proposal}/discard`, roles: of, handle: postDiscard(deps) },
  ];
}

const showRules =
  (deps: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const rules = await gatherRules(deps, viewer.school.id);
    const versions = await listVersions(deps.store, viewer.school.id);
    return render(c, <ProtocolPage {...{ viewer, rules, versions, packs: deps.packs }} />);
  };

const showSetup =
  (deps: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const { pack } = await gatherRules(deps, viewer.school.id);
    return render(c, <SetupPage viewer={viewer} packs={[...packs.values()]} current={pack.id} />);
  };
