import { Hono } from 'hono';
import * as z from 'zod';
import { letters } from '../../world/ids.ts';
import type { Account } from '../../world/records.ts';
import type { World } from '../../world/world.ts';

/** As Google answers: an hour, less one second. */
const lifeSeconds = 3599;

const row = z.object({ account_id: z.string() });

/**
 * The channel behind an access token. Besides those of the token endpoint, the account's own token is
 * taken for as long as the account is well: a convenience the real API does not have.
 */
export function channelByToken(token: string | null, world: World): Account | null {
  if (token === null) return null;
  const first = world.accounts.byToken(token);
  if (first) return first;
  const granted = world.db.one(
    row,
    'select account_id from access_tokens where token = ? and expires_at > ?',
    token,
    world.now().toISOString(),
  );
  return granted && world.accounts.get(granted.account_id);
}

function grant(account: Account, world: World) {
  const token = `ya29.${letters(80)}`;
  const expiresAt = new Date(world.now().getTime() + lifeSeconds * 1000).toISOString();
  const insert = 'insert into access_tokens (token, account_id, expires_at) values (?, ?, ?)';
  world.db.run(insert, token, account.id, expiresAt);
  const scope = 'https://www.googleapis.com/auth/youtube.force-ssl';
  return { access_token: token, expires_in: lifeSeconds, scope, token_type: 'Bearer' };
}

/** What stands for https://oauth2.googleapis.com/token. Its errors are strings, unlike the API's. */
export function oauthEndpoint(world: World): Hono {
  const app = new Hono();
  app.post('/*', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const refuse = (error: string, error_description: string, status: 400 | 401 = 400) =>
      c.json({ error, error_description }, status);
    if (form.get('grant_type') !== 'refresh_token') {
      return refuse('unsupported_grant_type', 'Invalid grant_type');
    }
    if (!form.get('client_id') || !form.get('client_secret')) {
      return refuse('invalid_client', 'The OAuth client was not found.', 401);
    }
    const account = world.accounts.byRefreshToken(form.get('refresh_token') ?? '');
    if (!account || account.tokenState === 'revoked') {
      return refuse('invalid_grant', 'Token has been expired or revoked.');
    }
    // a renewed token is a good one
    if (account.tokenState === 'expired') world.accounts.setToken(account.id, 'ok');
    return c.json(grant(account, world));
  });
  return app;
}
