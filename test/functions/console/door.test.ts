import { describe, expect, it } from 'vitest';
import { createLocalUser } from '../../../functions/console/local-accounts.ts';
import type { SignedIn } from '../../../shared/ports/sign-in.ts';
import { readSession } from '../../../shared/records/sign-in.ts';
import { type AConsole, aBrowser, aConsole, allRoles, cheap, origin } from './a-console.ts';

const schools = [{ schoolId: 'school-a', roles: allRoles }];

async function withAnna(change: Parameters<typeof aConsole>[0] = {}) {
  const world = await aConsole(change);
  const who = { login: 'Anna', name: 'Anna', schools };
  const { password } = await createLocalUser(world.store, who, world.deps.now, cheap);
  return { world, password };
}

const enter = (world: AConsole, login: string, password: string) =>
  aBrowser(world.app).enter(login, password);

describe('coming in', () => {
  it('goes with the right password, whatever the capitals of the name', async () => {
    const { world, password } = await withAnna();
    const browser = aBrowser(world.app);
    const answer = await browser.enter('aNNa', password);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/')).status).toBe(200);
    expect(await world.audit()).toMatchObject([{ what: 'user.signed-in' }]);
  });

  it('is refused in the same words for a wrong password and an unknown account', async () => {
    const { world } = await withAnna();
    const wrong = await enter(world, 'anna', 'wrong');
    const unknown = await enter(world, 'nobody', 'wrong');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const plain = (text: string) => text.replace(/value="[^"]{43}"/, '');
    expect(plain(await wrong.text())).toBe(plain(await unknown.text()));
  });

  it('has to wait after five tries, longer each time, and never says so', async () => {
    const { world, password } = await withAnna();
    for (let tries = 0; tries < 5; tries += 1) await enter(world, 'anna', 'wrong');
    expect((await enter(world, 'anna', password)).status).toBe(401);
    world.later(14);
    expect((await enter(world, 'anna', password)).status).toBe(401);
    world.later(2);
    for (let tries = 0; tries < 5; tries += 1) await enter(world, 'anna', 'wrong');
    world.later(16);
    expect((await enter(world, 'anna', password)).status).toBe(401);
    world.later(15);
    expect((await enter(world, 'anna', password)).status).toBe(303);
  });

  it('lets no burst of guesses through together', async () => {
    const { world, password } = await withAnna();
    const guesses = Array.from({ length: 12 }, () => enter(world, 'anna', 'wrong'));
    await Promise.all(guesses);
    expect((await enter(world, 'anna', password)).status).toBe(401);
  });

  it('is not shut by a stranger at another address', async () => {
    let address = '192.0.2.1';
    const { world, password } = await withAnna({ addressOf: () => address });
    for (let tries = 0; tries < 6; tries += 1) await enter(world, 'anna', 'wrong');
    address = '192.0.2.2';
    expect((await enter(world, 'anna', password)).status).toBe(303);
  });

  it('slows one address down over many accounts', async () => {
    const { world, password } = await withAnna();
    for (let tries = 0; tries < 20; tries += 1) await enter(world, `account-${tries}`, 'wrong');
    expect((await enter(world, 'anna', password)).status).toBe(401);
  });

  it('needs the form of the door itself', async () => {
    const { world, password } = await withAnna();
    const answer = await world.app.request(`${origin}/sign-in`, {
      method: 'POST',
      headers: { origin, host: '127.0.0.1:8080', cookie: 'door=guessed' },
      body: new URLSearchParams({ token: 'other', login: 'anna', password }),
    });
    expect(answer.status).toBe(403);
  });

  it('is useless without a school', async () => {
    const world = await aConsole();
    const who = { login: 'nowhere', name: 'N', schools: [] };
    const { password } = await createLocalUser(world.store, who, world.deps.now, cheap);
    expect((await enter(world, 'nowhere', password)).status).toBe(401);
  });

  it('makes passwords nobody can guess, and keeps none', async () => {
    const world = await aConsole();
    const who = { login: 'anna', name: 'Anna', schools };
    const made = await createLocalUser(world.store, who, world.deps.now, cheap);
    const again = await createLocalUser(world.store, who, world.deps.now, cheap);
    expect(made.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(again.password).not.toBe(made.password);
    expect(again.user.id).toBe(made.user.id);
    const row = await world.store.get('core', { pk: 'USER#anna', sk: 'USER' });
    expect(JSON.stringify(row)).not.toContain(again.password);
  });
});

describe('a session', () => {
  it('lives in a cookie that scripts, other sites and plain connections never see', async () => {
    const cookieOf = async (secureCookies: boolean) => {
      const { world, password } = await withAnna({ secureCookies });
      return (await enter(world, 'anna', password)).headers.getSetCookie().at(-1);
    };
    expect(await cookieOf(false)).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await cookieOf(true)).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('is new at every coming in, whatever cookie was there', async () => {
    const { world, password } = await withAnna();
    const browser = aBrowser(world.app);
    browser.cookies.set('session', 'planted-by-somebody-else');
    await browser.enter('anna', password);
    const first = browser.cookies.get('session');
    await browser.enter('anna', password);
    expect(first).not.toBe('planted-by-somebody-else');
    expect(browser.cookies.get('session')).not.toBe(first);
  });

  it('is kept as a hash only', async () => {
    const { world, password } = await withAnna();
    const browser = aBrowser(world.app);
    await browser.enter('anna', password);
    const secret = browser.cookies.get('session') ?? '';
    expect(await readSession(world.store, secret)).toBeDefined();
    const row = await world.store.get('core', { pk: `SESSION#${secret}`, sk: 'SESSION' });
    expect(row).toBeUndefined();
  });

  it.each([
    { minutes: 29, status: 200 },
    { minutes: 31, status: 303 },
  ])('unused for $minutes minutes answers $status', async ({ minutes, status }) => {
    const world = await aConsole();
    const browser = await world.signIn({ schools });
    world.later(minutes);
    expect((await browser.get('/')).status).toBe(status);
  });

  it('goes on while it is used, but not beyond ten hours', async () => {
    const world = await aConsole();
    const browser = await world.signIn({ schools });
    for (let minutes = 0; minutes < 590; minutes += 20) {
      world.later(20);
      expect((await browser.get('/help')).status).toBe(200);
    }
    world.later(20);
    expect((await browser.get('/help')).status).toBe(303);
  });

  it('is new for another school, and the old one is worth nothing', async () => {
    const world = await aConsole();
    const two = [...schools, { schoolId: 'school-b', roles: allRoles }];
    const browser = await world.signIn({ schools: two });
    const old = browser.cookies.get('session') ?? '';
    await browser.post('/school', { school: 'school-b' });
    expect(await browser.text('/')).toContain('School B');
    browser.cookies.set('session', old);
    expect((await browser.get('/')).status).toBe(303);
  });

  it('does not get ten more hours by changing school', async () => {
    const world = await aConsole();
    const two = [...schools, { schoolId: 'school-b', roles: allRoles }];
    const browser = await world.signIn({ schools: two });
    for (let minutes = 0; minutes < 580; minutes += 20) {
      world.later(20);
      await browser.get('/help');
    }
    await browser.post('/school', { school: 'school-b' });
    world.later(25);
    expect((await browser.get('/')).status).toBe(303);
  });
});

describe('coming in through somebody else', () => {
  const who: SignedIn = { id: 'oidc-1', name: 'Anna', schools };
  const elsewhere = (answer: 'right' | 'wrong') =>
    aConsole({
      secureCookies: true,
      signIn: {
        kind: 'redirect',
        whoIs: async (id) => (id === who.id ? who : undefined),
        begin: async () => ({ url: 'https://login.example/?state=s', keep: 's.nonce' }),
        finish: async (query, kept) =>
          answer === 'right' && query.get('state') === 's' && kept === 's.nonce'
            ? { ok: true, value: who }
            : { ok: false, problem: 'refused' },
      },
    });

  it('goes there and comes back with a session, by a step of our own', async () => {
    const browser = aBrowser((await elsewhere('right')).app);
    const gone = await browser.enter('', '');
    expect([gone.status, gone.headers.get('refresh')]).toEqual([
      200,
      '0; url=https://login.example/?state=s',
    ]);
    const back = await browser.get('/sign-in/return?state=s&code=c');
    expect([back.status, back.headers.get('refresh')]).toEqual([200, '0; url=/']);
    expect((await browser.get('/')).status).toBe(200);
  });

  it.each([
    ['refused there', 'wrong', '/sign-in/return?state=s'],
    ['never begun here', 'right', '/sign-in/return?state=other'],
  ] as const)('is refused when %s', async (_, answer, path) => {
    const browser = aBrowser((await elsewhere(answer)).app);
    await browser.enter('', '');
    expect((await browser.get(path)).status).toBe(401);
    expect((await browser.get('/')).status).toBe(303);
  });
});
