import * as z from 'zod';
import type { Clock } from '../../../ports/clock.ts';
import { type Account, PlatformError } from '../../../ports/platform.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { callJson, statusError } from '../http/call-json.ts';

export interface TokenConfig {
  oauthUrl: string;
  secrets: Secrets;
  fetch: typeof globalThis.fetch;
  now: Clock;
}

/** What is stored for a channel: this, or a bare access token. */
export const renewableSchema = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  refresh_token: z.string(),
});
type Renewable = z.infer<typeof renewableSchema>;

const grantSchema = z.object({ access_token: z.string(), expires_in: z.number().positive() });

/** Access tokens, asked anew with the refresh token a minute before the old one ends. */
export function createTokens({ oauthUrl, secrets, fetch, now }: TokenConfig) {
  const held = new Map<string, { stored: string; token: string; until: number }>();

  async function renew(renewable: Renewable) {
    const form = { ...renewable, grant_type: 'refresh_token' };
    const answer = await callJson(fetch, { method: 'POST', url: new URL(oauthUrl), form });
    // `{"error":"invalid_grant"}`: revoked, or seven days old with a consent screen in testing
    if (answer.status === 400 || answer.status === 401) throw new PlatformError('stop', 'token');
    if (answer.status !== 200) throw statusError(answer.status, answer.headers);
    const grant = grantSchema.safeParse(answer.body);
    if (!grant.success) throw new PlatformError('retry', 'malformed-answer');
    return grant.data;
  }

  return {
    async tokenFor(account: Account): Promise<string> {
      const [stored] = await secrets.get(`token/${account.platform}/${account.id}`);
      if (stored === undefined) throw new PlatformError('stop', 'no-token');
      const renewable = renewableIn(stored);
      if (renewable === null) return stored.trim();

      const known = held.get(account.id);
      if (known?.stored === stored && now().getTime() < known.until) return known.token;
      const { access_token: token, expires_in: seconds } = await renew(renewable);
      held.set(account.id, { stored, token, until: now().getTime() + (seconds - 60) * 1000 });
      return token;
    },

    /** The platform refused the token before its time. False when there is no way to another. */
    forget: (account: Account): boolean => held.delete(account.id),
  };
}

function renewableIn(stored: string): Renewable | null {
  if (!stored.trimStart().startsWith('{')) return null;
  try {
    return renewableSchema.parse(JSON.parse(stored));
  } catch {
    // the parser's message quotes the secret
    throw new PlatformError('stop', 'unusable-token');
  }
}
