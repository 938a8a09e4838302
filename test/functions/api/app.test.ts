import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { type ApiBounds, type ApiDependencies, createApi } from '../../../functions/api/app.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { ContentKind } from '../../../shared/domain/content.ts';
import type { Store } from '../../../shared/ports/store.ts';
import {
  type AuditEntry,
  commitWithAudit,
  createChainChecker,
} from '../../../shared/records/audit.ts';
import { newContent, readContent, writeContent } from '../../../shared/records/contents.ts';
import { writeNotice } from '../../../shared/records/notices.ts';
import { recordDecision } from '../../../shared/records/record-decision.ts';
import { writeSchool } from '../../../shared/records/schools.ts';
import { aFinding, aNotice, aParked, aRef, at } from '../console/a-story.ts';

const bearer = { authorization: 'Bearer right' };

const roomy: ApiBounds = {
  now: () => new Date(at),
  healthSeconds: 5,
  pageBytes: 4_000_000,
  pageSeconds: 10,
};

async function anApi(change: Partial<ApiDependencies> = {}) {
  const store = createSqliteStore(openDatabase(':memory:'), () => undefined);
  await store.commit({
    writes: ['school-a', 'school-b'].map((id) =>
      writeSchool({ id, name: id, packId: 'atlas-2021', recognition: 'off' }),
    ),
  });
  const last = (id: string) => id.slice(id.lastIndexOf('_') + 1);
  const deps: ApiDependencies = {
    store,
    secrets: { get: async (name) => (name === 'api-token' ? ['newer', 'right'] : ['other']) },
    queueCounts: async () => ({ pending: 3, dead: 1 }),
    platforms: new Map([
      ['facebook', { contentKey: (_, id) => last(id) }],
      ['youtube', { contentKey: (_, id) => id }],
    ]),
    ...change,
  };
  const app = createApi(deps);
  return {
    store: deps.store,
    get: async (path: string, headers: Record<string, string> = bearer) =>
      app.request(`http://127.0.0.1:8080/api/v1${path}`, { headers }),
  };
}

const rowSchema = z.looseObject({
  platform: z.string(),
  kind: z.string(),
  id: z.string(),
  findings: z.array(z.looseObject({ text: z.string() })),
});
const rowsOf = async (answer: Response) => z.array(rowSchema).parse(await answer.json());

async function add(
  store: Store,
  {
    schoolId = 'school-a',
    platform = 'facebook',
    kind = 'post' as ContentKind,
    key = '1',
    open = true,
    changedAt = at,
  },
) {
  const ref = aRef({ schoolId, platform, kind, key, id: `1001_${key}` });
  const done = await store.commit({
    writes: [writeContent({ ...newContent(ref, changedAt), open })],
  });
  if (!done.ok) throw new Error('expected a new content');
  return ref;
}

describe('the token', () => {
  it.each([
    ['none', {}],
    ['wrong', { authorization: 'Bearer wrong' }],
    ['empty', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic right' }],
    ['another secret', { authorization: 'Bearer other' }],
    ['a longer one', { authorization: 'Bearer right2' }],
  ])('%s opens nothing and gives no hint', async (_, headers) => {
    const api = await anApi();
    for (const path of ['/contents', '/contents?id=1', '/audit']) {
      const answer = await api.get(path, headers);
      expect([answer.status, await answer.text()]).toEqual([401, '']);
    }
  });

  it.each(['newer', 'right'])('any value accepted now will do: %s', async (token) => {
    const api = await anApi();
    const answer = await api.get('/contents', { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(200);
  });

  it('that is blank opens nothing, also when a blank one is stored', async () => {
    const api = await anApi({ secrets: { get: async () => ['', ' '] } });
    expect((await api.get('/contents', { authorization: 'Bearer  ' })).status).toBe(401);
  });
});

describe('health', () => {
  it('counts what waits and what is stuck, for anybody', async () => {
    const api = await anApi();
    await api.store.commit({ writes: [aParked()] });
    const answer = await api.get('/health', {});
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'ok', pending: 3, parked: 2 },
    ]);
  });

  it('is 503 with a word when the queue or the store is down', async () => {
    const down = () => Promise.reject(new Error('secret detail'));
    const queue = await (await anApi({ queueCounts: down })).get('/health', {});
    expect([queue.status, await queue.json()]).toEqual([503, { status: 'queue-down' }]);
    const healthy = await anApi();
    const api = await anApi({ store: { ...healthy.store, query: down } }).catch(() => undefined);
    const store = await api?.get('/health', {});
    expect([store?.status, await store?.json()]).toEqual([503, { status: 'store-down' }]);
  });
});

describe('contents', () => {
  let api: Awaited<ReturnType<typeof anApi>>;
  beforeEach(async () => {
    api = await anApi();
  });

  it('has the promised shape', async () => {
    const ref = await add(api.store, { kind: 'comment', key: '701' });
    const from = await readContent(api.store, ref);
    if (from === undefined) throw new Error('expected a content');
    await recordDecision(api.store, {
      from,
      becomes: { ...from.data, state: 'decided' },
      decision: {
        outcome: 'hide',
        findings: [aFinding()],
        pack: { id: 'atlas-2021', version: 1 },
      },
      by: 'rules',
      source: 'test',
      at: new Date(at),
      action: 'hide-comment',
    });
    await api.store.commit({ writes: [writeNotice(aNotice({ ref }))] });
    const expected = {
      platform: 'facebook',
      kind: 'comment',
      id: '1001_701',
      state: 'decided',
      outcome: 'hide',
      findings: [
        {
          code: 'COMMENT_HIDE_DECENCY',
          basis: 'protocol',
          articles: ['atlas-2021:A.10'],
          text: 'Er wordt gescholden.',
        },
      ],
      actions: [{ kind: 'hide-comment', status: 'intended', at }],
      notifications: [{ role: 'moderation', kind: 'comment.hide', at }],
    };
    const found = await api.get('/contents?platform=facebook&id=501_701');
    expect(await found.json()).toEqual([expected]);
    const english = await rowsOf(await api.get('/contents?id=701&lang=en'));
    expect(english[0]?.findings[0]?.text).toBe('There is abuse.');
    expect(await (await api.get('/contents')).json()).toEqual([expected]);
  });

  it('finds a content by any of the ids the platform writes for it, at any school', async () => {
    await add(api.store, { key: '55' });
    await add(api.store, { key: '55', schoolId: 'school-b', kind: 'comment' });
    for (const id of ['55', '1_55', '2_55']) {
      const found = await rowsOf(await api.get(`/contents?platform=facebook&id=${id}`));
      expect(found.map(({ kind }) => kind)).toEqual(['post', 'comment']);
    }
  });

  it.each([
    '/contents?id=none',
    '/contents?platform=tiktok&id=1',
    '/contents?platform=constructor&id=1',
  ])('answers %s with nothing', async (path) => {
    await add(api.store, {});
    expect(await (await api.get(path)).json()).toEqual([]);
  });

  it.each(['/contents?cursor=x', '/contents?cursor=e30', '/contents?lang=xx', '/contents?id='])(
    'refuses %s',
    async (path) => {
      expect((await api.get(path)).status).toBe(400);
    },
  );

  it('lists nothing that only some at a school may read', async () => {
    await add(api.store, { key: 'known' });
    const ref = await add(api.store, { key: 'secret', kind: 'comment' });
    const stored = await readContent(api.store, ref);
    if (stored === undefined) throw new Error('expected the content');
    await api.store.commit({
      writes: [writeContent({ ...stored.data, restricted: true }, stored)],
    });
    const ids = (await rowsOf(await api.get('/contents'))).map(({ id }) => id);
    expect(ids).toEqual(['1001_known']);
  });

  it('loses nothing where a page ends between two that changed at the very same moment', async () => {
    for (let number = 10; number < 59; number += 1) {
      await add(api.store, { key: 'k', platform: `p${number}`, changedAt: '2026-03-02T10:00:00Z' });
    }
    await add(api.store, { schoolId: 'school-a' });
    await add(api.store, { schoolId: 'school-b' });
    const first = await api.get('/contents');
    const cursor = first.headers.get('x-next-cursor') ?? '';
    const second = await rowsOf(await api.get(`/contents?cursor=${cursor}`));
    expect([(await rowsOf(first)).length, second.length]).toEqual([50, 1]);
  });

  test('page by page everything comes once, newest change first, whatever the lists', async () => {
    const content = fc.record({
      schoolId: fc.constantFrom('school-a', 'school-b'),
      kind: fc.constantFrom<ContentKind>('post', 'comment'),
      platform: fc.constantFrom('facebook', 'youtube'),
      open: fc.boolean(),
      minute: fc.integer({ min: 10, max: 13 }),
      key: fc.integer({ min: 1, max: 200 }).map(String),
    });
    const many = fc.uniqueArray(content, {
      minLength: 51,
      maxLength: 160,
      selector: ({ schoolId, kind, platform, key }) => [schoolId, kind, platform, key].join(),
    });
    await fc.assert(
      fc.asyncProperty(many, fc.constantFrom('', 'facebook'), async (contents, platform) => {
        const own = await anApi();
        for (const { minute, ...one } of contents) {
          await add(own.store, { ...one, changedAt: `2026-03-02T09:${minute}:00.000Z` });
        }
        const seen: string[] = [];
        let path = platform === '' ? '/contents' : '/contents?platform=facebook';
        for (;;) {
          const answer = await own.get(path);
          for (const row of await rowsOf(answer))
            seen.push(`${row.platform} ${row.kind} ${row.id}`);
          const next = /<\/api\/v1([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
          if (next === undefined) break;
          path = next;
        }
        const wanted = contents.filter((one) => platform === '' || one.platform === platform);
        const names = wanted
          .toSorted((a, b) => b.minute - a.minute)
          .map(({ platform: name, kind, key }) => `${name} ${kind} 1001_${key}`);
        expect(seen.toSorted()).toEqual(names.toSorted());
        const minuteOf = new Map(
          wanted.map((one) => [`${one.platform} ${one.kind} 1001_${one.key}`, one.minute]),
        );
        if (minuteOf.size === wanted.length) {
          const minutes = seen.map((name) => minuteOf.get(name) ?? 0);
          expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('health where anybody can ask at our cost', () => {
  it.each([
    { afterSeconds: 4.9, asked: 1 },
    { afterSeconds: 5, asked: 2 },
  ])('is asked $asked times within $afterSeconds seconds', async ({ afterSeconds, asked }) => {
    let time = 0;
    let counted = 0;
    const bounds = { ...roomy, now: () => new Date(time) };
    const queueCounts = async () => {
      counted += 1;
      return { pending: 0, dead: 0 };
    };
    const api = await anApi({ bounds, queueCounts });
    const first = await api.get('/health', {});
    time = afterSeconds * 1000;
    const second = await api.get('/health', {});
    expect([counted, first.status, await second.json()]).toMatchObject([asked, 200, { parked: 0 }]);
  });
});

describe('the log', () => {
  const entryOf = (text: string) => JSON.parse(text);

  async function aLog(chains: Record<string, number>, change: Partial<ApiDependencies> = {}) {
    const api = await anApi(change);
    let month = 1;
    for (const [school, entries] of Object.entries(chains)) {
      for (let number = 0; number < entries; number += 1) {
        const day = `2026-${String(month).padStart(2, '0')}-02T09:00:00.000Z`;
        const fact = { at: day, actor: 'rules', what: 'tested', about: 'x', detail: {} };
        await commitWithAudit(api.store, school, fact, { writes: [] });
        month = (month % 12) + 1;
      }
    }
    return api;
  }

  async function pageOf(api: Awaited<ReturnType<typeof anApi>>, path: string) {
    const answer = await api.get(path);
    const lines = (await answer.text()).split('\n').slice(0, -1);
    const link = answer.headers.get('link') ?? '';
    const next = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(link)?.[1];
    return { status: answer.status, entries: lines.map(entryOf), next };
  }

  async function everyPage(api: Awaited<ReturnType<typeof anApi>>, path: string) {
    const pages: number[] = [];
    const entries: AuditEntry[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const page = await pageOf(api, next);
      entries.push(...page.entries);
      pages.push(page.entries.length);
      next = page.next;
    }
    return { entries, pages };
  }

  it('gives every school’s chain, and each holds', async () => {
    const api = await aLog({ 'school-a': 2, 'school-b': 1 });
    const answer = await api.get('/audit');
    expect(answer.headers.get('content-type')).toContain('application/jsonl');
    const { entries, pages } = await everyPage(api, '/audit');
    expect(pages).toEqual([3]);
    expect(entries.map(({ school }) => school)).toEqual(['school-a', 'school-a', 'school-b']);
    expect(entries.map(createChainChecker())).toEqual([undefined, undefined, undefined]);
  });

  test('page by page every entry comes once, in the order of its chain', async () => {
    const chains = fc.record({ 'school-a': fc.nat(14), 'school-b': fc.nat(14) });
    const query = fc.constantFrom('', '&school=school-b', '&from=school-b', '&from=school-a');
    await fc.assert(
      fc.asyncProperty(chains, fc.integer({ min: 1, max: 6 }), query, async (given, limit, of) => {
        const api = await aLog(given);
        const all = (await everyPage(api, `/audit?${of.slice(1)}`)).entries;
        const { entries, pages } = await everyPage(api, `/audit?limit=${limit}${of}`);
        const { 'school-a': first, 'school-b': second } = given;
        expect(entries).toEqual(all);
        expect(all).toHaveLength(/school-b/.test(of) ? second : first + second);
        expect(Math.max(...pages)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    { path: '/audit?school=school-a&after=3', numbers: [4, 5] },
    { path: '/audit?school=school-a&after=5', numbers: [] },
    { path: '/audit?school=school-a&after=1&limit=2', numbers: [2, 3] },
    { path: '/audit?from=school-a&after=4', numbers: [5, 1] },
  ])('begins where it is asked to: $path', async ({ path, numbers }) => {
    const api = await aLog({ 'school-a': 5, 'school-b': 1 });
    const { entries } = await pageOf(api, path);
    expect(entries.map(({ number }) => number)).toEqual(numbers);
  });

  it('is given in pages of so many bytes where an answer is sent whole', async () => {
    const api = await aLog(
      { 'school-a': 5, 'school-b': 5 },
      { bounds: { ...roomy, pageBytes: 1000 } },
    );
    const first = await (await api.get('/audit')).text();
    expect(Buffer.byteLength(first)).toBeLessThanOrEqual(1000);
    const { entries } = await everyPage(api, '/audit');
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
  });

  it('is given as far as the time allows, and one step further each time', async () => {
    let time = 0;
    const now = () => {
      time += 1000;
      return new Date(time);
    };
    const api = await aLog({ 'school-b': 3 }, { bounds: { ...roomy, now, pageSeconds: 1 } });
    const { entries, pages } = await everyPage(api, '/audit');
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(pages).toEqual([0, 1, 1, 1]);
  });

  it.each([
    '/audit?after=3',
    '/audit?school=school-a&from=school-b',
    '/audit?school=school-c',
    '/audit?school=constructor',
    '/audit?from=school-c',
    '/audit?school=',
    '/audit?limit=0',
    '/audit?limit=-1',
    '/audit?limit=1e9',
    '/audit?school=school-a&after=x',
  ])('refuses %s', async (path) => {
    expect((await (await anApi()).get(path)).status).toBe(400);
  });
});
