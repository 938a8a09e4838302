import { digits } from '../../world/ids.ts';
import type { FakePlatform } from '../fake-platform.ts';
import { graphErrorBody } from '../meta/graph-error.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { metaHeaders, metaRetries } from '../meta/payload.ts';
import { metaUsage } from '../meta/usage.ts';
import { findThing, instagramApi } from './api.ts';
import { packInstagram, pushInstagram } from './push.ts';

/** An Instagram professional account, as an app with Facebook Login sees it. */
export const instagram: FakePlatform = {
  name: 'instagram',
  title: 'Instagram',
  refreshes: false,
  can: { trash: false, editComments: false },
  defaultMedium: 'image',
  newAccountId: () => `1784${digits(13)}`,
  newPostId: () => `179${digits(14)}`,
  newCommentId: () => `178${digits(14)}`,
  commentKey: (id) => id,
  push: pushInstagram,
  pack: packInstagram,
  headers: (body, _account, world) => metaHeaders(body, world.secrets.metaAppSecret),
  handshakes: ([first], world) => (first ? [metaHandshake(first.id, digits(10), world)] : []),
  ...metaRetries,
  api: instagramApi,
  beside: () => ({}),
  nameCall(method, [id = '', edge], world) {
    if (id === 'debug_token' || id === 'refresh_access_token') return `${method} ${id}`;
    const isAccount = world.accounts.get(id) !== null || id === 'me';
    const kind = isAccount ? 'account' : (findThing(world, id, null)?.kind ?? 'unknown');
    return edge ? `${method} ${kind}/${edge}` : `${method} ${kind}`;
  },
  callerOf: (token, world) => (token === null ? null : world.accounts.byToken(token)),
  usage: (account, used) => metaUsage(account, used, { type: 'instagram', code: 80002 }),
  errorBody: graphErrorBody,
  success: () => Response.json({ success: true }),
  empty: () => Response.json({ data: [] }),
};
