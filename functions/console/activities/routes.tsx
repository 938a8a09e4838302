import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack, Role } from '../../../shared/domain/policy/pack.ts';
import type { ContentRecord } from '../../../shared/records/contents.ts';
import { listSchoolEvents } from '../../../shared/records/school-events.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { postPath } from '../pages/posts-page.tsx';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { activitiesOf } from './activities-of.ts';
import { ActivitiesPage } from './activities-page.tsx';
import type { ActivityFacts } from './activity-form.tsx';
import { addActivity, setActivity } from './set-activity.ts';

const ofPosts: readonly Role[] = ['communication', 'leadership'];

/** Public activities, and which post is of which. */
export function activityRoutes(deps: ConsoleDependencies): Route[] {
  const path = '/posts/activities';
  return [
    { method: 'GET', path, roles: ofPosts, handle: (visit) => answer(deps, visit) },
    { method: 'POST', path, roles: ofPosts, handle: postActivity(deps) },
    {
      method: 'POST',
      path: '/posts/:platform/:key/activity',
      roles: ['communication'],
      handle: postActivityOf(deps),
    },
  ];
}

/** For a post's page; undefined where pupils are not recognisable at activities only. */
export async function activityFacts(
  { store }: ConsoleDependencies,
  pack: Pack,
  { ref, eventId = null }: ContentRecord,
): Promise<ActivityFacts | undefined> {
  const events = await activitiesOf(store, pack, ref.schoolId);
  return events && { events, chosen: eventId };
}

async function answer({ store }: ConsoleDependencies, { c, viewer }: Visit, word?: Words) {
  const events = await listSchoolEvents(store, viewer.school.id);
  const page = <ActivitiesPage {...{ viewer, events, word }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const activitySchema = z.object({
  title: z.string().trim().min(1).max(80),
  day: z.iso.date(),
});

const postActivity = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(activitySchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const wanted = { ...given.value, schoolId: viewer.school.id, by: viewer.actor };
  const done = await addActivity(deps, wanted);
  return done.ok ? seeOther(c, '/posts/activities') : answer(deps, visit, twice);
};

const twice: Words = {
  nl: 'Deze activiteit staat er al.',
  en: 'This activity is on the list already.',
};

const ofPostSchema = z.object({ event: z.string().max(60) });

const postActivityOf = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(ofPostSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = { platform: c.req.param('platform') ?? '', key: c.req.param('key') ?? '' };
  const eventId = given.value.event === '' ? null : given.value.event;
  const wanted = { ...ref, schoolId: viewer.school.id, eventId, by: viewer.actor };
  const done = await setActivity(deps, wanted);
  if (!done.ok) return missing(visit);
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  return seeOther(c, `${postPath(ref)}?${since}`);
};
