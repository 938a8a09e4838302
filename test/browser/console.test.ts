import { once } from 'node:events';
import { createServer } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalUser } from '../../functions/console/local-accounts.ts';
import { routes } from '../../functions/console/routes.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { type AConsole, aConsole, allRoles, cheap } from '../functions/console/a-console.ts';
import {
  aComment,
  aCommentRef,
  aDecision,
  aFinding,
  aMedia,
  aPost,
  aRef,
  place,
  placeComment,
  placeEverything,
  placePerson,
  placePost,
} from '../functions/console/a-story.ts';
import { ownPaths } from '../functions/console/paths.ts';
import { aTab, chromium, type Tab } from './a-chromium.ts';

if (chromium === undefined) console.log('browser tests skipped: no Chromium on this machine');

const schools = [
  { schoolId: 'school-a', roles: allRoles },
  { schoolId: 'school-b', roles: allRoles },
];

describe.skipIf(chromium === undefined)('in a real browser', () => {
  let world: AConsole;
  let tab: Tab;
  let server: ServerType;
  let base: string;

  beforeAll(async () => {
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    world = await aConsole({ publicOrigins: [base] });
    await placeEverything(world);
    server = serve({ fetch: world.app.fetch, port, hostname: '127.0.0.1' });
    const value = (await world.signIn({ schools })).cookies.get('session') ?? '';
    tab = await aTab([{ name: 'session', value, url: base }]);
  });
  afterAll(async () => {
    await tab?.close();
    server?.close();
  });

  const pages = () =>
    routes(world.deps)
      .filter(({ method, path }) => method === 'GET' && !/assets|:file|return/.test(path))
      .map(({ path }) => ownPaths(path));

  it.each([360, 1280])(
    'every page fits %i pixels and breaks no rule of the policy',
    async (width) => {
      await tab.size(width, 900);
      for (const path of [...pages(), '/nope']) {
        await tab.open(base + path);
        const wide = await tab.ask('document.documentElement.scrollWidth - window.innerWidth');
        expect(`${path} too wide: ${Number(wide) > 0}`).toBe(`${path} too wide: false`);
        const complaints = tab.complaints().filter((said) => !said.includes('404'));
        expect(complaints).toEqual([]);
      }
    },
  );

  it.each([360, 1280])('every control is large enough to touch at %i pixels', async (width) => {
    await tab.size(width, 900);
    for (const path of pages()) {
      await tab.open(base + path);
      expect([path, await tab.ask(tooSmall)]).toEqual([path, []]);
    }
  });

  it.each(['light', 'dark'] as const)('every text stands out in %s colours', async (scheme) => {
    await tab.paint(scheme);
    for (const path of pages()) {
      await tab.open(base + path);
      expect([path, await tab.ask(tooFaint)]).toEqual([path, []]);
    }
    await tab.paint('light');
  });

  it('people come in through the door', async () => {
    const who = { login: 'anna', name: 'Anna', schools };
    const { password } = await createLocalUser(world.store, who, world.deps.now, cheap);
    await tab.open(`${base}/sign-in`);
    for (const [field, typed] of Object.entries({ login: 'anna', password })) {
      await tab.ask(`document.getElementById('${field}').focus()`);
      await tab.press(typed);
    }
    const next = tab.loaded();
    await tab.press('Enter');
    await next;
    expect(await tab.ask('location.pathname + document.title')).toBe('/Start – Schoolwacht');
  });

  it('faces are named and a post is confirmed by keyboard alone', async () => {
    const names = {};
    await placePost(world, { ref: aRef({ key: '900' }) }, [aMedia({ names })]);
    await tab.open(`${base}/posts/facebook/900#face-1-1`);
    await tab.ask(`document.getElementById('face-1-1-name').focus()`);
    for (const [index, typed] of ['Sanne de Vries', 'Daan Jansen'].entries()) {
      await tab.until(`document.activeElement.id === 'face-1-${index + 1}-name'`);
      const next = tab.loaded();
      await tab.press(typed);
      // to the button: an Enter in the field itself may only close the list of suggestions, and so may a Tab
      do await tab.press('Tab');
      while ((await tab.ask(`document.activeElement.tagName`)) === 'INPUT');
      await tab.press('Enter');
      await next;
    }
    const dossier = await readDossier(world.store, aRef({ key: '900' }));
    expect(dossier?.media[0]?.data.names).toMatchObject({
      '1': { personId: 'p1' },
      '2': { personId: 'p2' },
    });
    await tab.ask(`document.querySelector('[name=everyone]').focus()`);
    await tab.press('Space');
    await tab.press('Tab');
    const next = tab.loaded();
    await tab.press('Enter');
    await next;
    const confirmed = await readDossier(world.store, aRef({ key: '900' }));
    expect(confirmed?.content.data.everyoneNamed).not.toBeNull();
  });

  it('after deciding, what was done has the focus, and undoing it is one step away', async () => {
    await placeComment(world, 'review', { ref: aCommentRef({ key: '950' }) });
    await tab.open(`${base}/comments/facebook/950`);
    const decided = tab.loaded();
    await tab.ask(`document.querySelector('[name=wish][value=show]').click()`);
    await decided;
    await tab.until(`document.activeElement.matches('.done')`);
    await tab.ask(`document.querySelector('.done a')?.remove()`);
    await tab.press('Tab');
    const undone = tab.loaded();
    await tab.press('Enter');
    await undone;
    expect(await tab.ask('location.pathname')).toBe('/comments/facebook/950');
    const { content } = (await readDossier(world.store, aCommentRef({ key: '950' }))) ?? {};
    expect(content?.data).toMatchObject({ outcome: 'review', open: true });
  });

  it('names to choose from fit a telephone, however long', async () => {
    await tab.size(360, 900);
    for (const id of ['long-1', 'long-2']) {
      await placePerson(world, {
        id,
        displayName: 'Wilhelmina Achternaamvanjewelste',
        className: `${'lang '.repeat(9)}${id}`,
      });
    }
    await placePost(world, { ref: aRef({ key: '960' }) }, [aMedia({ names: {} })]);
    await tab.open(`${base}/posts/facebook/960`);
    await tab.ask(`document.getElementById('face-1-1-name').value = 'wilh'`);
    const asked = tab.loaded();
    await tab.ask(`document.querySelector('#face-1-1 [value=person]').click()`);
    await asked;
    expect(await tab.ask(`document.querySelectorAll('[name=choice]').length`)).toBe(2);
    expect(await tab.ask('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    tab.complaints();
  });

  it('text that looks like markup opens nothing and adds nothing', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>';
    const key = 'x1';
    const finding = aFinding({ text: { nl: evil, en: evil }, subjects: ['0-9'] });
    const permalink = 'javascript:alert(4)';
    await place(
      world,
      { ref: aRef({ key }), post: aPost({ text: evil, permalink }) },
      aDecision('hold', [finding]),
      { media: [aMedia()] },
    );
    await place(
      world,
      {
        ref: aCommentRef({ key }),
        comment: aComment({ text: evil, authorName: evil, permalink, postId: key }),
      },
      aDecision('review', [finding]),
    );
    await placePerson(world, { id: 'evil', displayName: evil, className: evil });
    tab.complaints();
    for (const path of [...pages(), `/posts/facebook/${key}`, `/comments/facebook/${key}`]) {
      await tab.open(base + path);
      expect(
        await tab.ask(
          `document.querySelectorAll('script, iframe, img:not([src^="/posts/"]), [onload], [onerror]').length`,
        ),
      ).toBe(0);
      expect(tab.complaints()).toEqual([]);
    }
  });

  it('the keyboard reaches every control, and shows where it is', async () => {
    await tab.size(1280, 900);
    await tab.open(`${base}/comments/facebook/701`);
    const reached = new Set<unknown>();
    for (let steps = 0; steps < 60; steps += 1) {
      await tab.press('Tab');
      const where = await tab.ask(focusShown);
      if (where !== null) reached.add(where);
    }
    const all = await tab.ask(
      `[...document.querySelectorAll('main button, main textarea, main a, nav a')].map((one) => one.textContent.trim() || one.id).sort()`,
    );
    expect(all).toSatisfy((names: string[]) => names.every((name) => reached.has(name)));
  });
});

/** WCAG 2.5.8: 24 by 24 pixels, but for links inside a sentence. */
const tooSmall = `[...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, nav a, a.button, a.row, a.task')]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.textContent.trim().slice(0, 30) || one.name, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([name, { width, height }]) => name + ' ' + width + 'x' + height)`;

/** WCAG 1.4.3: 4.5 to 1 for ordinary text, measured on what is painted behind it. */
const tooFaint = `(() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (one) => {
    for (let at = one; at !== null; at = at.parentElement) {
      const [r, g, b, a = 1] = rgb(getComputedStyle(at).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || !one.checkVisibility() || one.closest('svg')) continue;
    const [a, b] = [light(rgb(getComputedStyle(one).color)), light(behind(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push(one.textContent.trim().slice(0, 40) + ' ' + ratio.toFixed(2));
  }
  return faint;
})()`;

const focusShown = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? one.textContent.trim() || one.id : null;
})()`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
