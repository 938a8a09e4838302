import * as z from 'zod';
import type { Media, Post } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import type { Clock } from '../../../ports/clock.ts';
import { type ListedPost, type PlatformApi, PlatformError } from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { degrading, type Graph } from '../meta/graph.ts';

const core = 'id,caption,media_type,media_url,permalink,timestamp';
const fieldSets = [
  `${core},media_product_type,thumbnail_url,children{id,media_type,media_url,thumbnail_url}`,
  `${core},children{id,media_type,media_url}`,
  core,
];

const pictureSchema = z.object({
  id: idSchema,
  media_type: z.string().nullish(),
  /** Left out for media with a copyright match. */
  media_url: z.string().nullish(),
  thumbnail_url: z.string().nullish(),
});
type Picture = z.infer<typeof pictureSchema>;

const mediaNodeSchema = pictureSchema.extend({
  caption: z.string().nullish(),
  permalink: z.string().nullish(),
  timestamp: z.union([z.number(), z.string()]).nullish(),
  children: z
    .object({
      data: z.array(pictureSchema),
      paging: z.object({ next: z.string().optional() }).nullish(),
    })
    .nullish(),
});
type MediaNode = z.infer<typeof mediaNodeSchema>;

const listCore = 'id,caption,media_type,timestamp,comments_count';
const listFieldSets = [`${listCore},children{id}`, listCore, 'id,caption,media_type,timestamp'];

const listedSchema = z.object({
  id: idSchema,
  caption: z.string().nullish(),
  comments_count: z.number().nullish(),
  children: z.object({ data: z.array(z.object({ id: idSchema })) }).nullish(),
});

type Posts = Pick<PlatformApi, 'readPost' | 'listPosts' | 'postponePost' | 'resumePost'>;

/** An account's media. Instagram shows nothing before it is public and moves nothing in time. */
export function createPosts(graph: Graph, now: Clock): Posts {
  const cannot = async () => {
    throw new PlatformError('stop', 'not-possible');
  };
  return {
    async readPost(account, id) {
      const answer = await graph.node(account, id, fieldSets, mediaNodeSchema);
      return answer.ok ? ok(toPost(answer.value.node)) : answer;
    },

    async listPosts(account) {
      const answer = await degrading(listFieldSets.length, (set) => {
        const query = { limit: '100', fields: listFieldSets[set] ?? 'id' };
        return graph.list(account, [account.id, 'media'], query, listedSchema, 3);
      });
      if (!answer.ok) throw new PlatformError('stop', 'gone');
      return answer.value.map((node) => toListed(node, now));
    },

    postponePost: cannot,
    resumePost: cannot,
  };
}

function toPost(node: MediaNode): Post {
  return {
    id: node.id,
    state: 'published',
    publishAt: toIso(node.timestamp),
    text: node.caption ?? '',
    ...mediaOf(node),
    isRepost: false,
    permalink: node.permalink ?? null,
  };
}

function mediaOf(node: MediaNode): Pick<Post, 'media' | 'mediaComplete'> {
  if (node.media_type !== 'CAROUSEL_ALBUM') {
    return { media: toMedia(node), mediaComplete: isKnown(node) };
  }
  const children = node.children?.data ?? [];
  const isWhole = children.length > 0 && node.children?.paging?.next === undefined;
  return { media: children.flatMap(toMedia), mediaComplete: isWhole && children.every(isKnown) };
}

function isKnown({ media_type: type }: Picture): boolean {
  return type === 'IMAGE' || type === 'VIDEO';
}

function toMedia({ id, media_type: type, media_url: url, thumbnail_url: still }: Picture): Media[] {
  if (type !== 'VIDEO') return [{ id, kind: 'image', url: url || null }];
  const video: Media = { id, kind: 'video', url: url || null };
  return still ? [video, { id: `${id}-still`, kind: 'image', url: still }] : [video];
}

function toListed(node: z.infer<typeof listedSchema>, now: Clock): ListedPost {
  const children = node.children?.data.map(({ id }) => id);
  return {
    id: node.id,
    fingerprint: fingerprintOf(node.caption, children),
    // told nothing, a change is always possible
    commentsFingerprint: String(node.comments_count ?? now().toISOString()),
  };
}
