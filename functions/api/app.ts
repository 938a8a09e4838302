import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import { languages } from '../../shared/domain/language.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { QueueCounts } from '../../shared/ports/queue.ts';
import type { Secrets } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import { auditEntries } from '../../shared/records/audit.ts';
import { listParked } from '../../shared/records/parked.ts';
import { listSchools } from '../../shared/records/schools.ts';
import { findContents, newestContents } from './read-contents.ts';

export interface ApiDependencies {
  store: Store;
  secrets: Secrets;
  queueCounts: () => Promise<QueueCounts>;
  platforms: ReadonlyMap<string, Pick<Platform, 'contentKey'>>;
}

/** What other programs may read: health without a token, contents and the log with one. Nothing is written here. */
export function createApi(deps: ApiDependencies): Hono {
  const app = new Hono();
  const bearer = requireToken(deps.secrets);
  app.get('/api/v1/health', plain, (c) => health(deps, c));
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

/** 503 with the name of what does not answer. */
async function health({ store, queueCounts }: ApiDependencies, c: Context) {
  const [parked, counts] = await Promise.allSettled([listParked(store), queueCounts()]);
  if (parked.status === 'rejected') return c.json({ status: 'store-down' }, 503);
  if (counts.status === 'rejected') return c.json({ status: 'queue-down' }, 503);
  const { pending, dead } = counts.value;
  return c.json({ status: 'ok', pending, parked: parked.value.length + dead });
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

/** Every school's chain, one after the other: each can be verified by itself. */
async function audit({ store }: ApiDependencies, c: Context) {
  const schools = await listSchools(store);
  c.header('Content-Type', 'application/jsonl; charset=utf-8');
  return stream(c, async (out) => {
    for (const { id } of schools) {
      for await (const entry of auditEntries(store, id)) {
        await out.write(`${JSON.stringify(entry)}\n`);
      }
    }
  });
}
