import * as z from 'zod';
import type { Comment } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import type { Account, PlatformApi } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { degrading, type Graph } from '../meta/graph.ts';
import { toldHidden, toldList } from '../meta/told-comments.ts';
import { attachmentSchema, mediaIn } from './attachments.ts';

const core = 'id,message,created_time,from';
/** Only the first set asks what hangs on the comment. All ask whether it is hidden. */
const fieldSets = [
  `${core},parent{id},is_hidden,can_hide,can_remove,attachment,permalink_url`,
  `${core},parent{id},is_hidden`,
  `${core},is_hidden`,
];

const commentNodeSchema = z.object({
  id: idSchema,
  message: z.string().nullish(),
  created_time: z.union([z.number(), z.string()]).nullish(),
  from: z.object({ id: idSchema.optional(), name: z.string().optional() }).nullish(),
  parent: z.object({ id: idSchema }).nullish(),
  is_hidden: z.boolean().nullish(),
  attachment: attachmentSchema.nullish(),
  permalink_url: z.string().nullish(),
});
type CommentNode = z.infer<typeof commentNodeSchema>;

type Comments = Pick<PlatformApi, 'readComment' | 'listComments' | 'hideComment' | 'showComment'>;

/** Comments under a page's posts. `message` is never sent to this node: it would edit the comment. */
export function createComments(graph: Graph): Comments {
  return {
    async readComment(account, id) {
      const answer = await graph.node(account, id, fieldSets, commentNodeSchema);
      if (!answer.ok) return answer;
      const { node, fieldSet } = answer.value;
      return ok(toComment(account, id, node, fieldSet === 0));
    },

    async listComments(account, postId) {
      const answer = await degrading(fieldSets.length, (set) => {
        // the default, `toplevel`, leaves out every reply
        const fields = fieldSets[set] ?? core;
        const query = { filter: 'stream', limit: '100', summary: 'true', fields };
        return graph.list(account, [postId, 'comments'], query, commentNodeSchema);
      });
      return toldList(answer).map(({ id, message, is_hidden: isHidden, attachment }) => ({
        id,
        fingerprint: fingerprintOf(message, isHidden, attachment?.type, attachment?.target?.id),
      }));
    },

    async hideComment(account, id) {
      await graph.change(account, id, { form: { is_hidden: 'true' } });
    },

    async showComment(account, id) {
      await graph.change(account, id, { form: { is_hidden: 'false' } });
    },
  };
}

function toComment(
  account: Account,
  id: string,
  node: CommentNode,
  wasAskedForAttachment: boolean,
): Comment {
  return {
    id: node.id,
    postId: postIdIn(account, id) ?? postIdIn(account, node.id),
    parentId: node.parent?.id ?? null,
    text: node.message ?? '',
    authorId: node.from?.id ?? null,
    authorName: node.from?.name ?? null,
    isOwn: node.from?.id === account.id,
    attachments: wasAskedForAttachment ? attachmentsOf(node) : ['other'],
    ...picturesOf(node),
    isHidden: toldHidden(node.is_hidden),
    createdAt: toIso(node.created_time),
    permalink: node.permalink_url ?? null,
  };
}

/** `{post}_{comment}` names the post, `{page}_{comment}` and a bare id do not. */
function postIdIn(account: Account, id: string): string | null {
  const [first, second] = id.split('_');
  if (first === undefined || second === undefined || first === account.id) return null;
  return `${account.id}_${first}`;
}

/** Of a picture only: what stands for a film, a sticker or a link says too little of it. */
function picturesOf(node: CommentNode): Pick<Comment, 'pictures'> {
  const { attachment } = node;
  if (!attachment || attachmentsOf(node)[0] !== 'image') return {};
  return { pictures: mediaIn({ data: [attachment] }).media };
}

function attachmentsOf({ attachment }: CommentNode): Comment['attachments'] {
  if (!attachment) return [];
  const type = attachment.type ?? '';
  if (type.includes('sticker')) return ['sticker'];
  if (type.includes('video')) return ['video'];
  if (/photo|image/.test(type)) return ['image'];
  return /share|link/.test(type) ? ['link'] : ['other'];
}
