import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Account } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import type { Change, PackedDelivery, Push } from '../fake-platform.ts';
import { descriptionOf, titleOf } from './ids.ts';

const partSchema = z.object({
  kind: z.enum(['entry', 'tombstone']),
  videoId: z.string(),
  title: z.string(),
  published: z.string(),
  updated: z.string(),
});
type Part = z.infer<typeof partSchema>;

/** Upload, title and description of public videos, and a tombstone when one is gone. Of comments: nothing. */
export function pushYoutube({ what, at, post, before }: Change): string[] {
  const part = (kind: Part['kind']) => [
    JSON.stringify({
      kind,
      videoId: post.id,
      title: titleOf(post),
      published: post.liveAt ?? post.createdAt,
      updated: at.toISOString(),
    } satisfies Part),
  ];
  if (what === 'post-removed' || what === 'post-trashed' || what === 'post-unpublished') {
    return post.liveAt === null ? [] : part('tombstone');
  }
  if (post.state !== 'live') return [];
  if (what === 'post-added' || what === 'post-live') return part('entry');
  if (what !== 'post-edited' || !before) return [];
  const isSame = titleOf(before) === titleOf(post) && descriptionOf(before) === descriptionOf(post);
  return isSame ? [] : part('entry'); // a new thumbnail alone is announced to nobody
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The feed's own times: an offset instead of Z. */
function feedTime(iso: string): string {
  return `${iso.slice(0, 19)}+00:00`;
}

function entry({ videoId, title, published, updated }: Part, { id, title: name }: Account): string {
  return `<entry>
  <id>yt:video:${xml(videoId)}</id>
  <yt:videoId>${xml(videoId)}</yt:videoId>
  <yt:channelId>${xml(id)}</yt:channelId>
  <title>${xml(title)}</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=${xml(videoId)}"/>
  <author>
   <name>${xml(name)}</name>
   <uri>https://www.youtube.com/channel/${xml(id)}</uri>
  </author>
  <published>${feedTime(published)}</published>
  <updated>${feedTime(updated)}</updated>
 </entry>`;
}

function tombstone({ videoId, updated }: Part, { id, title: name }: Account): string {
  return `<at:deleted-entry ref="yt:video:${xml(videoId)}" when="${feedTime(updated)}">
  <link href="https://www.youtube.com/watch?v=${xml(videoId)}"/>
  <at:by>
   <name>${xml(name)}</name>
   <uri>https://www.youtube.com/channel/${xml(id)}</uri>
  </at:by>
 </at:deleted-entry>`;
}

export function topicOf(channelId: string): string {
  return `https://www.youtube.com/xml/feeds/videos.xml?channel_id=${channelId}`;
}

function feed(account: Account, parts: readonly Part[], at: Date): string {
  const hub = 'https://pubsubhubbub.appspot.com';
  const body = parts.map((part) =>
    part.kind === 'entry' ? entry(part, account) : tombstone(part, account),
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="${hub}"/><link rel="self" href="${xml(topicOf(account.id))}"/><title>YouTube video feed</title><updated>${feedTime(at.toISOString())}</updated>
 ${body.join('\n ')}
</feed>
`;
}

/** One feed per channel: a hub never mixes topics. */
export function packYoutube(pushes: readonly Push[], at: Date, world: World): PackedDelivery[] {
  const ids = [...new Set(pushes.map(({ accountId }) => accountId))];
  return ids.flatMap((accountId) => {
    const account = world.accounts.get(accountId);
    if (!account) return [];
    const own = pushes.filter((push) => push.accountId === accountId);
    const parts = own.map(({ part }) => partSchema.parse(JSON.parse(part)));
    return [{ accountId, body: feed(account, parts, at) }];
  });
}

/** The hub signs with sha1 and the secret given when subscribing. */
export function hubHeaders(body: string, account: Account | null, world: World) {
  const secret = account?.hubSecret ?? world.secrets.youtubeHubSecret;
  return {
    'content-type': 'application/atom+xml',
    'user-agent': 'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)',
    'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
  };
}
