import * as z from 'zod';
import { ok, type Result } from '../../../domain/result.ts';
import type { Account } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { type Client, listed, lookTwice, theOne } from './client.ts';

const commentSchema = z.object({
  id: idSchema,
  snippet: z.object({
    videoId: idSchema.nullish(),
    parentId: idSchema.nullish(),
    textDisplay: z.string().nullish(),
    textOriginal: z.string().nullish(),
    authorDisplayName: z.string().nullish(),
    authorChannelId: z.object({ value: z.string() }).nullish(),
    /** Told to the channel's owner only, and not when asked by id. */
    moderationStatus: z.string().nullish(),
    publishedAt: z.string().nullish(),
    updatedAt: z.string().nullish(),
    /** Pictures and GIFs in comments, since 30 September 2026. */
    imageUrl: z.string().nullish(),
  }),
});
export type YoutubeComment = z.infer<typeof commentSchema>;

const threadSchema = z.object({
  id: idSchema,
  snippet: z.object({
    videoId: idSchema.nullish(),
    topLevelComment: commentSchema,
    totalReplyCount: z.number().nullish(),
  }),
  replies: z.object({ comments: z.array(commentSchema) }).nullish(),
});
type Thread = z.infer<typeof threadSchema>;

/** The default list shows `published` only; what is held shows in its own list and nowhere else. */
export const heldLists = ['heldForReview', 'likelySpam'];

/** A comment of which at least the id is known. */
type Named = { id: string; snippet?: YoutubeComment['snippet'] };
type Where = { videoId: string } | { allThreadsRelatedToChannelId: string };

/** Finding a comment together with its moderation status, which an answer by id never holds. */
export function createSearch(client: Client) {
  function repliesTo(account: Account, parentId: string) {
    const query = { part: 'snippet', parentId, maxResults: '100', textFormat: 'plainText' };
    return client.list(account, 'comments', query, commentSchema);
  }

  /** Everything in a thread: what the list holds of the replies may be a part of them. */
  async function inThread(account: Account, list: string, thread: Thread) {
    const { topLevelComment: top, totalReplyCount, videoId } = thread.snippet;
    const first = thread.replies?.comments ?? [];
    const isPartial = first.length < (totalReplyCount ?? 0);
    const more = isPartial ? listed(await repliesTo(account, thread.id)) : [];
    // the fuller list last: it tells the status of each
    const replies = new Map([...first, ...more].map((reply) => [reply.id, reply])).values();
    // among the held a thread is listed for its replies too: only alone does its place say what it is
    const isSure = list === 'published' || (first.length === 0 && !isPartial);
    const status = isSure ? list : null;
    return [
      withDefaults(top, { videoId, moderationStatus: status }),
      ...[...replies].map((reply) => withDefaults(reply, { videoId, parentId: thread.id })),
    ];
  }

  /** The threads of one moderation list, newest first, or those up to the one wanted. */
  function threadsIn(account: Account, list: string, where: Where, wanted?: string) {
    const query = {
      part: 'snippet,replies',
      ...where,
      moderationStatus: list,
      maxResults: '100',
      order: 'time',
      textFormat: 'plainText',
    };
    const until = ({ id }: Thread) => id === wanted;
    return client.list(account, 'commentThreads', query, threadSchema, { until });
  }

  /** One comment where a list tells its status; undefined when it does not stand in it. */
  async function findIn(account: Account, list: string, where: Where, comment: Named) {
    const threadId = parentOf(comment) ?? comment.id;
    const threads = listed(await threadsIn(account, list, where, threadId));
    const thread = threads.find(({ id }) => id === threadId);
    if (thread === undefined) return undefined;
    return (await inThread(account, list, thread)).find(({ id }) => id === comment.id);
  }

  async function amongReplies(account: Account, comment: Named) {
    const parentId = parentOf(comment);
    if (parentId === null) return undefined;
    const replies = await repliesTo(account, parentId);
    return replies.ok ? replies.value.find(({ id }) => id === comment.id) : undefined;
  }

  async function ask(account: Account, id: string): Promise<Result<YoutubeComment, 'gone'>> {
    const query = { part: 'snippet', id, textFormat: 'plainText' };
    return theOne(await client.list(account, 'comments', query, commentSchema, { pages: 1 }), id);
  }

  async function amongHeld(account: Account, id: string): Promise<YoutubeComment | undefined> {
    const reply = await amongReplies(account, { id });
    if (reply !== undefined) return reply;
    for (const list of heldLists) {
      const where = { allThreadsRelatedToChannelId: account.id };
      const found = await findIn(account, list, where, { id });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    /** One moderation list of a video, with every reply. */
    async inList(account: Account, list: string, where: Where) {
      const threads = await threadsIn(account, list, where);
      if (!threads.ok) return threads;
      const found: YoutubeComment[] = [];
      for (const thread of threads.value) found.push(...(await inThread(account, list, thread)));
      return ok(found);
    },

    /** By its id, or among the held, which an answer by id may leave out. */
    async find(account: Account, id: string): Promise<Result<YoutubeComment, 'gone'>> {
      const byId = await lookTwice(() => ask(account, id));
      if (byId.ok) return byId;
      const held = await amongHeld(account, id);
      return held === undefined ? byId : ok(held);
    },

    /** The comment as it stands where its status is told; as it was when nothing tells it. */
    async withStatus(account: Account, known: YoutubeComment, videoId: string | null) {
      if (known.snippet.moderationStatus) return known;
      const reply = await amongReplies(account, known);
      if (reply?.snippet.moderationStatus) return reply;
      const where = videoId === null ? { allThreadsRelatedToChannelId: account.id } : { videoId };
      for (const list of [...heldLists, 'published']) {
        const found = await findIn(account, list, where, known);
        if (found?.snippet.moderationStatus) return found;
      }
      return known;
    },

    async videoOf(account: Account, comment: YoutubeComment): Promise<string | null> {
      const query = { part: 'snippet', id: parentOf(comment) ?? comment.id };
      const answer = await client.list(account, 'commentThreads', query, threadSchema, {
        pages: 1,
      });
      return (answer.ok ? answer.value[0]?.snippet.videoId : undefined) ?? null;
    },
  };
}

/** A reply's id is `{thread}.{reply}`; null at top level. */
export function parentOf({ id, snippet }: Named) {
  const [thread, reply] = id.split('.');
  return snippet?.parentId ?? (reply === undefined || thread === undefined ? null : thread);
}

type Told = {
  videoId?: string | null | undefined;
  parentId?: string;
  moderationStatus?: string | null;
};

function withDefaults({ id, snippet }: YoutubeComment, defaults: Told): YoutubeComment {
  const told = Object.entries(snippet).filter(([, value]) => value !== undefined && value !== null);
  return { id, snippet: { ...defaults, ...Object.fromEntries(told) } };
}
