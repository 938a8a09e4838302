import * as z from 'zod';
import type { Result } from '../../../domain/result.ts';
import type { Account } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { type Client, theOne } from './client.ts';

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

type Where = { videoId: string } | { allThreadsRelatedToChannelId: string };

/** Finding a comment together with its moderation status, which an answer by id never holds. */
export function createSearch(client: Client) {
  async function repliesTo(account: Account, parentId: string): Promise<YoutubeComment[]> {
    const query = { part: 'snippet', parentId, maxResults: '100', textFormat: 'plainText' };
    const answer = await client.list(account, 'comments', query, commentSchema);
    return answer.ok ? answer.value : [];
  }

  /** Everything in a thread: what the list holds of the replies may be a part of them. */
  async function inThread(account: Account, list: string, thread: Thread) {
    const { topLevelComment: top, totalReplyCount, videoId } = thread.snippet;
    const listed = thread.replies?.comments ?? [];
    const isPartial = listed.length < (totalReplyCount ?? 0);
    const more = isPartial ? await repliesTo(account, thread.id) : [];
    // the fuller list last: it tells the status of each
    const replies = new Map([...listed, ...more].map((reply) => [reply.id, reply])).values();
    // a thread is listed for its replies too: only alone does its place say what it is
    const status = listed.length === 0 && !isPartial ? list : null;
    return [
      withDefaults(top, { videoId, moderationStatus: status }),
      ...[...replies].map((reply) => withDefaults(reply, { videoId, parentId: thread.id })),
    ];
  }

  /** One moderation list of a video or of the whole channel. */
  async function inList(account: Account, list: string, where: Where): Promise<YoutubeComment[]> {
    const query = {
      part: 'snippet,replies',
      ...where,
      moderationStatus: list,
      maxResults: '100',
      order: 'time',
      textFormat: 'plainText',
    };
    const answer = await client.list(account, 'commentThreads', query, threadSchema);
    const found: YoutubeComment[] = [];
    for (const thread of answer.ok ? answer.value : []) {
      found.push(...(await inThread(account, list, thread)));
    }
    return found;
  }

  return {
    inList,

    async byId(account: Account, id: string): Promise<Result<YoutubeComment, 'gone'>> {
      const query = { part: 'snippet', id, textFormat: 'plainText' };
      return theOne(await client.list(account, 'comments', query, commentSchema, 1), id);
    },

    /** The comment where its status is told; undefined when it is in no list of held ones. */
    async withStatus(account: Account, id: string, known: YoutubeComment | undefined) {
      if (known?.snippet.moderationStatus) return known;
      const parentId = parentOf(known ?? { id });
      if (parentId !== null) {
        const reply = (await repliesTo(account, parentId)).find((one) => one.id === id);
        if (reply?.snippet.moderationStatus) return reply;
      }
      const videoId = known?.snippet.videoId;
      const where = videoId ? { videoId } : { allThreadsRelatedToChannelId: account.id };
      for (const list of heldLists) {
        const found = (await inList(account, list, where)).find((one) => one.id === id);
        if (found !== undefined) return found;
      }
      return undefined;
    },

    async videoOf(account: Account, comment: YoutubeComment): Promise<string | null> {
      const query = { part: 'snippet', id: parentOf(comment) ?? comment.id };
      const answer = await client.list(account, 'commentThreads', query, threadSchema, 1);
      return (answer.ok ? answer.value[0]?.snippet.videoId : undefined) ?? null;
    },
  };
}

/** A reply's id is `{thread}.{reply}`; null at top level. */
export function parentOf({ id, snippet }: { id: string; snippet?: YoutubeComment['snippet'] }) {
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
