import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { createWebhooks } from '../../../functions/webhooks/app.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { signers } from '../../../shared/adapters/platforms/signers.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Commit, Store } from '../../../shared/ports/store.ts';
import { type InboxRecord, inboxRecordSchema } from '../../../shared/records/inbox.ts';
import { writeAccount } from '../../../shared/records/schools.ts';
import {
  appSecret,
  bytes,
  platforms,
  samplesOf,
  secrets,
  verifyToken,
} from '../../shared/adapters/platforms/doors.ts';

const page = '104857600123456';
const noon = '2026-09-17T12:00:00.000Z';

/** The door with a real store behind it. `around` puts something between the two. */
async function aDoor(around: (store: Store) => Store = (store) => store) {
  const said: SchoolwachtEvent[] = [];
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database, (events) => said.push(...events));
  const account = { platform: 'facebook', id: page, schoolId: 'school-a', title: 'OBS' };
  await store.commit({ writes: [writeAccount({ ...account, trouble: null, heardAt: null })] });
  const clock = { now: noon };
  const app = createWebhooks({
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
    store: around(store),
    secrets,
    now: () => new Date(clock.now),
  });
  const post = (
    path: string,
    body: NonNullable<RequestInit['body']>,
    headers: Record<string, string> = {},
  ) => {
    const init = { method: 'POST', body, headers, duplex: 'half' as const };
    return app.fetch(new Request(`http://local/webhooks/${path}`, init));
  };
  return {
    app,
    clock,
    said,
    post,
    deliver: (body: Uint8Array, platform = 'facebook') =>
      post(platform, Buffer.from(body), signers.get(platform)!.headers(body, appSecret)),
    inbox: (): InboxRecord[] =>
      database.sql
        .prepare('SELECT data FROM inbox ORDER BY pk')
        .all()
        .map(({ data }) => inboxRecordSchema.parse(JSON.parse(String(data)))),
  };
}

const sample = (name: string, platform = 'facebook'): Uint8Array => {
  const found = samplesOf(platform).find((one) => one.name === name);
  if (found === undefined) throw new Error(`expected the sample ${name}`);
  return found.body;
};

/** A delivery of so many comments on one page; the one at `poison` cannot be read. */
function comments(count: number, { of = page, poison = -1, verb = 'add', message = 'Leuk' } = {}) {
  const changes = Array.from({ length: count }, (_, n) => ({
    field: 'feed',
    value: {
      item: 'comment',
      verb,
      comment_id: n === poison ? { not: 'an id' } : `1_${n}`,
      post_id: `${of}_1`,
      parent_id: `${of}_1`,
      created_time: 1_789_650_000,
      from: { id: '7', name: 'Iemand' },
      message,
    },
  }));
  return bytes(JSON.stringify({ object: 'page', entry: [{ id: of, time: 1, changes }] }));
}

const mostBytes = 4 * 1024 * 1024;

/** Chunks without an announced length, counted as they are taken. */
function chunked(total: number) {
  const taken = { bytes: 0 };
  const chunk = new Uint8Array(64 * 1024);
  const body = new ReadableStream({
    pull(controller) {
      if (taken.bytes >= total) return controller.close();
      taken.bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, taken };
}

describe('what is not let in', () => {
  it('refuses an announced body past the cap without reading it', async () => {
    const { post } = await aDoor();
    const { body, taken } = chunked(mostBytes * 4);
    const answer = await post('facebook', body, { 'content-length': String(mostBytes + 1) });
    expect(answer.status).toBe(413);
    expect(taken.bytes).toBeLessThanOrEqual(2 * 64 * 1024);
  });

  it('stops reading a body without a length at the cap', async () => {
    const { post } = await aDoor();
    const { body, taken } = chunked(mostBytes * 4);
    expect((await post('facebook', body)).status).toBe(413);
    expect(taken.bytes).toBeLessThan(mostBytes + 4 * 64 * 1024);
  });

  it.each([mostBytes - 1, mostBytes])('still looks at %i bytes', async (length) => {
    const { post } = await aDoor();
    expect((await post('facebook', new Uint8Array(length))).status).toBe(401);
  });

  it.each(['gzip', 'br', 'deflate', 'identity, gzip'])('refuses %s', async (encoding) => {
    const { post, inbox } = await aDoor();
    const body = sample('comment-added.json');
    const headers = signers.get('facebook')!.headers(body, appSecret);
    const answer = await post('facebook', Buffer.from(body), {
      ...headers,
      'content-encoding': encoding,
    });
    expect(answer.status).toBe(415);
    expect(inbox()).toEqual([]);
  });

  it.each([
    ['facebook', 401],
    ['instagram', 401],
    ['youtube', 202],
  ])('answers what %s did not sign with %i and keeps nothing', async (platform, status) => {
    const { post, inbox, said } = await aDoor();
    for (const { body } of samplesOf(platform)) {
      expect((await post(platform, Buffer.from(body))).status).toBe(status);
      const wrongly = signers.get(platform)!.headers(body, 'another-secret');
      expect((await post(platform, Buffer.from(body), wrongly)).status).toBe(status);
    }
    expect(inbox()).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each([
    ['facebook', '{"object":"page"'],
    ['facebook', '[]'],
    ['instagram', ''],
    ['youtube', '<feed><entry></feed>'],
    ['youtube', '<!DOCTYPE x><feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ])('answers 400 to what %s signed and nobody can read', async (platform, text) => {
    const { deliver, inbox } = await aDoor();
    expect((await deliver(bytes(text), platform)).status).toBe(400);
    expect(inbox()).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'Facebook', 'tiktok', ''])(
    'knows no platform called "%s"',
    async (name) => {
      const { app, post } = await aDoor();
      expect((await post(name, '{}')).status).toBe(404);
      expect((await app.request(`/webhooks/${name}?hub.mode=subscribe`)).status).toBe(404);
    },
  );
});

describe('what is let in', () => {
  it('stores each part with its word to the pipeline', async () => {
    const { deliver, inbox, said } = await aDoor();
    expect((await deliver(comments(3))).status).toBe(200);
    expect(inbox()).toHaveLength(3);
    expect(said.map(({ type }) => type)).toEqual(Array(3).fill('comment.changed'));
    const refs = said.map(({ data }) => 'ref' in data && data.ref?.schoolId);
    expect(refs).toEqual(Array(3).fill('school-a'));
  });

  it('stores a repeated delivery once', async () => {
    const { deliver, inbox, said } = await aDoor();
    for (let time = 0; time < 3; time += 1) {
      expect((await deliver(sample('comment-added.json'))).status).toBe(200);
    }
    expect(inbox()).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it('stores a second edit again', async () => {
    const { deliver, said } = await aDoor();
    await deliver(sample('comment-edited.json'));
    await deliver(sample('comment-edited-a-second-time.json'));
    await deliver(sample('comment-edited.json'));
    expect(said).toHaveLength(2);
  });

  test('one poison part anywhere is told to people, and the others are stored', async () => {
    const size = 60;
    const anywhere = fc.integer({ min: 0, max: size - 1 });
    await fc.assert(
      fc.asyncProperty(anywhere, async (poison) => {
        const { deliver, inbox, said } = await aDoor();
        expect((await deliver(comments(size, { poison }))).status).toBe(200);
        expect(inbox().filter(({ unhandled }) => unhandled === 'poison')).toHaveLength(1);
        expect(inbox()).toHaveLength(size);
        const troubles = said.filter(({ type }) => type === 'trouble.found');
        expect(troubles.map(({ data }) => data)).toMatchObject([
          { schoolId: 'school-a', kind: 'delivery.unreadable', reason: 'facebook' },
        ]);
        expect(said).toHaveLength(size);
      }),
      { numRuns: 10 },
    );
  });
});

describe('an account that nobody registered', () => {
  const stranger = { of: '104857600777777' };

  it('is kept, and people are told without a word of what it said', async () => {
    const { deliver, inbox, said } = await aDoor();
    expect((await deliver(comments(1, stranger))).status).toBe(200);
    expect(inbox()).toMatchObject([{ ref: null, unhandled: 'unknown-account' }]);
    expect(said).toMatchObject([
      {
        type: 'trouble.found',
        source: 'webhooks',
        data: {
          schoolId: null,
          kind: 'delivery.unknown-account',
          urgent: false,
          ref: null,
          reason: 'facebook',
        },
      },
    ]);
    expect(JSON.stringify(said)).not.toMatch(/Leuk|Iemand/);
  });

  it('has one and the same word a day, however much it delivers', async () => {
    const { deliver, said, clock, inbox } = await aDoor();
    await deliver(comments(120, stranger));
    clock.now = '2026-09-17T23:59:59.999Z';
    await deliver(comments(120, { ...stranger, verb: 'edited', message: 'Anders' }));
    expect(inbox()).toHaveLength(240);
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
    expect(said.length).toBeLessThanOrEqual(100);
    clock.now = '2026-09-18T00:00:00.000Z';
    await deliver(comments(1, { ...stranger, verb: 'edited', message: 'Weer anders' }));
    await deliver(comments(1, { of: '104857600888888' }));
    expect(new Set(said.map(({ id }) => id)).size).toBe(3);
  });

  it('is not told of again when its delivery is repeated', async () => {
    const { deliver, said } = await aDoor();
    await deliver(comments(1, stranger));
    await deliver(comments(1, stranger));
    expect(said).toHaveLength(1);
  });

  it('does not hide what registered accounts say in the same delivery', async () => {
    const { deliver, said } = await aDoor();
    await deliver(sample('batch-two-pages-with-one-unreadable-change.json'));
    const kinds = said.map(({ type, data }) => ('kind' in data ? data.kind : type));
    expect(kinds.sort()).toEqual([
      'comment.changed',
      'comment.changed',
      'delivery.unknown-account',
      'delivery.unreadable',
    ]);
  });
});

describe('a 2xx means stored', () => {
  /** Fails at the k-th commit and at no other. */
  const failingAt = (k: number) => {
    let commits = 0;
    return (store: Store): Store => ({
      ...store,
      commit(commit: Commit) {
        commits += 1;
        return commits === k ? Promise.reject(new Error('disk is full')) : store.commit(commit);
      },
    });
  };

  test('whichever commit fails, the answer is 503, and sent again nothing is lost or doubled', async () => {
    const size = 55; // two groups
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: size }), async (k) => {
        const { deliver, inbox, said } = await aDoor(failingAt(k));
        expect((await deliver(comments(size))).status).toBe(503);
        expect((await deliver(comments(size))).status).toBe(200);
        expect(inbox()).toHaveLength(size);
        expect(new Set(said.map(({ id }) => id)).size).toBe(size);
        expect(said).toHaveLength(size);
      }),
      { numRuns: 15 },
    );
  });

  it('answers 503 while the register of accounts cannot be read', async () => {
    const { deliver } = await aDoor((store) => ({
      ...store,
      get: () => Promise.reject(new Error('no table')),
    }));
    expect((await deliver(comments(1))).status).toBe(503);
  });

  it('says nothing before the last commit is done', async () => {
    const gates: (() => void)[] = [];
    const { deliver } = await aDoor((store) => ({
      ...store,
      async commit(commit: Commit) {
        await new Promise<void>((resolve) => gates.push(resolve));
        return store.commit(commit);
      },
    }));
    let answered = false;
    const answer = Promise.resolve(deliver(comments(3))).finally(() => {
      answered = true;
    });
    while (gates.length < 3) await new Promise(setImmediate);
    for (const open of gates) {
      expect(answered).toBe(false);
      open();
      if (open !== gates.at(-1)) await new Promise(setImmediate);
    }
    expect((await answer).status).toBe(200);
  });
});

test('every answer carries the security headers', async () => {
  const { app, post, deliver } = await aDoor();
  const broken = await aDoor((store) => ({ ...store, commit: () => Promise.reject(new Error()) }));
  const query = `hub.mode=subscribe&hub.verify_token=${verifyToken}&hub.challenge=123`;
  const answers = [
    [200, await deliver(comments(1))],
    [200, await app.request(`/webhooks/facebook?${query}`)],
    [400, await deliver(bytes('{'))],
    [401, await post('facebook', '{}')],
    [202, await post('youtube', '<feed/>')],
    [403, await app.request('/webhooks/facebook?hub.mode=subscribe')],
    [404, await post('constructor', '{}')],
    [404, await app.request('/webhooks/facebook', { method: 'DELETE' })],
    [413, await post('facebook', new Uint8Array(mostBytes + 1))],
    [415, await post('facebook', '{}', { 'content-encoding': 'gzip' })],
    [503, await broken.deliver(comments(1))],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.get('content-type') ?? 'text/plain').not.toContain('html');
  }
});
