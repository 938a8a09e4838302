import { Hono } from 'hono';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Hint, Platform, Unhandled } from '../../shared/ports/platform.ts';
import type { Secrets } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import { addToInbox } from '../../shared/records/inbox.ts';
import { readAccount } from '../../shared/records/schools.ts';

export interface WebhooksDependencies {
  platforms: ReadonlyMap<string, Platform>;
  store: Store;
  secrets: Secrets;
  now: Clock;
  /**
   * Gives an account that nobody registered to a school, and says which; absent: its deliveries are kept
   * and people are told.
   */
  adopt?: (platform: string, accountId: string) => Promise<string | undefined>;
}

/** No browser has business here; should one come, it makes nothing of the answer. */
const answerHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
};

/** Meta sends at most 1,000 changes at a time; its largest delivery seen is far below this. */
const mostBytes = 4 * 1024 * 1024;
/** Parts of one delivery that are stored side by side. */
const atOnce = 50;

/**
 * The door for deliveries: verify the exact bytes, split, store durably, answer. Nothing slow happens
 * while the platform waits, and a 2xx means that every part is on the disk.
 */
export function createWebhooks(dependencies: WebhooksDependencies): Hono {
  const { platforms, secrets } = dependencies;
  const app = new Hono();
  app.use('/webhooks/*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(answerHeaders)) c.res.headers.set(name, value);
  });

  app.get('/webhooks/:platform', async (c) => {
    const platform = platforms.get(c.req.param('platform'));
    if (platform === undefined) return c.body(null, 404);
    const answer = await platform.handshake(new URL(c.req.url).searchParams, secrets);
    if (!answer.ok) return c.body(null, answer.problem === 'forbidden' ? 403 : 404);
    return c.text(answer.value);
  });

  app.post('/webhooks/:platform', async (c) => {
    const platform = platforms.get(c.req.param('platform'));
    if (platform === undefined) return c.body(null, 404);
    const encoding = c.req.header('content-encoding') ?? 'identity';
    if (encoding !== 'identity') return c.body(null, 415);
    const body = await readCapped(c.req.raw);
    if (body === undefined) return c.body(null, 413);

    const request = { body, header: (name: string) => c.req.header(name) };
    const verified = await platform.verify(request, secrets);
    if (!verified.ok) return c.body(null, platform.badSignatureStatus);
    const translation = platform.translate(body);
    if (!translation.ok) return c.body(null, 400);

    const { hints, unhandled } = translation.value;
    const take = createTaker(dependencies, platform);
    await inGroups(hints, (hint) => take.hint(hint));
    await inGroups(unhandled, (part) => take.unhandled(part));
    return c.body(null, 200);
  });

  // not stored means not accepted: the platform will send it again
  app.onError((_, c) => c.body(null, 503));
  return app;
}

/** The bytes as they came; undefined past the cap, without reading on. */
async function readCapped(request: Request): Promise<Uint8Array | undefined> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > mostBytes) return undefined;
  if (announced > 0) return new Uint8Array(await request.arrayBuffer());
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function inGroups<Part>(parts: Part[], work: (part: Part) => Promise<void>): Promise<void> {
  for (let first = 0; first < parts.length; first += atOnce) {
    await Promise.all(parts.slice(first, first + atOnce).map(work));
  }
}

/** Stores parts of one delivery. A part that was delivered before conflicts with itself and is left. */
function createTaker({ store, now, adopt }: WebhooksDependencies, platform: Platform) {
  const schools = new Map<string, Promise<string | undefined>>();
  /** Accounts that nobody registered and that were told of: one word does for all of a delivery. */
  const told = new Set<string>();
  const receivedAt = now().toISOString();

  function schoolOf(accountId: string): Promise<string | undefined> {
    const known = schools.get(accountId);
    if (known !== undefined) return known;
    const found = readAccount(store, platform.name, accountId).then(
      (account) => account?.data.schoolId ?? adopt?.(platform.name, accountId),
    );
    schools.set(accountId, found);
    return found;
  }

  const trouble = (id: string, kind: string, schoolId: string | null): SchoolwachtEvent => ({
    id,
    type: 'trouble.found',
    source: 'webhooks',
    time: receivedAt,
    data: { schoolId, kind, urgent: false, ref: null, reason: platform.name },
  });

  /** The same id all day, so that people hear of an account once a day and not once a comment. */
  function unknownAccount(accountId: string): SchoolwachtEvent {
    const day = receivedAt.slice(0, 10);
    const id = `unknown-account#${platform.name}#${accountId}#${day}`;
    return trouble(id, 'delivery.unknown-account', null);
  }

  const kept = { platform: platform.name, receivedAt };
  return {
    async hint({ accountId, kind, id, dedupKey, raw }: Hint): Promise<void> {
      const schoolId = await schoolOf(accountId);
      if (schoolId === undefined) {
        const record = { ...kept, accountId, ref: null, unhandled: 'unknown-account', raw };
        const events = told.has(accountId) ? [] : [unknownAccount(accountId)];
        const done = await store.commit({ writes: [addToInbox(dedupKey, record)], events });
        if (done.ok) told.add(accountId);
        return;
      }
      const key = platform.contentKey(kind, id);
      const ref: ContentRef = { schoolId, platform: platform.name, accountId, kind, id, key };
      const event: SchoolwachtEvent = {
        id: `changed#${platform.name}#${dedupKey}`,
        type: kind === 'post' ? 'post.changed' : 'comment.changed',
        source: 'webhooks',
        time: receivedAt,
        data: { ref, because: 'webhook' },
      };
      const record = { ...kept, accountId, ref, unhandled: null, raw };
      await store.commit({ writes: [addToInbox(dedupKey, record)], events: [event] });
    },

    async unhandled({ accountId, reason, dedupKey, raw }: Unhandled): Promise<void> {
      const record = { ...kept, accountId, ref: null, unhandled: reason, raw };
      const writes = [addToInbox(dedupKey, record)];
      if (reason !== 'poison') {
        await store.commit({ writes });
        return;
      }
      const schoolId = accountId === null ? undefined : await schoolOf(accountId);
      const id = `unreadable#${platform.name}#${dedupKey}`;
      const event = trouble(id, 'delivery.unreadable', schoolId ?? null);
      await store.commit({ writes, events: [event] });
    },
  };
}
