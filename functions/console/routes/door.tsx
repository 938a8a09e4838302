import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { type Language, languages } from '../../../shared/domain/language.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { SignedIn } from '../../../shared/ports/sign-in.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { newSessionSecret } from '../../../shared/records/sign-in.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { OnTheWayPage, SignInPage } from '../pages/sign-in-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { speech } from '../say.ts';
import { endSession, setSessionCookie, speak, startSession } from '../session.ts';
import { answerProblem, fields, missing, ownPath, seeOther } from './answers.ts';

const languageSchema = z.enum(languages).catch('nl');

/** Before there is a session, a form proves it is ours by repeating this cookie. */
const doorCookie = (secure: boolean) => (secure ? '__Host-door' : 'door');
const keepCookie = (secure: boolean) => (secure ? '__Host-keep' : 'keep');

export const showSignIn = (deps: ConsoleDependencies) => (c: Context) => {
  const ended = c.req.query('ended') === undefined ? undefined : 'ended';
  return answerSignIn(deps, c, languageSchema.parse(c.req.query('language')), ended);
};

function answerSignIn(
  { signIn, secureCookies, now }: ConsoleDependencies,
  c: Context,
  language: Language,
  problem: 'refused' | 'ended' | undefined,
) {
  const token = newSessionSecret();
  setCookie(c, doorCookie(secureCookies), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: secureCookies,
  });
  const page = (
    <SignInPage {...{ token, problem }} speech={speech(language, now())} kind={signIn.kind} />
  );
  return render(c, page, problem === 'refused' ? 401 : 200);
}

const signInSchema = z.object({
  token: z.string().max(100),
  language: languageSchema,
  login: z.string().max(200).default(''),
  password: z.string().max(200).default(''),
});

export const postSignIn = (deps: ConsoleDependencies) => async (c: Context) => {
  const { signIn, secureCookies, now } = deps;
  const given = fields(signInSchema, await c.req.parseBody());
  if (!given.ok) return answerProblem(c, speech('nl', now()), 'form');
  const { token, language, login, password } = given.value;
  if (!same(token, getCookie(c, doorCookie(secureCookies)) ?? '')) {
    return answerProblem(c, speech(language, now()), 'not-ours');
  }
  if (signIn.kind === 'redirect') {
    const { url, keep } = await signIn.begin();
    // Lax: it must come along when the browser is sent back from elsewhere
    setCookie(c, keepCookie(secureCookies), `${language}${keep}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: secureCookies,
      maxAge: 600,
    });
    // no redirect: `form-action 'self'` also forbids a form to end up elsewhere
    return onTheWay(deps, c, language, url);
  }
  const who = await signIn.check({ login, password, address: deps.addressOf?.(c) });
  if (!(await enter(deps, c, who, language))) return answerSignIn(deps, c, language, 'refused');
  return seeOther(c, '/');
};

export const returnSignIn = (deps: ConsoleDependencies) => async (c: Context) => {
  const { signIn, secureCookies, now } = deps;
  if (signIn.kind !== 'redirect') return answerProblem(c, speech('nl', now()), 'missing');
  const kept = getCookie(c, keepCookie(secureCookies)) ?? '';
  deleteCookie(c, keepCookie(secureCookies), { path: '/', secure: secureCookies });
  const language = languageSchema.parse(kept.slice(0, 2));
  const who = await signIn.finish(new URL(c.req.url).searchParams, kept.slice(2));
  if (!(await enter(deps, c, who, language))) return answerSignIn(deps, c, language, 'refused');
  // no redirect: a strict cookie does not travel with one that began elsewhere
  return onTheWay(deps, c, language, '/');
};

function onTheWay({ now }: ConsoleDependencies, c: Context, language: Language, to: string) {
  c.header('Refresh', `0; url=${to}`);
  return render(c, <OnTheWayPage speech={speech(language, now())} to={to} />);
}

/** Opens a session at the first of the person's schools. */
async function enter(
  deps: ConsoleDependencies,
  c: Context,
  who: Result<SignedIn, 'refused'>,
  language: Language,
): Promise<boolean> {
  const first = who.ok ? who.value.schools[0] : undefined;
  if (!who.ok || first === undefined) return false;
  await startSession(deps, c, { user: who.value, schoolId: first.schoolId, language });
  await noteInLog(deps, first.schoolId, who.value.id, 'user.signed-in');
  return true;
}

async function noteInLog(
  { store, now }: ConsoleDependencies,
  schoolId: string,
  userId: string,
  what: string,
): Promise<void> {
  const fact = {
    at: now().toISOString(),
    actor: `user:${userId}`,
    what,
    about: userId,
    detail: {},
  };
  await commitWithAudit(store, schoolId, fact, { writes: [] });
}

export const postSignOut =
  (deps: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    await endSession(deps, viewer.secret);
    setSessionCookie(c, deps.secureCookies, '');
    await noteInLog(deps, viewer.school.id, viewer.user.id, 'user.signed-out');
    return seeOther(c, `/sign-in?ended=1&language=${viewer.language}`);
  };

const speakSchema = z.object({ language: z.enum(languages), back: z.string().max(1000) });

export const postLanguage =
  (deps: ConsoleDependencies) =>
  async ({ c, viewer, form }: Visit) => {
    const given = fields(speakSchema, form);
    if (!given.ok) return answerProblem(c, viewer, 'form');
    await speak(deps, viewer.secret, given.value.language);
    return seeOther(c, ownPath(given.value.back));
  };

const schoolSchema = z.object({ school: z.string().min(1).max(200) });

/** Another of the person's own schools, under a new session: the roles there may be others. */
export const postSchool = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(schoolSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const school = viewer.schools.find(({ id }) => id === given.value.school);
  if (school === undefined) return missing(visit);
  const { user, language, since } = viewer;
  await endSession(deps, viewer.secret);
  await startSession(deps, c, { user, schoolId: school.id, language }, since);
  return seeOther(c, '/');
};

/** Compares without telling by its time how much was right. */
export function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return a !== '' && timingSafeEqual(digest(a), digest(b));
}
