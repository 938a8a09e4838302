import * as z from 'zod';
import type { Changes } from '../../world/changes.ts';
import type { Account, Comment, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { YoutubeError } from './error.ts';
import { moderationStates } from './resources.ts';

const maxIds = 50;

const videoUpdate = z.object({
  id: z.string(),
  status: z.object({
    privacyStatus: z.enum(['private', 'public', 'unlisted']).optional(),
    publishAt: z.iso.datetime({ offset: true }).optional(),
  }),
});

/** The writing half of the Data API: all ids of a call, or none. */
export function createWrites(world: World, changes: Changes) {
  const { comments, posts, now } = world;

  function mustOwn(caller: Account, accountId: string): void {
    if (caller.tokenState === 'no-permission') {
      throw new YoutubeError(403, 'insufficientPermissions');
    }
    if (caller.tokenState === 'user' || caller.id !== accountId) {
      throw new YoutubeError(403, 'forbidden');
    }
  }

  function moderated(caller: Account, id: string): Comment {
    const comment = comments.get(id);
    // a deleted or invalid id is answered like somebody else's comment
    if (comment?.platform !== 'youtube' || comment.state === 'deleted') {
      throw new YoutubeError(403, 'forbidden');
    }
    mustOwn(caller, comment.accountId);
    return comment;
  }

  function moderate(comment: Comment, state: 'visible' | 'hidden' | 'rejected'): void {
    changes.setComment(comment, state, 'api');
    if (state !== 'rejected') return;
    const { postId, id: parentId } = comment;
    const states = ['visible', 'hidden', 'spam'] as const;
    const replies = comments.list({ postId, parentId, states, limit: 10_000 });
    for (const reply of replies) changes.setComment(reply, 'rejected', 'api');
  }

  function ownVideo(caller: Account, id: string): Post {
    const post = posts.get(id);
    if (post?.platform !== 'youtube' || post.state === 'deleted' || post.state === 'trashed') {
      throw new YoutubeError(404, 'videoNotFound');
    }
    mustOwn(caller, post.accountId);
    return post;
  }

  return {
    setModerationStatus(caller: Account, query: (name: string) => string | undefined): void {
      const ids = (query('id') ?? '').split(',').filter((id) => id !== '');
      if (ids.length === 0 || ids.length > maxIds) throw new YoutubeError(400, 'invalidParameter');
      const state = moderationStates[query('moderationStatus') ?? ''];
      if (!state || state === 'spam' || state === 'deleted') {
        throw new YoutubeError(400, 'invalidParameter');
      }
      if (query('banAuthor') === 'true' && state !== 'rejected') {
        throw new YoutubeError(400, 'banWithoutReject');
      }
      const found = ids.map((id) => moderated(caller, id));
      // "You can't change the moderation status of a rejected comment to published"
      if (found.some((one) => one.state === 'rejected') && state !== 'rejected') {
        throw new YoutubeError(400, 'operationNotSupported');
      }
      world.db.atomically(() => {
        for (const comment of found) moderate(comment, state);
      });
    },

    /** @NOTE a real update resets what the status leaves out; here only privacy and time are kept at all. */
    updateVideo(caller: Account, part: string, body: unknown): Post {
      if (part !== 'status') throw new YoutubeError(400, 'unknownPart', `'${part}'`);
      const update = videoUpdate.safeParse(body);
      if (!update.success) throw new YoutubeError(400, 'invalidVideoMetadata');
      const { id, status } = update.data;
      const post = ownVideo(caller, id);
      const isPrivate = (status.privacyStatus ?? 'private') === 'private';
      if (status.publishAt !== undefined) {
        // a time only for what is private and never was public
        if (!isPrivate || post.liveAt !== null) throw new YoutubeError(400, 'invalidPublishAt');
        const at = new Date(status.publishAt);
        if (at <= now()) changes.goLive(post, 'api');
        else changes.schedulePost(post, at, 'api');
      } else if (!isPrivate) changes.goLive(post, 'api');
      else if (post.state === 'scheduled') changes.schedulePost(post, null, 'api');
      else changes.unpublish(post, 'api');
      return ownVideo(caller, id);
    },

    deleteComment(caller: Account, id: string): void {
      const comment = moderated(caller, id);
      // only its author may
      if (comment.author !== 'page') throw new YoutubeError(403, 'forbidden');
      changes.setComment(comment, 'deleted', 'api');
    },
  };
}
