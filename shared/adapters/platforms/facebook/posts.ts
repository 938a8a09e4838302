import * as z from 'zod';
import type { Post } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import type { Clock } from '../../../ports/clock.ts';
import {
  type Account,
  type ListedPost,
  type PlatformApi,
  PlatformError,
} from '../../../ports/platform.ts';
import { idSchema } from '../door/json.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { degrading, type Graph } from '../meta/graph.ts';
import { attachmentsSchema, captionsIn, mediaIn } from './attachments.ts';

const picture = 'type,media_type,media,target,url,title,description';
const attachmentFields = `attachments{${picture},subattachments{${picture}}}`;
const core = 'id,message,created_time,permalink_url';

const time = 'is_published,scheduled_publish_time';

/** Only an answer to the first tells all of media and of shares; see `tellsEnough`. */
const fieldSets = [
  `${core},${time},status_type,parent_id,full_picture,${attachmentFields}`,
  `${core},${time},status_type,full_picture,${attachmentFields}`,
  `${core},${time},${attachmentFields}`,
  `${core},${time}`,
  `${core},scheduled_publish_time,${attachmentFields}`,
];

const timeSchema = z.union([z.number(), z.string()]).nullish();

const postNodeSchema = z.object({
  id: idSchema,
  message: z.string().nullish(),
  created_time: timeSchema,
  is_published: z.boolean().nullish(),
  scheduled_publish_time: timeSchema,
  status_type: z.string().nullish(),
  parent_id: idSchema.nullish(),
  permalink_url: z.string().nullish(),
  full_picture: z.string().nullish(),
  attachments: attachmentsSchema.nullish(),
});
type PostNode = z.infer<typeof postNodeSchema>;

const listCore = 'id,message,created_time,updated_time,is_published,scheduled_publish_time';
const listMedia = 'attachments{target{id},title,subattachments{target{id}}}';
const listFieldSets = [
  `${listCore},${listMedia},comments.filter(stream).limit(0).summary(true)`,
  `${listCore},${listMedia}`,
  listCore,
];
/** The last of them, which tells nothing of media: then any activity is a reason to look. */
const listsMedia = (set: number) => set < listFieldSets.length - 1;

const listedSchema = z.object({
  id: idSchema,
  message: z.string().nullish(),
  updated_time: timeSchema,
  is_published: z.boolean().nullish(),
  scheduled_publish_time: timeSchema,
  attachments: z.unknown().optional(),
  comments: z.object({ summary: z.object({ total_count: z.number() }) }).nullish(),
});

const daySeconds = 24 * 3600;
/** Facebook takes times between 10 minutes and 30 days ahead; the margins are for clocks and queues. */
const latestSeconds = 29 * daySeconds;
const earliestSeconds = 11 * 60;

type Posts = Pick<PlatformApi, 'readPost' | 'listPosts' | 'postponePost' | 'resumePost'>;

/** A page's posts: scheduled ones can be read before anyone sees them, and moved in time. */
export function createPosts(graph: Graph, now: Clock): Posts {
  async function readPost(account: Account, id: string) {
    const answer = await graph.node(account, id, fieldSets, postNodeSchema);
    return answer.ok ? ok(toPost(answer.value.node, tellsEnough(answer.value))) : answer;
  }

  async function moveTo(account: Account, id: string, time: Date): Promise<void> {
    const answer = await readPost(account, id);
    if (!answer.ok) throw new PlatformError('stop', 'gone');
    if (answer.value.state === 'draft') return; // has no time to go live at
    if (answer.value.state !== 'scheduled') throw new PlatformError('stop', 'not-scheduled');
    const seconds = String(Math.floor(time.getTime() / 1000));
    await graph.change(account, id, { form: { scheduled_publish_time: seconds } });
  }

  const ahead = (seconds: number) => new Date(now().getTime() + seconds * 1000);

  async function list(account: Account, edge: string, pages: number): Promise<ListedPost[]> {
    return degrading(listFieldSets.length, async (set) => {
      const query = { limit: '100', fields: listFieldSets[set] ?? core };
      const answer = await graph.list(account, [account.id, edge], query, listedSchema, pages);
      if (!answer.ok) throw new PlatformError('stop', 'gone');
      return answer.value.map((node) => toListed(node, listsMedia(set), now));
    });
  }

  return {
    readPost,
    async listPosts(account) {
      const scheduled = await list(account, 'scheduled_posts', 2);
      return [...scheduled, ...(await list(account, 'published_posts', 3))];
    },
    postponePost: (account, id) => moveTo(account, id, ahead(latestSeconds)),
    resumePost(account, id, publishAt) {
      const earliest = ahead(earliestSeconds);
      const wanted = new Date(publishAt);
      return moveTo(account, id, wanted > earliest ? wanted : earliest);
    },
  };
}

function toPost(node: PostNode, isToldEnough: boolean): Post {
  const scheduledAt = toIso(node.scheduled_publish_time);
  const state = stateOf(node, scheduledAt);
  const publishAt = { published: toIso(node.created_time), scheduled: scheduledAt, draft: null };
  const { media, mediaComplete } = mediaOf(node);
  return {
    id: node.id,
    state,
    publishAt: publishAt[state],
    text: textOf(node),
    media,
    mediaComplete: mediaComplete && isToldEnough,
    isRepost: isRepost(node),
    permalink: node.permalink_url ?? null,
  };
}

/** Without `parent_id` only what cannot be a share is known not to show somebody else's pictures. */
function tellsEnough({ node, fieldSet }: { node: PostNode; fieldSet: number }): boolean {
  const isOwn = Boolean(node.status_type) && node.status_type !== 'shared_story';
  return fieldSet === 0 || (fieldSet === 1 && isOwn);
}

/** A post that nobody says is public is not: it would never be kept from going live. */
function stateOf({ is_published: isPublished }: PostNode, scheduledAt: string | null) {
  if (isPublished === true) return 'published';
  if (scheduledAt !== null) return 'scheduled';
  if (isPublished === false) return 'draft';
  throw new PlatformError('stop', 'fields-refused');
}

function textOf({ message, attachments: attached }: PostNode): string {
  const text = message ?? '';
  const captions = attached ? captionsIn(attached) : [];
  return [text, ...captions.filter((caption) => !text.includes(caption))].join('\n').trim();
}

function mediaOf(node: PostNode): Pick<Post, 'media' | 'mediaComplete'> {
  const { message, attachments, full_picture: picture } = node;
  const attached = attachments ?? { data: [] };
  const listed = mediaIn(attached);
  if (listed.media.length > 0) return listed;
  if (picture) {
    // a picture that the attachments do not explain
    const media: Post['media'] = [{ id: `${node.id}-picture`, kind: 'image', url: picture }];
    return { media, mediaComplete: false };
  }
  // neither a word nor a link: what the post is about was not told
  const isEmpty = !message?.trim() && attached.data.length === 0;
  return { media: [], mediaComplete: listed.mediaComplete && !isEmpty };
}

/** Somebody else's post shared on. The page's own link posts are called `shared_story` as well. */
function isRepost({ parent_id: parentId, status_type: type, attachments: attached }: PostNode) {
  const hasLink = attached?.data.some((one) => one.media_type === 'link' || one.type === 'share');
  return typeof parentId === 'string' || (type === 'shared_story' && hasLink !== true);
}

function toListed(node: z.infer<typeof listedSchema>, tellsMedia: boolean, now: Clock): ListedPost {
  const { message, is_published, scheduled_publish_time } = node;
  const media = tellsMedia ? node.attachments : node.updated_time;
  const counted = [node.comments?.summary.total_count, node.updated_time];
  const isTold = counted.some((value) => value !== undefined && value !== null);
  return {
    id: node.id,
    fingerprint: fingerprintOf(message, is_published, scheduled_publish_time, media),
    // told nothing, a change is always possible
    commentsFingerprint: isTold ? fingerprintOf(counted) : now().toISOString(),
  };
}
