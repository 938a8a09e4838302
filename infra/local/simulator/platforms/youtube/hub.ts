import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Account } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import type { Handshake } from '../fake-platform.ts';
import { topicOf } from './push.ts';

/** Five days, as the hub usually grants. */
const usualLeaseSeconds = 432_000;

/** 64 bits: no JavaScript number holds them. */
const challenge = () => String(randomBytes(8).readBigUInt64BE() | (1n << 63n));

export function hubHandshake({ id }: Account, leaseSeconds = usualLeaseSeconds): Handshake {
  const text = challenge();
  const query = new URLSearchParams({
    'hub.topic': topicOf(id),
    'hub.challenge': text,
    'hub.mode': 'subscribe',
    'hub.lease_seconds': String(leaseSeconds),
  });
  return { accountId: id, query, challenge: text };
}

/** The hub of a simulator must not be made to call anyone else. */
function isProduct(callback: string, world: World): boolean {
  return URL.canParse(callback) && new URL(callback).origin === new URL(world.callbackUrl()).origin;
}

/** What stands for https://pubsubhubbub.appspot.com/subscribe: renews a lease after asking the callback. */
export function hub(world: World): Hono {
  const app = new Hono();
  app.post('/subscribe', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const topic = form.get('hub.topic') ?? '';
    const callback = form.get('hub.callback') ?? '';
    const channelId = URL.canParse(topic) ? new URL(topic).searchParams.get('channel_id') : null;
    const account = channelId === null ? null : world.accounts.get(channelId);
    const isKnown = account?.platform === 'youtube' && isProduct(callback, world);
    if (!isKnown || form.get('hub.mode') !== 'subscribe') return c.text('Invalid request', 400);
    const leaseSeconds = Number(form.get('hub.lease_seconds') ?? usualLeaseSeconds);

    async function verify(subscriber: Account): Promise<boolean> {
      const { query, challenge: expected } = hubHandshake(subscriber, leaseSeconds);
      const url = new URL(callback);
      for (const [name, value] of query) url.searchParams.set(name, value);
      const answer = await fetch(url, { redirect: 'manual' });
      if (!answer.ok || (await answer.text()) !== expected) return false;
      const leaseUntil = new Date(world.now().getTime() + leaseSeconds * 1000).toISOString();
      const secret = form.get('hub.secret') ?? world.secrets.youtubeHubSecret;
      world.accounts.setHub(subscriber.id, { secret, callback, leaseUntil });
      return true;
    }

    if (form.get('hub.verify') === 'sync') {
      return c.body(null, (await verify(account).catch(() => false)) ? 204 : 409);
    }
    setImmediate(() => verify(account).catch(() => false)); // accepted is not yet subscribed
    return c.body(null, 202);
  });
  return app;
}
