import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../functions/console/routes.ts';
import { type AConsole, aConsole, allRoles, type Browser, origin } from './a-console.ts';
import { placeEverything } from './a-story.ts';
import { ownPaths } from './paths.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

function expectProtected(answer: Response): void {
  const { headers } = answer;
  expect(headers.get('content-security-policy')).toBe(policy);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  expect(headers.get('cache-control')).toContain('no-store');
}

describe('every answer is protected', () => {
  let world: AConsole;
  let browser: Browser;
  beforeAll(async () => {
    world = await aConsole();
    await placeEverything(world);
    browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
  });

  it('on every route, as a page and as a form', async () => {
    for (const { method, path } of routes(world.deps)) {
      if (path === '/sign-out') continue;
      const real = ownPaths(path);
      const answer = method === 'GET' ? await browser.get(real) : await browser.post(real);
      expectProtected(answer);
    }
    expectProtected(await browser.post('/sign-out'));
    browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
  });

  it.each(['/nope', '/posts/facebook/none', '/%00', '/api/v1/none', '/constructor'])(
    'on the missing page %s',
    async (path) => {
      const answer = await browser.get(path);
      expect(answer.status).toBe(404);
      expectProtected(answer);
    },
  );

  it('on a refused host, whatever the path and method', async () => {
    for (const path of ['/', '/assets/console.css', '/sign-in', '/nope']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const answer = await world.app.request(`http://evil.example${path}`, {
          method,
          headers: { host: 'evil.example', origin },
        });
        expect(answer.status).toBe(403);
        expectProtected(answer);
      }
    }
  });

  it('on a failure, which says nothing but a reference number', async () => {
    const broken = await aConsole();
    const person = await broken.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
    const secret = 'SQLITE_BUSY at /home/x token=abc';
    broken.deps.store.query = async () => {
      throw new Error(secret);
    };
    const answer = await person.get('/posts');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('SQLITE');
    expect(text).toMatch(/<code>[0-9a-f]{8}<\/code>/);
    expect(broken.reports).toHaveLength(1);
    expectProtected(answer);
  });

  it('asks browsers to stay on TLS only where there is TLS', async () => {
    const secure = await aConsole({ secureCookies: true });
    const answer = await secure.app.request(`${origin}/sign-in`, {
      headers: { host: '127.0.0.1:8080' },
    });
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000');
    expect((await browser.get('/')).headers.get('strict-transport-security')).toBeNull();
  });
});
