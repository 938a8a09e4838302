import type { Account, Comment, CommentState, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { YoutubeError } from './error.ts';
import { uploadsOf } from './ids.ts';
import { createResources, moderationStates, withParts } from './resources.ts';

/** At most so many replies come along in a thread; the rest must be asked for. */
const repliesInThread = 5;
const shown: readonly CommentState[] = ['visible', 'hidden', 'spam'];
const existing = ['draft', 'scheduled', 'live'] as const;

type Query = (name: string) => string | undefined;

function countOf(query: Query, fallback: number, cap: number): number {
  const text = query('maxResults') ?? String(fallback);
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > cap) {
    throw new YoutubeError(400, 'invalidParameter', `Invalid value '${text}' for maxResults`);
  }
  return Math.max(1, count);
}

function cursorOf(query: Query): number | undefined {
  const after = decodeCursor(query('pageToken'));
  if (after === null) throw new YoutubeError(400, 'invalidPageToken');
  return after;
}

function page<Entry extends { seq: number }>(
  kind: string,
  found: readonly Entry[],
  count: number,
  show: (entry: Entry) => unknown,
) {
  const entries = found.slice(0, count);
  const last = entries.at(-1);
  const nextPageToken = found.length > count && last ? encodeCursor(last.seq) : undefined;
  return {
    kind,
    etag: 'simulated',
    ...(nextPageToken && { nextPageToken }),
    pageInfo: { totalResults: found.length, resultsPerPage: count },
    items: entries.map(show),
  };
}

/** The reading half of the Data API. */
export function createLists(world: World) {
  const resources = createResources(world);
  const { posts, comments } = world;

  function visibleTo(caller: Account, post: Post | null): post is Post {
    if (post?.platform !== 'youtube' || !existing.some((state) => state === post.state))
      return false;
    const isOwner = post.accountId === caller.id && caller.tokenState !== 'user';
    return post.state === 'live' || isOwner;
  }

  function idsOf(query: Query): string[] {
    const ids = (query('id') ?? '').split(',').filter((id) => id !== '');
    if (ids.length > 50) throw new YoutubeError(400, 'invalidFilters', 'Too many ids');
    return ids;
  }

  function thread(top: Comment, state: CommentState, part: string, isPlain: boolean) {
    const view = { isPlain, showsStatus: true, showsVideo: true };
    const { id, postId, accountId } = top;
    const replies = comments.list({
      postId,
      parentId: id,
      states: [state],
      limit: repliesInThread,
      newestFirst: true,
    });
    const parts = withParts(part, {
      id: () => id,
      snippet: () => ({
        channelId: accountId,
        videoId: postId,
        topLevelComment: resources.comment(top, view),
        canReply: true,
        totalReplyCount: comments.count({ postId, parentId: id, states: ['visible'] }),
        isPublic: top.state === 'visible',
      }),
      replies: () =>
        replies.length > 0
          ? { comments: replies.map((reply) => resources.comment(reply, view)) }
          : undefined,
    });
    return { kind: 'youtube#commentThread', id, ...parts };
  }

  return {
    videos(caller: Account, query: Query) {
      const found = idsOf(query)
        .map((id) => posts.get(id))
        .filter((post) => visibleTo(caller, post));
      const part = query('part') ?? '';
      return page('youtube#videoListResponse', found, 50, (post) => resources.video(post, part));
    },

    playlistItems(caller: Account, query: Query) {
      const account = world.accounts.all().find((one) => uploadsOf(one) === query('playlistId'));
      if (!account) throw new YoutubeError(404, 'playlistNotFound');
      const all = posts.of(account.id, existing).filter((post) => visibleTo(caller, post));
      const after = cursorOf(query);
      const from = after === undefined ? 0 : all.findIndex(({ seq }) => seq === after) + 1;
      const count = countOf(query, 5, 50);
      const part = query('part') ?? '';
      const show = (post: Post) => resources.playlistItem(post, part);
      const found = all.slice(from, from + count + 1);
      return page('youtube#playlistItemListResponse', found, count, show);
    },

    channels(caller: Account, query: Query) {
      const ids = query('mine') === 'true' ? [caller.id] : idsOf(query);
      const found = ids.flatMap((id) => world.accounts.get(id) ?? []);
      const part = query('part') ?? '';
      const show = (account: Account) => resources.channel(account, part);
      const numbered = found.map((account, seq) => ({ ...account, seq }));
      return page('youtube#channelListResponse', numbered, 50, show);
    },

    commentThreads(caller: Account, query: Query) {
      const [videoId, channelId] = [query('videoId'), query('allThreadsRelatedToChannelId')];
      const part = query('part') ?? '';
      const isPlain = query('textFormat') === 'plainText';
      const asked = query('moderationStatus');
      const state = moderationStates[asked ?? 'published'];
      if (!state || state === 'rejected') throw new YoutubeError(400, 'invalidParameter');
      if (asked && caller.tokenState === 'user') throw new YoutubeError(403, 'forbidden');
      const show = (top: Comment) => thread(top, state, part, isPlain);
      const kind = 'youtube#commentThreadListResponse';
      if (query('id')) {
        const found = idsOf(query).flatMap((id) => comments.get(id) ?? []);
        return page(
          kind,
          found.filter((one) => one.state !== 'deleted'),
          100,
          show,
        );
      }
      if (videoId === undefined && channelId === undefined) {
        throw new YoutubeError(400, 'missingRequiredParameter', 'No filter selected.');
      }
      if (videoId !== undefined && !visibleTo(caller, posts.get(videoId))) {
        throw new YoutubeError(404, 'videoNotFound');
      }
      const of = videoId === undefined ? { accountId: channelId ?? '' } : { postId: videoId };
      const count = countOf(query, 20, 100);
      const wanted = { of, state, orReplies: state !== 'visible', after: cursorOf(query) };
      return page(kind, comments.threads({ ...wanted, limit: count + 1 }), count, show);
    },

    comments(caller: Account, query: Query) {
      const isPlain = query('textFormat') === 'plainText';
      const part = query('part') ?? '';
      withParts(part, { id: () => null, snippet: () => null });
      const parentId = query('parentId');
      const isOwner = caller.tokenState !== 'user';
      const view = { isPlain, showsStatus: isOwner && parentId !== undefined, showsVideo: false };
      const show = (comment: Comment) => resources.comment(comment, view);
      const kind = 'youtube#commentListResponse';
      if (parentId === undefined) {
        const found = idsOf(query).flatMap((id) => comments.get(id) ?? []);
        const readable = found.filter(
          ({ state, postId }) => state !== 'deleted' && visibleTo(caller, posts.get(postId)),
        );
        return page(kind, readable, 100, show);
      }
      const parent = comments.get(parentId);
      if (!parent || parent.state === 'deleted') throw new YoutubeError(404, 'commentNotFound');
      const count = countOf(query, 20, 100);
      const states = isOwner ? shown : (['visible'] as const);
      const wanted = { postId: parent.postId, parentId, states, after: cursorOf(query) };
      return page(kind, comments.list({ ...wanted, limit: count + 1 }), count, show);
    },
  };
}
