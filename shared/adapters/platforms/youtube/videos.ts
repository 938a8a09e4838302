import * as z from 'zod';
import type { Media, Post } from '../../../domain/content.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Clock } from '../../../ports/clock.ts';
import {
  type Account,
  type ListedPost,
  type PlatformApi,
  PlatformError,
} from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { type Client, listed, lookTwice, theOne } from './client.ts';

const thumbnailSchema = z.object({ url: z.string(), width: z.number().nullish() });

const statusSchema = z.looseObject({
  uploadStatus: z.string().nullish(),
  privacyStatus: z.string(),
  publishAt: z.string().nullish(),
});
type Status = z.infer<typeof statusSchema>;

const videoSchema = z.object({
  id: idSchema,
  snippet: z.object({
    title: z.string(),
    description: z.string().nullish(),
    publishedAt: z.string().nullish(),
    thumbnails: z.record(z.string(), thumbnailSchema).nullish(),
  }),
  status: statusSchema,
  statistics: z.object({ commentCount: z.string().nullish() }).nullish(),
});
type Video = z.infer<typeof videoSchema>;

const uploadSchema = z.object({ contentDetails: z.object({ videoId: idSchema }) });

/** The API takes at most 50 ids, and gives at most 50 uploads, at a time. */
const batch = 50;

type Posts = Pick<PlatformApi, 'readPost' | 'listPosts' | 'postponePost' | 'resumePost'>;

/** A channel's videos. A scheduled one is private with a time; taking the time away keeps it private. */
export function createVideos(client: Client, now: Clock): Posts {
  function videos(account: Account, ids: string[], part: string) {
    return client.list(account, 'videos', { part, id: ids.join(',') }, videoSchema, {
      pages: 1,
    });
  }

  function find(account: Account, id: string): Promise<Result<Video, 'gone'>> {
    return lookTwice(async () => theOne(await videos(account, [id], 'snippet,status'), id));
  }

  /** Read, change, write back: what the write leaves out would be reset. */
  async function changeStatus(account: Account, id: string, publishAt: string | null) {
    const video = await find(account, id);
    if (!video.ok) throw new PlatformError('stop', 'gone');
    const { publishAt: scheduledAt, ...status } = video.value.status;
    if (status.privacyStatus !== 'private') throw new PlatformError('stop', 'not-scheduled');
    if (publishAt === null && !scheduledAt) return; // has no time to go live at
    const json = { id, status: publishAt === null ? status : { ...status, publishAt } };
    await client.change(account, {
      method: 'PUT',
      path: ['videos'],
      query: { part: 'status' },
      json,
    });
  }

  return {
    async readPost(account, id) {
      const video = await find(account, id);
      return video.ok ? ok(toPost(video.value)) : video;
    },

    async listPosts(account) {
      const query = {
        part: 'contentDetails',
        maxResults: String(batch),
        playlistId: uploads(account),
      };
      const answer = await client.list(account, 'playlistItems', query, uploadSchema, { pages: 4 });
      const ids = answer.ok ? answer.value.map(({ contentDetails }) => contentDetails.videoId) : [];
      const posts: ListedPost[] = [];
      for (let at = 0; at < ids.length; at += batch) {
        const found = await videos(account, ids.slice(at, at + batch), 'snippet,status,statistics');
        posts.push(...listed(found).map((video) => toListed(video, now)));
      }
      return posts;
    },

    postponePost: (account, id) => changeStatus(account, id, null),
    resumePost: (account, id, publishAt) => changeStatus(account, id, publishAt),
  };
}

/** A channel's uploads are the playlist of the same id with UU for UC. */
function uploads({ id }: Account): string {
  return id.replace(/^UC/, 'UU');
}

function toPost({ id, snippet, status }: Video): Post {
  const state = stateOf(status);
  const publishedAt = toIso(snippet.publishedAt);
  const publishAt = {
    published: publishedAt,
    removed: null,
    draft: null,
    scheduled: toIso(status.publishAt),
  };
  const still = largest(Object.values(snippet.thumbnails ?? {}));
  // no way to download a video is offered: it can only be looked at by a person
  const media: Media[] = [{ id, kind: 'video', url: null }];
  if (still !== undefined) media.push({ id: `${id}-thumbnail`, kind: 'image', url: still });
  return {
    id,
    state,
    publishAt: publishAt[state],
    text: [snippet.title, snippet.description ?? ''].join('\n\n').trim(),
    media,
    mediaComplete: still !== undefined,
    isRepost: false,
    permalink: `https://www.youtube.com/watch?v=${id}`,
  };
}

function stateOf({ uploadStatus, privacyStatus, publishAt }: Status): Post['state'] {
  if (uploadStatus === 'deleted' || uploadStatus === 'rejected') return 'removed';
  if (privacyStatus === 'private') return publishAt ? 'scheduled' : 'draft';
  // unlisted: anyone with the link
  if (privacyStatus === 'public' || privacyStatus === 'unlisted') return 'published';
  throw new PlatformError('stop', 'unknown-state');
}

function largest(thumbnails: z.infer<typeof thumbnailSchema>[]): string | undefined {
  const bySize = [...thumbnails].sort((one, other) => (other.width ?? 0) - (one.width ?? 0));
  return bySize[0]?.url;
}

function toListed({ id, snippet, status, statistics }: Video, now: Clock): ListedPost {
  const still = largest(Object.values(snippet.thumbnails ?? {}));
  return {
    id,
    fingerprint: fingerprintOf(snippet.title, snippet.description, still, status),
    // without a count comments are off; without statistics nothing was told, and all is possible
    commentsFingerprint: statistics ? (statistics.commentCount ?? 'off') : now().toISOString(),
  };
}
