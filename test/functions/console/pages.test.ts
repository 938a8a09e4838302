import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../functions/console/routes.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { mediaHash } from '../../../shared/records/media-hash.ts';
import { writeNotice } from '../../../shared/records/notices.ts';
import { writeAccount } from '../../../shared/records/schools.ts';
import { readLocalUser } from '../../../shared/records/sign-in.ts';
import { type AConsole, aConsole, allRoles, type Browser } from './a-console.ts';
import {
  aComment,
  aCommentRef,
  aDecision,
  aFinding,
  aMedia,
  aNotice,
  aPost,
  aRef,
  at,
  place,
  placeComment,
  placeEverything,
  placePerson,
  placePost,
} from './a-story.ts';
import { ownPaths } from './paths.ts';

const schools = [{ schoolId: 'school-a', roles: allRoles }];

function pagesOf(world: AConsole): string[] {
  const pages = routes(world.deps).filter(
    ({ method, path }) =>
      method === 'GET' && !path.startsWith('/assets') && !path.endsWith(':file'),
  );
  const tabs = [
    '/posts?show=held',
    '/posts?show=done',
    '/comments?show=hidden',
    '/comments?show=done',
  ];
  return [...pages.map(({ path }) => ownPaths(path)), '/nope', ...tabs].filter(
    (path) => path !== '/sign-in/return',
  );
}

describe.each([
  { language: 'nl', greeting: 'Wat vraagt nu om jou?', other: 'What needs you now?' },
  { language: 'en', greeting: 'What needs you now?', other: 'Wat vraagt nu om jou?' },
] as const)('in $language', ({ language, greeting, other }) => {
  let world: AConsole;
  let browser: Browser;
  beforeAll(async () => {
    world = await aConsole();
    await placeEverything(world);
    browser = await world.signIn({ schools, language });
  });

  it('speaks one language on a page', async () => {
    const text = await browser.text('/');
    expect(text).toContain(greeting);
    expect(text).not.toContain(other);
  });

  it('every page renders whole, says its language and title, and has one first heading', async () => {
    for (const path of pagesOf(world)) {
      const answer = await browser.get(path);
      const text = await answer.text();
      expect(`${path} ${answer.status}`).toBe(`${path} ${path === '/nope' ? 404 : 200}`);
      expect(text).toMatch(/^<!doctype html>/);
      // without a session nobody knows which language somebody reads
      const isOpenToAll = path === '/nope' || path === '/sign-in' || path.startsWith('/t/');
      expect(text).toContain(`<html lang="${isOpenToAll ? 'nl' : language}"`);
      expect(text).toMatch(/<title>[^<]+ – Schoolwacht<\/title>/);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    }
  });

  it('no page has anything the policy would block: no inline script, style or handler', async () => {
    for (const path of pagesOf(world)) {
      const text = await browser.text(path);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });

  it('every control a person fills in has a label', async () => {
    for (const path of pagesOf(world)) {
      const text = await browser.text(path);
      // a control inside its label needs no other
      const loose = text.replaceAll(/<label[^>]*>(?:(?!<\/label>).)*<\/label>/gs, (label) =>
        label.replaceAll(/<(input|textarea|select)\b[^>]*>/g, ''),
      );
      const controls = loose.match(/<(input|textarea|select)\b[^>]*>/g) ?? [];
      for (const control of controls) {
        if (control.includes('type="hidden"') || control.includes('type="checkbox"')) continue;
        if (control.includes('type="image"')) {
          // a button that is a picture says what it is itself
          expect(control).toMatch(/\salt="[^"]+"/);
          continue;
        }
        const id = /\sid="([^"]+)"/.exec(control)?.[1];
        expect(text).toContain(`<label for="${id}"`);
      }
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('no name of a person stands in any address', async () => {
    for (const path of pagesOf(world)) {
      const text = await browser.text(path);
      const addresses = [...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to);
      for (const address of addresses) {
        // somebody's own page stands at their random id, which names nobody
        const rest = address?.replace(/^\/people\/p[12](?=\/|$)/, '');
        expect(rest).not.toMatch(/Sanne|Daan|Vries|Jansen|p1|p2/);
      }
    }
  });
});

describe('the start page', () => {
  it('of an empty school says that nothing waits and how to begin', async () => {
    const world = await aConsole();
    const team: Role[] = ['communication', 'moderation'];
    const who = { schools: [{ schoolId: 'school-a', roles: team }] };
    const text = await (await world.signIn(who)).text('/');
    expect(text).toContain('Niets. Alles wat binnenkwam is bekeken.');
    expect(text).toContain('Je eerste tien minuten');
    expect(text).toContain('nog geen account');
  });

  it.each([
    { role: 'administration', first: 'Lees de export', not: 'Plan een post' },
    { role: 'leadership', first: 'Kies het protocol', not: 'Schrijf een reactie' },
    { role: 'communication', first: 'Plan een post', not: 'Maak het formulier' },
    { role: 'moderation', first: 'Schrijf een reactie', not: 'Plan een post' },
  ] as const)('begins for $role with what that role does', async ({ role, first, not }) => {
    const world = await aConsole();
    const person = await world.signIn({ schools: [{ schoolId: 'school-a', roles: [role] }] });
    const text = await person.text('/');
    expect(text).toContain(first);
    expect(text).not.toContain(not);
    const steps = text.slice(text.indexOf('id="first"'), text.indexOf('</ol>'));
    for (const [, path = ''] of steps.matchAll(/href="([^"]+)"/g)) {
      expect((await person.get(path)).status).toBe(200);
    }
  });

  it('counts only what the role can do something about', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const moderator = [{ schoolId: 'school-a', roles: ['moderation' as const] }];
    const text = await (await world.signIn({ schools: moderator })).text('/');
    expect(text).toContain('Reacties die op jou wachten');
    expect(text).not.toContain('Posts die zijn tegengehouden');
  });

  it('leads from each count of posts to a list of just those', async () => {
    const world = await aConsole();
    const published = aPost({ text: 'is online', state: 'published' });
    await placePost(world, { ref: aRef({ key: '1' }), post: published });
    await placePost(world, { ref: aRef({ key: '2' }), post: aPost({ text: 'is held' }) });
    await placePost(world, {
      ref: aRef({ key: '3' }),
      post: aPost({ text: 'not checked' }),
      state: 'unchecked',
    });
    const browser = await world.signIn({ schools });
    const start = await browser.text('/');
    const links = [...start.matchAll(/href="(\/posts\?show=\w+)"/g)].map(([, path = '']) => path);
    const lists = await Promise.all(links.map((path) => browser.text(path)));
    const found = lists.map((list) =>
      ['is online', 'not checked', 'is held'].filter((text) => list.includes(text)),
    );
    expect(found).toEqual([['is online'], ['not checked'], ['is held']]);
  });

  it('finds posts of one kind also behind a page of others', async () => {
    const world = await aConsole();
    await placePost(world, {
      ref: aRef({ key: 'x' }),
      post: aPost({ text: 'x', state: 'published' }),
    });
    for (let number = 0; number < 30; number += 1) {
      world.later(1);
      await placePost(world, { ref: aRef({ key: String(number) }) });
    }
    const text = await (await world.signIn({ schools })).text('/posts?show=online');
    expect(text.match(/class="row"/g)).toHaveLength(1);
    expect(text).not.toContain('Toon oudere');
  });

  it('does not say that nothing waits while something does', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const text = await (await world.signIn({ schools })).text('/');
    expect(text).not.toMatch(/geen werk te wachten|Niets\./);
  });

  it('says so when the queue does not answer, instead of failing', async () => {
    const queueCounts = () => Promise.reject(new Error('down'));
    const world = await aConsole({ queueCounts });
    const text = await (await world.signIn({ schools })).text('/');
    expect(text).toContain('De wachtrij antwoordt niet');
  });

  it('names an account that does not answer', async () => {
    const world = await aConsole();
    const trouble = { reason: 'token', since: at };
    const account = { platform: 'facebook', id: '1', schoolId: 'school-a', title: 'Our page' };
    await world.write(writeAccount({ ...account, trouble, heardAt: null }));
    const text = await (await world.signIn({ schools })).text('/');
    expect(text).toContain('Accounts die niet antwoorden');
    expect(text).toContain('Our page');
  });
});

describe('the page of a post', () => {
  const show = async (world: AConsole) =>
    (await world.signIn({ schools })).text('/posts/facebook/501');

  it('draws a numbered box for every face, in the picture’s own pixels', async () => {
    const world = await aConsole();
    await placePost(world);
    const text = await show(world);
    expect(text).toContain('viewBox="0 0 800 600"');
    expect(text).toContain('<rect class="edge" x="100" y="100" width="50" height="60"');
    expect(text.match(/class="edge"/g)).toHaveLength(3);
  });

  it('shows the faces from left to right, each cut out, under the numbers records know them by', async () => {
    const world = await aConsole();
    const look = aMedia().look;
    if (look.status !== 'analysed') throw new Error('expected faces');
    const faces = look.faces.toReversed();
    await placePost(world, {}, [aMedia({ look: { ...look, faces } })]);
    const text = await show(world);
    const cards = [...text.matchAll(/<li class="face" id="face-1-(\d)">.*?viewBox="([^"]+)"/g)];
    expect(cards.map(([, number, view]) => `${number}: ${view}`)).toEqual([
      '3: 74 79 102 102',
      '2: 274 79 102 102',
      '1: 574 79 102 102',
    ]);
    expect(text).not.toContain('m1#');
  });

  it('says may, may not or ask of each person, and never who said no or how old somebody is', async () => {
    const world = await aConsole();
    await placePerson(world, { id: 'p1', displayName: 'Sanne' }, 'grant');
    await placePerson(world, { id: 'p2', displayName: 'Daan' }, 'deny');
    await placePerson(world, { id: 'p3', displayName: 'Noor' });
    const name = (personId: string) => ({ as: 'person', personId, by: 'user:x', at }) as const;
    const names = { '1': name('p1'), '2': name('p2'), '3': name('p3') };
    await placePost(world, {}, [aMedia({ names })]);
    const text = await show(world);
    const verdicts = [...text.matchAll(/class="facehead">.*?<\/svg>([^<]+)<\/span><\/div>/g)];
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(['mag', 'mag niet', 'vraag na']);
    expect(text).toContain('Atlas College protocol (2021), art. A.6');
    expect(text).not.toMatch(/2013|g1|bezwaar|ingetrokken|2025-09-08/);
  });

  it.each([
    ['video', { kind: 'video', look: { status: 'not-fetched', reason: 'video' } }, 'Een video kan'],
    ['unreadable', { look: { status: 'held', reason: 'unreadable' } }, 'beschadigd'],
    ['unfetched', { look: { status: 'not-fetched', reason: 'gone' } }, 'niet worden opgehaald'],
    ['withheld', { look: { status: 'not-fetched', reason: 'withheld' } }, 'geeft dit bestand niet'],
  ] as const)('says plainly of a %s file that nobody has seen it', async (_, change, words) => {
    const world = await aConsole();
    await placePost(world, {}, [aMedia({ ...change, display: null, sha256: null })]);
    expect(await show(world)).toContain(words);
  });

  it('says that there is more than the platform shows', async () => {
    const world = await aConsole();
    await placePost(world, { post: aPost({ mediaComplete: false }) });
    expect(await show(world)).toContain('laat niet alles zien');
  });

  it('does not vouch for a picture without faces', async () => {
    const world = await aConsole();
    const look = { ...aMedia().look, faces: [] };
    await placePost(world, {}, [aMedia({ look } as never)]);
    expect(await show(world)).toContain('Er is geen gezicht gevonden. Kijk zelf');
  });

  it('shows a leader the post but not the forms of the communication team', async () => {
    const world = await aConsole();
    await placePost(world);
    const leader = [{ schoolId: 'school-a', roles: ['leadership' as const] }];
    const text = await (await world.signIn({ schools: leader })).text('/posts/facebook/501');
    expect(text).not.toContain('action="/posts/facebook/501/name"');
    expect(text).toContain('Het communicatieteam bevestigt dit.');
  });

  it('tells what people did: who named which faces, and whose word it is that that was everyone', async () => {
    const world = await aConsole();
    await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' });
    const anna = await world.signIn({ login: 'anna', schools });
    const user = await readLocalUser(world.store, 'anna');
    const by = `user:${user?.data.user.id}` as const;
    const visitor = { as: 'visitor', by: 'user:other', at } as const;
    const media = [
      aMedia({ names: { '1': { ...visitor, by }, '2': { as: 'person', personId: 'p1', by, at } } }),
      aMedia({ mediaId: 'm2', names: { '3': visitor } }),
    ];
    const files = aPost().media.concat({ id: 'm2', kind: 'image', url: null });
    const everyoneNamed = { by, at, media: mediaHash(media) };
    await placePost(world, { post: aPost({ media: files }), everyoneNamed }, media);
    const text = await anna.text('/posts/facebook/501');
    const story = text.slice(text.indexOf('Wat er gebeurde'), text.indexOf('<datalist'));
    expect(story).toContain('Jij: gezicht 1, 2 benoemd (Foto 1)');
    expect(story).toContain('Een collega: gezicht 3 benoemd (Foto 2)');
    expect(story).toContain('Jij: bevestigd dat iedereen benoemd is<');
    expect(story).not.toMatch(/Sanne|p1|user:/);
  });

  it('says of a word given for other names that it no longer counts', async () => {
    const world = await aConsole();
    const everyoneNamed = { by: 'user:x', at, media: mediaHash([]) } as const;
    await placePost(world, { everyoneNamed });
    expect(await show(world)).toContain('(geldt niet meer: er is daarna iets veranderd)');
  });

  it('calls the picture of a video a still image, and numbers only what there is more of', async () => {
    const world = await aConsole();
    const files = [
      { id: 'v1', kind: 'video', url: null } as const,
      { id: 'v1-thumbnail', kind: 'image', url: null } as const,
    ];
    const media = [
      aMedia({ mediaId: 'v1', kind: 'video', look: { status: 'not-fetched', reason: 'video' } }),
      aMedia({ mediaId: 'v1-thumbnail' }),
    ];
    await placePost(world, { post: aPost({ media: files }) }, media);
    const text = await show(world);
    const titles = [...text.matchAll(/<h2 id="media-\d">([^<]+)</g)].map(([, title]) => title);
    expect(titles).toEqual(['Video', 'Stilstaand beeld']);
    expect(text).toContain('aria-label="Stilstaand beeld, met 3 genummerde gezichten"');
  });

  it.each([
    ['http://127.0.0.1:9000/p/1', false, true],
    ['http://127.0.0.1:9000/p/1', true, false],
    ['http://127.0.0.1.evil.example/p/1', false, false],
    ['http://www.facebook.com/1', false, false],
    ['https://www.facebook.com/1', true, true],
    ['javascript:alert(1)', false, false],
  ])('leads to %s behind TLS: %s – a link: %s', async (permalink, secureCookies, isLink) => {
    const world = await aConsole({ secureCookies });
    await placePost(world, { post: aPost({ permalink }) });
    const browser = await world.signIn({ schools });
    browser.cookies.set('__Host-session', browser.cookies.get('session') ?? '');
    const text = await browser.text('/posts/facebook/501');
    expect(text).toContain('Post op Facebook');
    expect(text.includes(`href="${permalink}"`)).toBe(isLink);
  });

  it('shows the plan in Dutch time', async () => {
    const world = await aConsole();
    const publishAt = '2026-07-01T13:30:00.000Z';
    await placePost(world, { post: aPost({ publishAt }) });
    expect(await show(world)).toContain('wo 1 jul 2026 15:30');
  });
});

describe('the page of a comment', () => {
  const show = async (world: AConsole, key = '701') =>
    (await world.signIn({ schools })).text(`/comments/facebook/${key}`);

  it('marks the words and shows the article, the post and what hiding does', async () => {
    const world = await aConsole();
    await placePost(world);
    await placeComment(world);
    const text = await show(world);
    expect(text).toContain('<bdi>wat een <mark>sukkels</mark></bdi>');
    expect(text).toContain('uitschelden of beledigen (misschien)');
    expect(text).toContain('art. A.10');
    expect(text).toContain('Alleen de schrijver ziet haar nog.');
    expect(text).toContain('Sponsorloop');
  });

  it('says "hidden" only when the platform confirmed it', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide');
    expect(await show(world)).toContain('Wordt verborgen');
  });

  it('offers nothing for the school’s own comment or one that is gone', async () => {
    const world = await aConsole();
    const ref = aCommentRef({ key: '702' });
    await placeComment(world, 'leave', { comment: aComment({ isOwn: true }) });
    await place(
      world,
      { ref, comment: aComment(), state: 'gone' },
      aDecision('hide', [aFinding()]),
    );
    expect(await show(world)).not.toContain('name="wish"');
    expect(await show(world, '702')).not.toContain('name="wish"');
  });

  it('has no word or form for deleting, on any page', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const browser = await world.signIn({ schools });
    for (const path of pagesOf(world)) {
      expect(await browser.text(path)).not.toMatch(/value="(delete|remove)"|>(Verwijder|Delete)</);
    }
  });
});

describe('deciding about a comment', () => {
  it.each([
    ['review', 'Waarom? (mag leeg blijven)'],
    ['leave', 'Waarom? (nodig om te verbergen)'],
    ['hide', 'Waarom? (mag leeg blijven)'],
  ] as const)('found %s asks "%s", and only that', async (outcome, words) => {
    const world = await aConsole();
    await placeComment(world, outcome);
    const text = await (await world.signIn({ schools })).text('/comments/facebook/701');
    expect(text.match(/Waarom\? \([^)]+\)/g)).toEqual([words]);
  });
});

describe('the list of comments', () => {
  it.each(['care', 'threat'])('puts %s first, however old, with a word for it', async (detail) => {
    const world = await aConsole();
    const review = (findingDetail: string) =>
      aDecision('review', [aFinding({ outcome: 'review', detail: findingDetail })]);
    const add = (key: string, text: string, decision: ReturnType<typeof aDecision>) =>
      place(
        world,
        { ref: aCommentRef({ key }), comment: aComment({ text }), open: true },
        decision,
      );
    await add('1', 'old and urgent', review(detail));
    world.later(60);
    await add('2', 'new and calm', review('insult'));
    const text = await (await world.signIn({ schools })).text('/comments');
    expect(text.indexOf('old and urgent')).toBeLessThan(text.indexOf('new and calm'));
    expect(text.match(/Dringend/g)).toHaveLength(1);
  });
});

describe('the messages', () => {
  it('put urgent and unseen first', async () => {
    const world = await aConsole();
    const words = (nl: string) => ({ nl, en: nl });
    const seen = { by: 'user:x', at } as const;
    const early = '2026-03-01T09:00:00.000Z';
    await world.write(
      writeNotice(aNotice({ id: '1', subject: words('calm'), at })),
      writeNotice(aNotice({ id: '2', subject: words('fire'), urgent: true, at: early })),
      writeNotice(aNotice({ id: '3', subject: words('over'), urgent: true, at, seen })),
    );
    const text = await (await world.signIn({ schools })).text('/notices');
    const order = ['fire', 'calm', 'over'].map((word) => text.indexOf(word));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

describe('the log', () => {
  it('goes back month by month to its first entry', async () => {
    const world = await aConsole();
    const browser = await world.signIn({ schools });
    await browser.post('/audit/export');
    world.clock.now = new Date('2026-06-10T10:00:00.000Z');
    const later = await world.signIn({ schools });
    await later.post('/audit/export');
    const first = await later.text('/audit');
    const older = /href="(\/audit\?[^"]+)"/.exec(first)?.[1];
    expect(older).toBe('/audit?month=2026-05');
    expect(await later.text(older ?? '')).toContain('ma 2 mrt 2026');
  });

  it('leaves as JSON lines that hold, with the taking of it in them', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const answer = await (await world.signIn({ schools })).post('/audit/export');
    const lines = (await answer.text()).trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line));
    const closing = entries.pop();
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
    const last = entries.at(-1);
    expect(last).toMatchObject({ what: 'audit.exported' });
    expect(closing).toEqual({ school: 'school-a', entries: last.number, hash: last.hash });
  });
});

describe('parked work', () => {
  it('that is not there says nothing about the rest', async () => {
    const world = await aConsole();
    const text = await (await world.signIn({ schools })).text('/parked');
    expect(text).toContain('geen werk dat is blijven steken');
    expect(text).not.toContain('Alles is gelukt');
  });
});

describe('somebody of two schools', () => {
  it('chooses the other by its whole name', async () => {
    const world = await aConsole();
    const both = [...schools, { schoolId: 'school-b', roles: allRoles }];
    const text = await (await world.signIn({ schools: both })).text('/');
    expect(text).toMatch(/<button[^>]* name="school" value="school-b">School B<\/button>/);
  });
});

describe('a picture', () => {
  it('is shown only through its post, as it was stored', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const browser = await world.signIn({ schools });
    const answer = await browser.get('/posts/facebook/501/media/m1.jpg');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await browser.get('/posts/facebook/501/media/m2.jpg')).status).toBe(404);
    for (const name of world.blobs.keys()) world.blobs.set(name, new Uint8Array([1, 2, 3]));
    expect((await browser.get('/posts/facebook/501/media/m1.jpg')).status).toBe(404);
  });

  it('of a post under another kind of key is found by that very key', async () => {
    const world = await aConsole();
    await place(world, { ref: aRef({ key: 'a/b?c#d é' }), post: aPost({ text: 'odd key' }) });
    const browser = await world.signIn({ schools });
    const href = /href="(\/posts\/facebook\/[^"]+)"/.exec(await browser.text('/posts'))?.[1];
    expect(await browser.text(href ?? '')).toContain('odd key');
  });
});
