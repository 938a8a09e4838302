import { beforeAll, describe, expect, it } from 'vitest';
import { askedOfSecond } from '../../../functions/console/confirm-second.ts';
import { routes } from '../../../functions/console/routes.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { mediaHash } from '../../../shared/records/media-hash.ts';
import { type AConsole, aBrowser, aConsole, allRoles, type Browser } from './a-console.ts';
import { aMedia, placeEverything } from './a-story.ts';
import { ownPaths } from './paths.ts';

/** For each form: fields that make it go through for somebody who may. */
const fieldsOf: Record<string, Record<string, string>> = {
  '/language': { language: 'nl', back: '/' },
  '/school': { school: 'school-a' },
  '/sign-out': {},
  '/posts/:platform/:key/look-again': {},
  '/posts/:platform/:key/name': {
    media: 'm1',
    face: '2',
    file: 'a'.repeat(64),
    namedAt: '',
    as: 'visitor',
  },
  '/posts/:platform/:key/confirm': { everyone: 'yes', media: mediaHash([aMedia()]) },
  '/posts/:platform/:key/suggestions': { media: 'm1', file: 'a'.repeat(64), seen: '3=p1' },
  '/posts/:platform/:key/draw': {
    media: 'm1',
    file: 'a'.repeat(64),
    left: '10',
    top: '10',
    right: '30',
    bottom: '40',
  },
  '/posts/:platform/:key/overview': { media: 'm1', file: 'a'.repeat(64), count: '9' },
  '/posts/:platform/:key/redact': { media: 'm1', file: 'a'.repeat(64), who: 'everyone' },
  '/posts/:platform/:key/redact/settle': { copy: 'copy-1', as: 'signed' },
  '/posts/:platform/:key/redact/take': { copy: 'copy-2' },
  '/comments/:platform/:key/decide': { wish: 'show', seen: '1' },
  '/posts/:platform/:key/pass-picture': { media: 'm1', file: 'a'.repeat(64), looked: 'yes' },
  '/posts/:platform/:key/take-back-pass': { media: 'm1', file: 'a'.repeat(64) },
  '/posts/:platform/:key/watch/add': { media: 'v1', file: '', as: 'visitor', seen: 'yes' },
  '/posts/:platform/:key/watch/remove': { media: 'v1', file: '', number: '1' },
  '/posts/:platform/:key/watch/everybody': {
    ...{ media: 'v1', file: '' },
    ...{ seen: '1', everybody: 'yes' },
  },
  '/comments/:platform/:key/undo': { seen: '1' },
  '/judging/breaker': { platform: 'facebook', account: '1001', number: '1' },
  '/judging/try': { text: 'Wat een feest' },
  '/judging/mistakes/export': {},
  '/judging/rules/propose': { kind: 'review-only', category: 'insult', note: 'Te vaak mis' },
  '/judging/rules/:rule/move': { to: 'shadow' },
  '/judging/waves/:wave/decide': {
    wish: 'hide',
    note: 'Steeds hetzelfde',
    count: '1',
    'on:facebook:701': '1',
  },
  '/judging/done/:wave/go-on': {},
  '/judging/done/:wave/undo': {},
  '/notices/seen': { id: 'notice-1', at: '2026-03-02T09:00:00.000Z' },
  '/parked/settle': { id: 'screen-post#1', of: 'school' },
  '/posts/:platform/:key/second': {
    media: mediaHash([aMedia()]),
    asked: askedOfSecond({ decisions: [] }),
  },
  '/posts/activities': { title: 'Sponsorloop', day: '2026-03-14' },
  '/posts/:platform/:key/activity': { event: '' },
  '/tasks/:platform/:key/done': { person: 'p2', how: 'taken-down' },
  '/tasks/:platform/:key/keep': { person: 'p2', reason: 'Afgesproken met de ouder' },
  '/tasks/:platform/:key/reopen': { person: 'p2' },
  '/audit/export': {},
  '/protocol/setup/:pack/propose': { base: '0' },
  '/protocol/change/:topic/propose': { base: '0' },
  '/protocol/proposal/approve': { id: 'proposal-1' },
  '/protocol/proposal/discard': { id: 'proposal-1' },
  '/people/find': { q: 'daan' },
  '/people/export': { format: 'csv' },
  '/people/new': { kind: 'visitor', first: 'Iemand', last: 'Nieuw' },
  '/people/:person/change': {
    kind: 'pupil',
    first: 'Daan',
    last: 'Jansen',
    className: '2B',
    seen: '1',
  },
  '/people/:person/guardian': { name: 'Een ouder', authority: 'yes', seen: '1' },
  '/people/:person/statement': {
    by: 'g1',
    decision: 'deny',
    'purpose:website': 'yes',
    receivedOn: '2026-03-01',
    how: 'paper',
  },
  '/people/:person/protect': { wish: 'on', reason: 'Een reden', seen: '1' },
  '/people/:person/set-aside': { statement: '2', reason: 'Een reden' },
  '/people/:person/export': { for: 'self', format: 'json' },
  '/people/:person/erase': { reason: 'Op verzoek' },
  '/people/:person/keep': {},
  '/people/:person/enrolment': {},
  '/people/:person/enrolment/confirm': { enrolment: 'enrolment-1' },
  '/people/:person/enrolment/discard': {},
  '/people/:person/agree': { asked: '2026-03-02T09:00:00.000Z' },
  '/asking/ask': { as: 'csv' },
  '/asking/link': { person: 'p1', giver: 'g1' },
  '/asking/links/revoke': { number: '900' },
  '/asking/form': { seen: '1' },
  '/imports/upload': {},
  '/imports/undo': { number: '1' },
  '/imports/:upload/mapping': {},
  '/imports/:upload/confirm': { digest: 'digest' },
  '/imports/:upload/discard': {},
  '/imports/:upload/departed': { page: '1', lastDay: '2026-03-01' },
};

/** Routes about one thing of one school: for another school it does not exist. */
const aboutOneThing = new Set([
  '/protocol/proposal',
  '/protocol/proposal/approve',
  '/protocol/proposal/discard',
  '/posts/:platform/:key',
  '/posts/:platform/:key/media/:file',
  '/posts/:platform/:key/look-again',
  '/posts/:platform/:key/name',
  '/posts/:platform/:key/confirm',
  '/posts/:platform/:key/suggestions',
  '/posts/:platform/:key/draw',
  '/posts/:platform/:key/redact',
  '/posts/:platform/:key/redact/settle',
  '/posts/:platform/:key/redact/take',
  '/posts/:platform/:key/redact/:file',
  '/posts/:platform/:key/pass-picture',
  '/posts/:platform/:key/take-back-pass',
  '/posts/:platform/:key/watch',
  '/posts/:platform/:key/watch/add',
  '/posts/:platform/:key/watch/remove',
  '/posts/:platform/:key/watch/everybody',
  '/comments/:platform/:key',
  '/imports/undo',
  '/imports/:upload',
  '/imports/:upload/mapping',
  '/imports/:upload/confirm',
  '/imports/:upload/discard',
  '/imports/:upload/departed',
  '/people/:person',
  '/people/:person/change',
  '/people/:person/guardian',
  '/people/:person/statement',
  '/people/:person/protect',
  '/people/:person/set-aside',
  '/people/:person/export',
  '/people/:person/erase',
  '/people/:person/keep',
  '/people/:person/agree',
  '/people/:person/enrolment',
  '/people/:person/enrolment/confirm',
  '/people/:person/enrolment/discard',
  '/comments/:platform/:key/decide',
  '/comments/:platform/:key/undo',
  '/asking/link',
  '/asking/links/revoke',
  '/posts/:platform/:key/activity',
  '/posts/:platform/:key/second',
  '/tasks/:platform/:key/done',
  '/tasks/:platform/:key/keep',
  '/tasks/:platform/:key/reopen',
  '/judging/breaker',
  '/judging/rules/:rule',
  '/judging/rules/:rule/move',
  '/judging/waves/:wave',
  '/judging/waves/:wave/decide',
  '/judging/done/:wave',
  '/judging/done/:wave/go-on',
  '/judging/done/:wave/undo',
  '/notices/seen',
  '/parked/settle',
  '/school',
]);

type Stranger = 'anonymous' | 'made-up' | 'idle' | 'aged' | 'signed-out' | 'dismissed';
const strangers: Stranger[] = ['anonymous', 'made-up', 'idle', 'aged', 'signed-out', 'dismissed'];

async function aWorld(): Promise<AConsole> {
  const world = await aConsole();
  await placeEverything(world);
  return world;
}

async function stranger(world: AConsole, kind: Stranger): Promise<Browser> {
  if (kind === 'anonymous') return aBrowser(world.app);
  const who = { login: 'gone', schools: [{ schoolId: 'school-a', roles: allRoles }] };
  const browser = await world.signIn(who);
  const kept = new Map(browser.cookies);
  if (kind === 'made-up') kept.set('session', 'x'.repeat(43));
  if (kind === 'idle') world.later(31);
  if (kind === 'aged') {
    for (let minutes = 0; minutes <= 10 * 60; minutes += 20) {
      await browser.get('/help');
      world.later(20);
    }
  }
  if (kind === 'signed-out') await browser.post('/sign-out');
  if (kind === 'dismissed') await world.signIn({ login: 'gone', schools: [] });
  browser.cookies.clear();
  for (const [name, value] of kept) browser.cookies.set(name, value);
  return browser;
}

describe('who may do what', () => {
  let world: AConsole;
  beforeAll(async () => {
    world = await aWorld();
  });

  it('every route says who may use it, and every form is in this test', () => {
    for (const route of routes(world.deps)) {
      if (route.roles === 'anyone') continue;
      expect(route.roles.length).toBeGreaterThan(0);
      if (route.method === 'POST') expect(fieldsOf).toHaveProperty([route.path]);
    }
  });

  describe.each(strangers)('somebody %s', (kind) => {
    it('gets no page and does nothing, but may come to the door', async () => {
      const fresh = await aWorld();
      const browser = await stranger(fresh, kind);
      const before = fresh.events.length;
      for (const { method, path, roles } of routes(fresh.deps)) {
        if (roles === 'anyone') continue;
        const fields = { csrf: 'x', ...fieldsOf[path] };
        const answer =
          method === 'GET'
            ? await browser.get(ownPaths(path))
            : await browser.post(ownPaths(path), fields);
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 303`);
        expect(answer.headers.get('location')).toBe('/sign-in');
      }
      expect(fresh.events).toHaveLength(before);
    });
  });

  describe.each(allRoles)('%s of this school', (role: Role) => {
    it('gets exactly the routes of the role', async () => {
      for (const { method, path, roles } of routes(world.deps)) {
        if (roles === 'anyone') continue;
        const fresh = method === 'POST' ? await aWorld() : world;
        const browser = await fresh.signIn({ schools: [{ schoolId: 'school-a', roles: [role] }] });
        const answer =
          method === 'GET'
            ? await browser.get(ownPaths(path))
            : await browser.post(ownPaths(path), fieldsOf[path]);
        const refused = answer.status === 403;
        expect(`${method} ${path} refused: ${refused}`).toBe(
          `${method} ${path} refused: ${!roles.includes(role)}`,
        );
      }
    });
  });

  describe.each(allRoles)('%s of another school', (role: Role) => {
    it('finds none of this school’s things, with the very answer of what does not exist', async () => {
      for (const { method, path, roles } of routes(world.deps)) {
        if (roles === 'anyone' || !roles.includes(role) || !aboutOneThing.has(path)) continue;
        const fresh = await aWorld();
        const browser = await fresh.signIn({ schools: [{ schoolId: 'school-b', roles: [role] }] });
        const before = fresh.events.length;
        const answer =
          method === 'GET'
            ? await browser.get(ownPaths(path))
            : await browser.post(ownPaths(path), fieldsOf[path]);
        const missing = await browser.get('/no-such-page');
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
        expect(await answer.text()).toBe(await missing.text());
        expect(fresh.events).toHaveLength(before);
      }
    });

    it('reads nothing of this school on any list', async () => {
      const browser = await world.signIn({ schools: [{ schoolId: 'school-b', roles: [role] }] });
      for (const { method, path, roles } of routes(world.deps)) {
        if (roles === 'anyone' || method === 'POST' || path.includes(':')) continue;
        const text = await browser.text(path);
        for (const own of ['Sponsorloop', 'sukkels', 'Sanne', 'Page of A', 'R-1', 'School A']) {
          expect(text).not.toContain(own);
        }
      }
    });
  });

  it('does not know other methods or unlisted paths', async () => {
    const browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    for (const { path } of routes(world.deps)) {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const answer = await world.app.request(`http://127.0.0.1:8080${ownPaths(path)}`, {
          method,
          headers: { cookie, host: '127.0.0.1:8080' },
        });
        expect(answer.status).toBe(404);
      }
    }
  });

  it('takes a role away from somebody who is signed in', async () => {
    const login = 'moves';
    const browser = await world.signIn({
      login,
      schools: [{ schoolId: 'school-a', roles: ['leadership'] }],
    });
    expect((await browser.get('/audit')).status).toBe(200);
    await world.signIn({ login, schools: [{ schoolId: 'school-a', roles: ['moderation'] }] });
    expect((await browser.get('/audit')).status).toBe(403);
  });

  it('shows a message only to the role it is for', async () => {
    const browser = await world.signIn({
      schools: [{ schoolId: 'school-a', roles: ['communication'] }],
    });
    expect(await browser.text('/notices')).not.toContain('R-1');
    const answer = await browser.post('/notices/seen', fieldsOf['/notices/seen']);
    expect(answer.status).toBe(404);
  });
});
