import * as z from 'zod';
import type { Comment } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import { type Account, type PlatformApi, PlatformError } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { degrading, type Graph } from '../meta/graph.ts';
import { toldHidden, toldList, toldNone } from '../meta/told-comments.ts';

const core = 'id,text,timestamp';
/** All ask whether the comment is hidden. */
const fieldSets = [
  `${core},username,from{id,username},hidden,parent_id,media{id}`,
  `${core},username,hidden,parent_id,media{id}`,
  `${core},hidden`,
];

const commentNodeSchema = z.object({
  id: idSchema,
  text: z.string().nullish(),
  timestamp: z.union([z.number(), z.string()]).nullish(),
  username: z.string().nullish(),
  from: z.object({ id: idSchema.optional(), username: z.string().optional() }).nullish(),
  hidden: z.boolean().nullish(),
  parent_id: idSchema.nullish(),
  media: z.object({ id: idSchema }).nullish(),
});
type CommentNode = z.infer<typeof commentNodeSchema>;

const threadSchema = commentNodeSchema.extend({
  replies: z
    .object({
      data: z.array(commentNodeSchema),
      paging: z.object({ next: z.string().optional() }).nullish(),
    })
    .nullish(),
});

const listFieldSets = [
  `${core},hidden,replies{${core},hidden}`,
  'id,text,hidden,replies{id,text,hidden}',
];

const countedSchema = z.object({ id: idSchema, comments_count: z.number().nullish() });

/** What an edge inside a node holds unless asked otherwise: so many may be all of them or the first. */
const repliesInThread = 25;

type Comments = Pick<PlatformApi, 'readComment' | 'listComments' | 'hideComment' | 'showComment'>;

/** Comments under an account's media. */
export function createComments(graph: Graph): Comments {
  /** A thread lists only its first replies. */
  async function repliesOf(account: Account, thread: z.infer<typeof threadSchema>) {
    const first = thread.replies?.data ?? [];
    const isWhole = thread.replies?.paging?.next === undefined && first.length < repliesInThread;
    if (isWhole) return first;
    const query = { limit: '50', fields: `${core},hidden` };
    const answer = await graph.list(account, [thread.id, 'replies'], query, commentNodeSchema);
    const all = toldList(answer);
    if (all.length < first.length) throw new PlatformError('stop', 'comments-withheld');
    return all;
  }

  async function countIn(account: Account, postId: string): Promise<number | null | undefined> {
    const answer = await graph.node(account, postId, ['id,comments_count'], countedSchema);
    return answer.ok ? answer.value.node.comments_count : undefined;
  }

  return {
    async readComment(account, id) {
      const answer = await graph.node(account, id, fieldSets, commentNodeSchema);
      return answer.ok ? ok(toComment(account, answer.value.node)) : answer;
    },

    async listComments(account, postId) {
      const answer = await degrading(listFieldSets.length, (set) => {
        const query = { limit: '50', fields: listFieldSets[set] ?? core };
        return graph.list(account, [postId, 'comments'], query, threadSchema);
      });
      const threads = toldList(answer);
      if (threads.length === 0) toldNone(await countIn(account, postId));
      const nodes: CommentNode[] = [];
      for (const thread of threads) {
        nodes.push(thread, ...(await repliesOf(account, thread)));
      }
      return nodes.map(({ id, text, hidden }) => ({
        id,
        fingerprint: fingerprintOf(text, hidden),
      }));
    },

    // @NOTE on the account's own comments Instagram answers success and hides nothing
    async hideComment(account, id) {
      await graph.change(account, id, { query: { hide: 'true' } });
    },

    async showComment(account, id) {
      await graph.change(account, id, { query: { hide: 'false' } });
    },
  };
}

function toComment(account: Account, node: CommentNode): Comment {
  const text = node.text ?? '';
  return {
    id: node.id,
    postId: node.media?.id ?? null,
    parentId: node.parent_id ?? null,
    text,
    authorId: node.from?.id ?? null,
    authorName: node.from?.username ?? node.username ?? null,
    isOwn: node.from?.id === account.id,
    // the API names no attachments; a comment without text shows something it does not tell
    attachments: text.trim() === '' ? ['other'] : [],
    isHidden: toldHidden(node.hidden),
    createdAt: toIso(node.timestamp),
    permalink: null,
  };
}
