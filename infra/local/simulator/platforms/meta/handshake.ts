import type { World } from '../../world/world.ts';
import type { Handshake } from '../fake-platform.ts';

/** The GET a dashboard sends when a callback is configured: one for the app, whatever the number of pages. */
export function metaHandshake(accountId: string, challenge: string, world: World): Handshake {
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': world.secrets.metaVerifyToken,
  });
  return { accountId, query, challenge };
}
