import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { claimTask, keepTask, reopenTask, type TaskWish } from './decide-task.ts';
import { gatherTasks } from './gather-tasks.ts';
import { TasksPage, taskStates } from './tasks-page.tsx';

const ofPosts: readonly Role[] = ['communication', 'leadership'];

/** What a withdrawal asks of people, post by post. */
export function taskRoutes(deps: ConsoleDependencies): Route[] {
  const task = '/tasks/:platform/:key';
  return [
    { method: 'GET', path: '/tasks', roles: ofPosts, handle: (visit) => answer(deps, visit) },
    { method: 'POST', path: `${task}/done`, roles: ofPosts, handle: postDone(deps) },
    { method: 'POST', path: `${task}/keep`, roles: ofPosts, handle: postKeep(deps) },
    { method: 'POST', path: `${task}/reopen`, roles: ofPosts, handle: postReopen(deps) },
  ];
}

const querySchema = z.object({
  show: z.enum(taskStates).catch('open'),
  person: z.string().min(1).max(100).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
});

async function answer(
  { store, platforms, now }: ConsoleDependencies,
  { c, viewer }: Visit,
  word?: Words,
) {
  const { show, person, after } = querySchema.parse(c.req.query());
  const { tasks, next } = await gatherTasks(store, {
    schoolId: viewer.school.id,
    state: show,
    ...(person === undefined ? {} : { personId: person }),
    ...(after === undefined ? {} : { after }),
  });
  const page = (
    <TasksPage
      {...{ viewer, tasks, state: show, personId: person, next, platforms, now: now(), word }}
    />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

/** Who it is about stands in the form, not in an address. */
const shownSchema = z.object({ person: z.string().min(1).max(100) });

function wishOf({ c, viewer }: Visit, person: string): TaskWish {
  return {
    schoolId: viewer.school.id,
    platform: c.req.param('platform') ?? '',
    key: c.req.param('key') ?? '',
    personId: person,
    by: viewer.actor,
  };
}

const doneSchema = shownSchema.extend({ how: z.enum(['taken-down', 'blurred']) });

const postDone = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const given = fields(doneSchema, visit.form);
  if (!given.ok) return answerProblem(visit.c, visit.viewer, 'form');
  const { person, how } = given.value;
  return after(deps, visit, await claimTask(deps, { ...wishOf(visit, person), how }));
};

const keepSchema = shownSchema.extend({ reason: z.string().trim().min(5).max(500) });

const postKeep = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const given = fields(keepSchema, visit.form);
  if (!given.ok) return answerProblem(visit.c, visit.viewer, 'form');
  const { person, reason } = given.value;
  return after(deps, visit, await keepTask(deps, { ...wishOf(visit, person), reason }));
};

const postReopen = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const given = fields(shownSchema, visit.form);
  if (!given.ok) return answerProblem(visit.c, visit.viewer, 'form');
  return after(deps, visit, await reopenTask(deps, wishOf(visit, given.value.person)));
};

function after(deps: ConsoleDependencies, visit: Visit, done: Result<void, 'missing' | 'changed'>) {
  if (done.ok) return seeOther(visit.c, '/tasks');
  return done.problem === 'missing' ? missing(visit) : answer(deps, visit, changedWords);
}

const changedWords: Words = {
  nl: 'Deze taak is intussen veranderd. Kijk wat er nu staat.',
  en: 'This task has changed meanwhile. See what stands here now.',
};
