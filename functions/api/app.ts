import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import { languages } from '../../shared/domain/language.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { QueueCounts } from '../../shared/ports/queue.ts';
import type { Secrets } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import { listParked } from '../../shared/records/parked.ts';
import { auditPage, auditQuerySchema, chainsOf, entriesOf } from './read-audit.ts';
import { findContents, newestContents } from './read-contents.ts';

export interface ApiDependencies {
  store: Store;
  secrets: Secrets;
  queueCounts: () => Promise<QueueCounts>;
  platforms: ReadonlyMap<string, Pick<Platform, 'contentKey'>>;
  /** Where an answer is sent whole and strangers can ask at our cost; a laptop has none. */
  bounds?: ApiBounds;
}

export interface ApiBounds {
  now: Clock;
  /** How long an answer about health stands. */
  healthSeconds: number;
  /** Of one page of the log. */
  pageBytes: number;
  /** Time to gather one page of the log. */
  pageSeconds: number;
}

/** What other programs may read: health without a token, contents and the log with one. Nothing is written here. */
export function createApi(deps: ApiDependencies): Hono {
  const app = new Hono();
  const bearer = requireToken(deps.secrets);
  const ask = () => healthOf(deps);
  const health = deps.bounds === undefined ? ask : remembered(ask, deps.bounds);
  app.get('/api/v1/health', plain, async (c) => {
    const { status, body } = await health();
    return c.json(body, status);
  });
  app.get('/api/v1/contents', plain, bearer, (c) => contents(deps, c));
  app.get('/api/v1/audit', plain, bearer, (c) => audit(deps, c));
  return app;
}

const plain: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Cache-Control', 'no-store');
  c.res.headers.set('Referrer-Policy', 'no-referrer');
  c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
};

/** Any value accepted now will do; comparing takes as long for a wrong one. No hint of what was wrong. */
function requireToken(secrets: Secrets): MiddlewareHandler {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return async (c, next) => {
    const given = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const accepted = (await secrets.get('api-token')).filter((token) => token.trim() !== '');
    const matches = accepted.map((token) => timingSafeEqual(digest(given ?? ''), digest(token)));
    if (given === undefined || !matches.includes(true)) {
      return c.body(null, 401, { 'WWW-Authenticate': 'Bearer' });
    }
    return next();
  };
}

interface Health {
  status: 200 | 503;
  body: { status: string; pending?: number; parked?: number };
}

/** 503 with the name of what does not answer. */
async function healthOf({ store, queueCounts }: ApiDependencies): Promise<Health> {
  const [parked, counts] = await Promise.allSettled([listParked(store), queueCounts()]);
  if (parked.status === 'rejected') return { status: 503, body: { status: 'store-down' } };
  if (counts.status === 'rejected') return { status: 503, body: { status: 'queue-down' } };
  const { pending, dead } = counts.value;
  return { status: 200, body: { status: 'ok', pending, parked: parked.value.length + dead } };
}

/** Anybody may ask, so that asking often must not cost anything. */
function remembered<Value>(
  ask: () => Promise<Value>,
  { now, healthSeconds }: ApiBounds,
): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  let until = 0;
  return () => {
    const at = now().getTime();
    if (known === undefined || at >= until) {
      known = ask();
      until = at + healthSeconds * 1000;
    }
    return known;
  };
}

const querySchema = z.object({
  platform: z.string().max(40).optional(),
  id: z.string().min(1).max(200).optional(),
  cursor: z.string().max(2000).optional(),
  lang: z.enum(languages).default('nl'),
});

async function contents({ store, platforms }: ApiDependencies, c: Context) {
  const asked = querySchema.safeParse(c.req.query());
  if (!asked.success) return c.json({ error: 'expected platform, id, cursor or lang' }, 400);
  const { platform, id, cursor, lang } = asked.data;
  if (id !== undefined) {
    return c.json(await findContents(store, platforms, { platform, id, lang }));
  }
  const page = await newestContents(store, { platform, cursor, lang });
  if (!page.ok) return c.json({ error: 'expected a cursor of ours' }, 400);
  const { rows, next } = page.value;
  if (next !== undefined) {
    const query = new URLSearchParams({
      ...(platform === undefined ? {} : { platform }),
      ...(lang === 'nl' ? {} : { lang }),
      cursor: next,
    });
    c.header('Link', `</api/v1/contents?${query}>; rel="next"`);
    c.header('X-Next-Cursor', next);
  }
  return c.json(rows);
}

/** All at once where an answer can be streamed; else, or with a limit, page by page. */
async function audit({ store, bounds }: ApiDependencies, c: Context) {
  const asked = auditQuerySchema.safeParse(c.req.query());
  if (!asked.success) return c.json({ error: 'expected school or from, after, limit' }, 400);
  const { school, after = 0, limit } = asked.data;
  const chains = await chainsOf(store, asked.data);
  if (chains === undefined) return c.json({ error: 'expected a school of ours' }, 400);
  c.header('Content-Type', 'application/jsonl; charset=utf-8');
  if (bounds === undefined && limit === undefined) {
    return stream(c, async (out) => {
      for await (const entry of entriesOf(store, chains, after)) {
        await out.write(`${JSON.stringify(entry)}\n`);
      }
    });
  }
  const page = await auditPage(store, chains, after, {
    entries: limit ?? Number.POSITIVE_INFINITY,
    bytes: bounds?.pageBytes ?? Number.POSITIVE_INFINITY,
    timeIsUp: bounds === undefined ? () => false : timer(bounds),
  });
  if (page.next !== undefined) {
    const query = new URLSearchParams({
      [school === undefined ? 'from' : 'school']: page.next.school,
      after: String(page.next.after),
      ...(limit === undefined ? {} : { limit: String(limit) }),
    });
    c.header('Link', `</api/v1/audit?${query}>; rel="next"`);
  }
  return c.body(page.lines);
}

function timer({ now, pageSeconds }: ApiBounds): () => boolean {
  const end = now().getTime() + pageSeconds * 1000;
  return () => now().getTime() >= end;
}
