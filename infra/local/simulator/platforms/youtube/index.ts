import type { FakePlatform } from '../fake-platform.ts';
import { youtubeApi } from './api.ts';
import { plannedError } from './error.ts';
import { hub, hubHandshake } from './hub.ts';
import { newChannelId, newCommentId, newVideoId } from './ids.ts';
import { hubHeaders, packYoutube, pushYoutube } from './push.ts';
import { channelByToken, oauthEndpoint } from './tokens.ts';

/** A YouTube channel with its Data API, its token endpoint and the WebSub hub. */
export const youtube: FakePlatform = {
  name: 'youtube',
  title: 'YouTube',
  refreshes: true,
  can: { trash: false, editComments: true },
  defaultMedium: 'video',
  newAccountId: newChannelId,
  newPostId: newVideoId,
  newCommentId,
  commentKey: (id) => id,
  push: pushYoutube,
  pack: packYoutube,
  headers: hubHeaders,
  handshakes: (accounts) => accounts.map((account) => hubHandshake(account)),
  // the hub's own schedule is not published
  retrySeconds: [60, 300, 900, 3600, 10_800],
  giveUpSeconds: 7 * 86_400,
  api: youtubeApi,
  beside: (world) => ({ oauth: oauthEndpoint(world), hub: hub(world) }),
  nameCall: (method, segments) => `${method} ${segments.join('/')}`,
  callerOf: channelByToken,
  usage: () => ({ headers: {}, refusal: null }),
  errorBody: plannedError,
  success: () => new Response(null, { status: 204 }),
  empty: () => Response.json({ items: [] }),
};
