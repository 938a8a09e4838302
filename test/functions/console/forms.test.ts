import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../functions/console/routes.ts';
import { type AConsole, aConsole, allRoles, type Browser, origin } from './a-console.ts';
import { placeEverything } from './a-story.ts';
import { ownPaths } from './paths.ts';

const forged: [string, Record<string, string>][] = [
  ['no word of where it came from', { origin: '', 'sec-fetch-site': '' }],
  ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
  ['another port', { origin: 'http://127.0.0.1:8081', 'sec-fetch-site': '' }],
  ['another scheme', { origin: 'https://127.0.0.1:8080', 'sec-fetch-site': '' }],
  ['an origin that begins like ours', { origin: `${origin}.evil.example`, 'sec-fetch-site': '' }],
  ['an opaque origin', { origin: 'null', 'sec-fetch-site': '' }],
  ['an opaque origin of another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['our origin but another site', { origin, 'sec-fetch-site': 'cross-site' }],
  ['our origin but a sister site', { origin, 'sec-fetch-site': 'same-site' }],
  ['another origin claiming to be ours', { origin: 'https://evil.example' }],
];

const isSilent = (headers: Record<string, string>) =>
  headers['sec-fetch-site'] === '' && ['', 'null'].includes(headers.origin ?? '');

describe('a form that is not ours', () => {
  let world: AConsole;
  let browser: Browser;
  let csrf: string;
  beforeAll(async () => {
    world = await aConsole();
    await placeEverything(world);
    browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
    csrf = await browser.csrf();
  });

  const posts = () => routes(world.deps).filter(({ method }) => method === 'POST');

  it.each(forged)('is refused with %s', async (_, headers) => {
    const before = world.events.length;
    for (const { path, ...route } of posts()) {
      // whoever knows the secret of a link may keep quiet about where the form came from: old telephones do
      if ('isKeyed' in route && isSilent(headers)) continue;
      const answer = await sendRaw(ownPaths(path), { csrf }, headers);
      expect(`${path} ${answer.status}`).toBe(`${path} 403`);
    }
    expect(world.events).toHaveLength(before);
  });

  it.each(['', 'wrong', 'x'.repeat(43)])('is refused with the token "%s"', async (token) => {
    const before = world.events.length;
    for (const { path, roles } of posts()) {
      if (roles === 'anyone') continue;
      const answer = await browser.post(ownPaths(path), { csrf: token });
      expect(`${path} ${answer.status}`).toBe(`${path} 403`);
    }
    expect(world.events).toHaveLength(before);
  });

  it('is refused with the token of somebody else', async () => {
    const other = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
    const answer = await browser.post('/parked/settle', { csrf: await other.csrf() });
    expect(answer.status).toBe(403);
  });

  it('is refused when it is larger than any form of ours', async () => {
    const answer = await browser.post('/language', { csrf, back: '/'.repeat(70_000) });
    expect(answer.status).toBe(413);
  });

  it.each(['', 'null'])('is taken from a browser that hides the origin as "%s"', async (hidden) => {
    const headers = { origin: hidden, 'sec-fetch-site': 'same-origin' };
    const answer = await sendRaw('/language', { csrf, language: 'nl', back: '/posts' }, headers);
    expect(answer.status).toBe(303);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1', ''])(
    'never leads away: back to %s becomes the start page',
    async (back) => {
      const answer = await browser.post('/language', { language: 'nl', back });
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it('does nothing by being read: no GET asks for work or writes a log entry', async () => {
    // that somebody looked at a person is written down: the one entry that reading makes
    const entries = async () =>
      (await world.audit()).filter(({ what }) => what !== 'person.viewed');
    const before = [world.events.length, (await entries()).length];
    for (const { method, path } of routes(world.deps)) {
      if (method === 'GET') await browser.get(ownPaths(path));
    }
    expect([world.events.length, (await entries()).length]).toEqual(before);
  });

  function sendRaw(path: string, fields: Record<string, string>, wanted: Record<string, string>) {
    const given = Object.entries(wanted).filter(([, value]) => value !== '');
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    return world.app.request(`${origin}${path}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', cookie, ...Object.fromEntries(given) },
      body: new URLSearchParams(fields),
    });
  }
});
