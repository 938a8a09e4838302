import { ok, type Result } from '../../../domain/result.ts';
import type { Translation } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { type ReadPart, toTranslation } from '../door/part.ts';
import { type FeedPart, parseFeed } from './feed.ts';

/** Uploads, changed titles and descriptions, deletions: each is a reason to read the video again. */
export function translate(body: Uint8Array): Result<Translation, 'malformed'> {
  const feed = parseFeed(body);
  return feed.ok ? ok(toTranslation('youtube', feed.value.map(toPart))) : feed;
}

function toPart(part: FeedPart): ReadPart {
  // the feed's own `updated` is when it was sent and stays out: a repeat must be recognised
  const value = Object.fromEntries(part.texts);
  const video = part.isTombstone
    ? /^yt:video:(.+)$/.exec(part.texts.get('@ref') ?? '')?.[1]
    : part.texts.get('yt:videoId');
  // a tombstone names its channel only in the address of who deleted
  const channel = part.isTombstone
    ? /\/channel\/([\w-]+)$/.exec(part.texts.get('at:by/uri') ?? '')?.[1]
    : part.texts.get('yt:channelId');
  const accountId = idOrNull(channel);
  const id = idOrNull(video);
  const isPoison = id === null || accountId === null;
  return { accountId, value, reading: isPoison ? { unhandled: 'poison' } : { kind: 'post', id } };
}

function idOrNull(text: string | undefined): string | null {
  const parsed = idSchema.safeParse(text?.trim());
  return parsed.success ? parsed.data : null;
}
