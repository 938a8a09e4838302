import { digits } from '../../world/ids.ts';
import type { FakePlatform } from '../fake-platform.ts';
import { graphErrorBody } from '../meta/graph-error.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { metaHeaders, metaRetries } from '../meta/payload.ts';
import { metaUsage } from '../meta/usage.ts';
import { facebookApi, findThing } from './api.ts';
import { lastPart, newCommentId, newPageId, newPostId } from './ids.ts';
import { packFacebook, pushFacebook } from './push.ts';

/** A Facebook Page. */
export const facebook: FakePlatform = {
  name: 'facebook',
  title: 'Facebook',
  refreshes: false,
  can: { trash: true, editComments: true },
  defaultMedium: null,
  newAccountId: newPageId,
  newPostId: ({ id }) => newPostId(id),
  newCommentId,
  commentKey: lastPart,
  push: pushFacebook,
  pack: (pushes, at) => packFacebook(pushes, at),
  headers: (body, _account, world) => metaHeaders(body, world.secrets.metaAppSecret),
  handshakes: ([first], world) => (first ? [metaHandshake(first.id, digits(10), world)] : []),
  ...metaRetries,
  api: facebookApi,
  beside: () => ({}),
  nameCall(method, [id = '', edge], world) {
    if (id === 'debug_token') return `${method} debug_token`;
    const found = findThing(world, id);
    const kind =
      world.accounts.get(id) || id === 'me'
        ? 'page'
        : found === null
          ? 'unknown'
          : 'postId' in found
            ? 'comment'
            : 'post';
    return edge ? `${method} ${kind}/${edge}` : `${method} ${kind}`;
  },
  callerOf: (token, world) => (token === null ? null : world.accounts.byToken(token)),
  usage: (account, used) => metaUsage(account, used, { type: 'pages', code: 80001 }),
  errorBody: graphErrorBody,
  success: () => Response.json({ success: true }),
  empty: () => Response.json({ data: [] }),
};
