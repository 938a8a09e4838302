import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../shared/domain/language.ts';
import type { SignedIn } from '../../shared/ports/sign-in.ts';
import {
  addSession,
  changeSession,
  newSessionSecret,
  readSession,
  type Session,
} from '../../shared/records/sign-in.ts';
import type { ConsoleDependencies } from './dependencies.ts';

const idleMinutes = 30;
const longestHours = 10;
/** How long the record of the last use may lag behind: one write a minute, not one a request. */
const touchSeconds = 60;

type Needed = Pick<ConsoleDependencies, 'store' | 'now' | 'secureCookies'>;

export interface OpenSession {
  secret: string;
  session: Session;
}

const cookieName = (secure: boolean) => (secure ? '__Host-session' : 'session');

/** The session of this request; undefined when there is none, it was ended, or it has had its time. */
export async function findSession(
  { store, now, secureCookies }: Needed,
  c: Context,
): Promise<OpenSession | undefined> {
  const secret = getCookie(c, cookieName(secureCookies));
  if (secret === undefined || secret.length > 100) return undefined;
  const stored = await readSession(store, secret);
  if (stored === undefined || stored.data.revoked) return undefined;
  const at = now().getTime();
  const idle = at - Date.parse(stored.data.usedAt);
  const age = at - Date.parse(stored.data.createdAt);
  if (idle > idleMinutes * 60_000 || age > longestHours * 3_600_000) return undefined;
  if (idle > touchSeconds * 1000) {
    // another request of the same person may have been first: just as good
    const session = { ...stored.data, usedAt: now().toISOString() };
    await store.commit({ writes: [changeSession(secret, session, stored)] });
  }
  return { secret, session: stored.data };
}

/** Starts a session under a new secret and gives it to the browser; ends the one it takes the place of. */
export async function startSession(
  { store, now, secureCookies }: Needed,
  c: Context,
  who: { user: SignedIn; schoolId: string; language: Language },
  since?: string,
): Promise<void> {
  const secret = newSessionSecret();
  const at = now().toISOString();
  const session: Session = {
    ...who,
    csrf: newSessionSecret(),
    createdAt: since ?? at,
    usedAt: at,
    revoked: false,
  };
  await store.commit({ writes: [addSession(secret, session)] });
  setSessionCookie(c, secureCookies, secret);
}

/** Ends a session on the server: the same cookie never works again. */
export async function endSession({ store }: Needed, secret: string): Promise<void> {
  for (;;) {
    const stored = await readSession(store, secret);
    if (stored === undefined || stored.data.revoked) return;
    const session = { ...stored.data, revoked: true };
    const done = await store.commit({ writes: [changeSession(secret, session, stored)] });
    if (done.ok) return;
  }
}

/** Changes the language of a session; the last one to choose wins. */
export async function speak({ store }: Needed, secret: string, language: Language): Promise<void> {
  for (;;) {
    const stored = await readSession(store, secret);
    if (stored === undefined) return;
    const session = { ...stored.data, language };
    const done = await store.commit({ writes: [changeSession(secret, session, stored)] });
    if (done.ok) return;
  }
}

export function setSessionCookie(c: Context, secure: boolean, value: string): void {
  setCookie(c, cookieName(secure), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    ...(value === '' ? { maxAge: 0 } : {}),
  });
}
