import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { createConsole } from '../../../functions/console/app.tsx';
import type { ConsoleDependencies } from '../../../functions/console/dependencies.ts';
import { createLocalSignIn } from '../../../functions/console/local-accounts.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import { decideConsent } from '../../../shared/domain/consent/decide-consent.ts';
import { type Role, roleSchema } from '../../../shared/domain/policy/pack.ts';
import { packById } from '../../../shared/domain/policy/packs/index.ts';
import type { Store, Write } from '../../../shared/ports/store.ts';
import { type AuditEntry, auditEntries } from '../../../shared/records/audit.ts';
import { writeSchool } from '../../../shared/records/schools.ts';
import {
  addSession,
  newSessionSecret,
  readLocalUser,
  writeLocalUser,
} from '../../../shared/records/sign-in.ts';
import { aKeyring } from '../../support/keyring.ts';

export const origin = 'http://127.0.0.1:8080';
/** Passwords of tests need no work. */
export const cheap = 2;
export const allRoles: Role[] = [...roleSchema.options];

export interface AConsole {
  app: Hono;
  store: Store;
  deps: ConsoleDependencies;
  /** Everything the console asked other functions to do. */
  events: SchoolwachtEvent[];
  blobs: Map<string, Uint8Array>;
  reports: unknown[];
  clock: { now: Date };
  write(...writes: Write[]): Promise<void>;
  signIn(who: Who): Promise<Browser>;
  audit(school?: string): Promise<AuditEntry[]>;
  later(minutes: number): void;
}

export interface Who {
  login?: string;
  schools: { schoolId: string; roles: Role[] }[];
  language?: 'nl' | 'en';
}

/** Two schools, an empty register, and a way to sign in. */
export async function aConsole(change: Partial<ConsoleDependencies> = {}): Promise<AConsole> {
  const events: SchoolwachtEvent[] = [];
  const store =
    change.store ?? createSqliteStore(openDatabase(':memory:'), (more) => events.push(...more));
  const clock = { now: new Date('2026-03-02T10:00:00.000Z') };
  const now = () => clock.now;
  const blobs = new Map<string, Uint8Array>();
  const reports: unknown[] = [];
  const can = { hideComment: true, postponePost: true, pushesPosts: true, pushesComments: true };
  const hiddenMeans = { nl: 'Alleen de schrijver ziet haar nog.', en: 'Only the author sees it.' };
  const deps: ConsoleDependencies = {
    store,
    blobs: {
      put: async () => '',
      get: async (name) => blobs.get(name),
      remove: async () => undefined,
    },
    keys: aKeyring(),
    queueCounts: async () => ({ pending: 0, dead: 0 }),
    platforms: new Map([
      ['facebook', { title: 'Facebook', can, hiddenMeans }],
      ['quiet', { title: 'Quiet', can: { ...can, hideComment: false }, hiddenMeans }],
    ]),
    packs: packById,
    decideConsent,
    now,
    publicOrigins: [origin],
    secureCookies: false,
    signIn: createLocalSignIn(store, now, cheap),
    addressOf: () => '127.0.0.1',
    report: (_, cause) => reports.push(cause),
    ...change,
  };
  const app = createConsole(deps);
  const write = async (...writes: Write[]) => {
    const done = await store.commit({ writes });
    if (!done.ok) throw new Error('expected the writes of a test to fit');
  };
  await write(
    writeSchool({ id: 'school-a', name: 'School A', packId: 'atlas-2021', recognition: 'off' }),
    writeSchool({ id: 'school-b', name: 'School B', packId: 'lankforst-2024', recognition: 'off' }),
  );
  let made = 0;
  return {
    app,
    store,
    deps,
    events,
    blobs,
    reports,
    clock,
    write,
    later: (minutes) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    async signIn({ login = `user-${++made}`, schools, language = 'nl' }) {
      // as after the door, without the work of scrypt: the door has tests of its own
      const known = await readLocalUser(store, login);
      const user = { id: known?.data.user.id ?? randomUUID(), name: 'Anna', schools };
      await write(
        writeLocalUser({ login, user, password: { salt: '', hash: '', cost: 2 } }, known),
      );
      const browser = aBrowser(app);
      const secret = newSessionSecret();
      const at = now().toISOString();
      const times = { createdAt: at, usedAt: at, revoked: false };
      const schoolId = schools[0]?.schoolId ?? '-';
      const csrf = newSessionSecret();
      await write(addSession(secret, { user, schoolId, csrf, language, ...times }));
      browser.cookies.set('session', secret);
      return browser;
    },
    async audit(school = 'school-a') {
      const entries: AuditEntry[] = [];
      for await (const entry of auditEntries(store, school)) entries.push(entry);
      return entries;
    },
  };
}

export interface Browser {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string): Promise<string>;
  /** Sends a form as one of our pages would, with the token of the session. */
  post(
    path: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  enter(login: string, password: string, language?: string): Promise<Response>;
  csrf(): Promise<string>;
}

/** Keeps cookies and sends the headers a browser sends. */
export function aBrowser(app: Hono): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (!headers.has('cookie') && cookie !== '') headers.set('cookie', cookie);
    if (!headers.has('host')) headers.set('host', new URL(origin).host);
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const hiddenValue = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const browser: Browser = {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    text: async (path) => (await browser.get(path)).text(),
    csrf: async () => hiddenValue(await browser.text('/help'), 'csrf'),
    async post(path, fields = {}, headers = {}) {
      const csrf = fields.csrf ?? (await browser.csrf());
      return send(path, {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
        body: new URLSearchParams({ csrf, ...fields }),
      });
    },
    async enter(login, password, language = 'nl') {
      const token = hiddenValue(await browser.text(`/sign-in?language=${language}`), 'token');
      return send('/sign-in', {
        method: 'POST',
        headers: { origin, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ token, language, login, password }),
      });
    },
  };
  return browser;
}
