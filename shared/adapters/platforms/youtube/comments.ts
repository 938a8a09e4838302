import { createHash } from 'node:crypto';
import type { Comment } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import { type Account, type PlatformApi, PlatformError } from '../../../ports/platform.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { type Client, listed } from './client.ts';
import { createSearch, heldLists, parentOf, type YoutubeComment } from './comment-search.ts';

const lists = ['published', ...heldLists];
const isHiddenWith = new Map([
  ['published', false],
  ['rejected', true],
  ...heldLists.map((list): [string, boolean] => [list, true]),
]);

type Comments = Pick<PlatformApi, 'readComment' | 'listComments' | 'hideComment' | 'showComment'>;

/** Comments under a channel's videos. Hidden means held for review: a rejected one could never return. */
export function createComments(client: Client): Comments {
  const search = createSearch(client);

  async function setStatus(account: Account, id: string, moderationStatus: string) {
    const path = ['comments', 'setModerationStatus'];
    await client.change(account, { method: 'POST', path, query: { id, moderationStatus } });
  }

  return {
    async readComment(account, id) {
      const found = await search.find(account, id);
      if (!found.ok) return found;
      const { snippet } = found.value;
      const videoId = snippet.videoId ?? (await search.videoOf(account, found.value));
      const comment = await search.withStatus(account, found.value, videoId);
      return ok(toComment(account, comment, videoId));
    },

    async listComments(account, postId) {
      const found = new Map<string, YoutubeComment>();
      for (const list of lists) {
        const answer = await search.inList(account, list, { videoId: postId });
        if (!answer.ok && answer.problem === 'comments-disabled') continue;
        for (const comment of listed(answer)) {
          if (!found.has(comment.id)) found.set(comment.id, comment);
        }
      }
      return [...found.values()].map(({ id, snippet }) => ({
        id,
        fingerprint: fingerprintOf(
          snippet.textDisplay,
          snippet.updatedAt,
          snippet.moderationStatus,
          snippet.imageUrl,
        ),
      }));
    },

    hideComment: (account, id) => setStatus(account, id, 'heldForReview'),
    showComment: (account, id) => setStatus(account, id, 'published'),
  };
}

function toComment(
  account: Account,
  { id, snippet }: YoutubeComment,
  videoId: string | null,
): Comment {
  const authorId = snippet.authorChannelId?.value ?? null;
  return {
    id,
    postId: videoId,
    parentId: parentOf({ id, snippet }),
    text: snippet.textOriginal ?? snippet.textDisplay ?? '',
    authorId,
    authorName: snippet.authorDisplayName ?? null,
    isOwn: authorId === account.id,
    attachments: snippet.imageUrl ? ['image'] : [],
    ...picturesOf(snippet),
    isHidden: toldHidden(snippet),
    createdAt: toIso(snippet.publishedAt),
    permalink: videoId === null ? null : `https://www.youtube.com/watch?v=${videoId}&lc=${id}`,
  };
}

/** The address names the picture: YouTube gives it no id of its own. */
function picturesOf({ imageUrl }: YoutubeComment['snippet']): Pick<Comment, 'pictures'> {
  if (!imageUrl) return {};
  const id = createHash('sha256').update(imageUrl).digest('hex').slice(0, 24);
  return { pictures: [{ id, kind: 'image', url: imageUrl }] };
}

/** @NOTE rejected comments stand in no list at all: what no list tells of is not therefore visible. */
function toldHidden({ moderationStatus: status }: YoutubeComment['snippet']): boolean {
  const isHidden = isHiddenWith.get(status ?? '');
  if (isHidden !== undefined) return isHidden;
  // a list may lag behind what was just written
  throw new PlatformError('retry', status ? 'unknown-state' : 'status-untold');
}
