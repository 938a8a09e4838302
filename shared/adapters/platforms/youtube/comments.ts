import type { Comment } from '../../../domain/content.ts';
import { ok } from '../../../domain/result.ts';
import type { Account, PlatformApi } from '../../../ports/platform.ts';
import { fingerprintOf, toIso } from '../http/fingerprint.ts';
import { type Client, lookTwice } from './client.ts';
import { createSearch, heldLists, parentOf, type YoutubeComment } from './comment-search.ts';

const lists = ['published', ...heldLists];
const hiddenStatuses = new Set([...heldLists, 'rejected']);

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
      const byId = await lookTwice(() => search.byId(account, id));
      const listed = await search.withStatus(account, id, byId.ok ? byId.value : undefined);
      const found = listed === undefined ? byId : ok(listed);
      if (!found.ok) return found;
      const comment = found.value;
      const videoId = comment.snippet.videoId ?? (await search.videoOf(account, comment));
      return ok(toComment(account, comment, videoId));
    },

    async listComments(account, postId) {
      const found = new Map<string, YoutubeComment>();
      for (const list of lists) {
        for (const comment of await search.inList(account, list, { videoId: postId })) {
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
    isHidden: hiddenStatuses.has(snippet.moderationStatus ?? ''),
    createdAt: toIso(snippet.publishedAt),
    permalink: videoId === null ? null : `https://www.youtube.com/watch?v=${videoId}&lc=${id}`,
  };
}
