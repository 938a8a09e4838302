import { type Context, Hono } from 'hono';
import type { Changes } from '../../world/changes.ts';
import type { Account } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { YoutubeError, youtubeErrorBody } from './error.ts';
import { createLists } from './lists.ts';
import { createQuota } from './quota.ts';
import { createResources } from './resources.ts';
import { channelByToken } from './tokens.ts';
import { createWrites } from './writes.ts';

function errorResponse({ status, reason, message }: YoutubeError): Response {
  const { body } = youtubeErrorBody(status, reason, message);
  return Response.json(body, { status });
}

function bearerOf(c: Context): string | null {
  const header = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return header ?? c.req.query('access_token') ?? null;
}

/** What stands for https://www.googleapis.com/youtube/v3. */
export function youtubeApi(world: World, changes: Changes): Hono {
  const app = new Hono();
  const lists = createLists(world);
  const writes = createWrites(world, changes);
  const resources = createResources(world);
  const quota = createQuota(world);

  app.onError((error) => {
    if (error instanceof YoutubeError) return errorResponse(error);
    throw error;
  });
  app.notFound(() => errorResponse(new YoutubeError(404, 'notFound', 'Not Found')));

  function caller(c: Context): Account {
    const account = channelByToken(bearerOf(c), world);
    const isDead = account?.tokenState === 'expired' || account?.tokenState === 'revoked';
    if (account?.platform === 'youtube' && !isDead) return account;
    throw new YoutubeError(401, 'authError', 'Invalid Credentials');
  }

  /** A call by its price: refused when the day's units are used up, charged when it is done. */
  function on(
    method: string,
    path: string,
    answer: (c: Context, account: Account) => Response | Promise<Response>,
  ): void {
    const call = `${method} ${path}`;
    app.on(method, `/${path}`, async (c) => {
      const account = caller(c);
      quota.mustAfford(call);
      try {
        const response = await answer(c, account);
        quota.charge(call, false);
        return response;
      } catch (error) {
        quota.charge(call, true);
        throw error;
      }
    });
  }
  const query = (c: Context) => (name: string) => c.req.query(name);

  on('GET', 'videos', (c, account) => c.json(lists.videos(account, query(c))));
  on('GET', 'playlistItems', (c, account) => c.json(lists.playlistItems(account, query(c))));
  on('GET', 'channels', (c, account) => c.json(lists.channels(account, query(c))));
  on('GET', 'commentThreads', (c, account) => c.json(lists.commentThreads(account, query(c))));
  on('GET', 'comments', (c, account) => c.json(lists.comments(account, query(c))));
  on('POST', 'comments/setModerationStatus', (c, account) => {
    writes.setModerationStatus(account, query(c));
    return c.body(null, 204);
  });
  on('DELETE', 'comments', (c, account) => {
    writes.deleteComment(account, c.req.query('id') ?? '');
    return c.body(null, 204);
  });
  on('PUT', 'videos', async (c, account) => {
    const part = c.req.query('part') ?? '';
    const body: unknown = await c.req.json().catch(() => null);
    return c.json(resources.video(writes.updateVideo(account, part, body), part));
  });
  return app;
}
