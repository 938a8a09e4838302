import type { Context } from 'hono';
import type { School } from '../../shared/records/schools.ts';
import { readSchool } from '../../shared/records/schools.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { isOurForm, saysNothingOfElsewhere } from './origin.ts';
import type { Route, Viewer } from './route.ts';
import { answerProblem } from './routes/answers.ts';
import { same } from './routes/door.tsx';
import { speech } from './say.ts';
import { findSession } from './session.ts';

/** Lets a request through to its route only when everything about it is right. */
export function admit(deps: ConsoleDependencies, route: Route) {
  return async (c: Context): Promise<Response> => {
    const isKeyed = route.roles === 'anyone' && route.isKeyed === true;
    const isOurs = isOurForm(c, deps.publicOrigins) || (isKeyed && saysNothingOfElsewhere(c));
    if (route.method === 'POST' && !isOurs) return refuse(deps, c);
    if (route.roles === 'anyone') return route.handle(c);

    const viewer = await viewerOf(deps, c);
    if (viewer === undefined) return c.redirect('/sign-in', 303);
    const form = route.method === 'POST' ? await c.req.parseBody() : {};
    if (route.method === 'POST' && !same(String(form.csrf ?? ''), viewer.csrf)) {
      return answerProblem(c, viewer, 'not-ours');
    }
    if (!viewer.may(...route.roles)) return answerProblem(c, viewer, 'not-yours');
    return route.handle({ c, viewer, form });
  };
}

function refuse({ now }: ConsoleDependencies, c: Context) {
  return answerProblem(c, speech('nl', now()), 'not-ours');
}

/** Who this is, with the roles they hold at this moment; undefined for anyone we do not know (any more). */
async function viewerOf(deps: ConsoleDependencies, c: Context): Promise<Viewer | undefined> {
  const open = await findSession(deps, c);
  if (open === undefined) return undefined;
  const { session, secret } = open;
  const user = await deps.signIn.whoIs(session.user.id);
  const place = user?.schools.find(({ schoolId }) => schoolId === session.schoolId);
  if (user === undefined || place === undefined) return undefined;
  const known = await Promise.all(
    user.schools.map(({ schoolId }) => readSchool(deps.store, schoolId)),
  );
  const schools: School[] = known.flatMap((school) => (school === undefined ? [] : [school.data]));
  const school = schools.find(({ id }) => id === session.schoolId);
  if (school === undefined) return undefined;
  const { roles } = place;
  return {
    ...speech(session.language, deps.now()),
    user,
    actor: `user:${user.id}`,
    school,
    schools,
    roles,
    csrf: session.csrf,
    here: pageOf(c),
    back: c.req.method === 'POST' ? pageOf(c) : pageOf(c) + new URL(c.req.url).search,
    secret,
    since: session.createdAt,
    onThisMachine: !deps.secureCookies,
    may: (...wanted) => wanted.some((role) => roles.includes(role)),
  };
}

/** The page to come back to: a form's own path is no page, the one above it is. */
function pageOf(c: Context): string {
  const { path, method } = c.req;
  return method === 'POST' ? path.slice(0, path.lastIndexOf('/')) || '/' : path;
}
