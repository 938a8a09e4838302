import * as z from 'zod';
import { idSchema } from '../door/json.ts';

/** The value of a `feed` change, in the 2023 shape and the older one: only what both have. */
export const feedValueSchema = z.object({ item: z.string(), verb: z.string().nullish() });
export const aboutCommentSchema = z.object({ comment_id: idSchema });
export const aboutPostSchema = z.object({ post_id: idSchema });

/** Both `edit` and `edited` occur. */
export const contentVerbs = new Set([
  'add',
  'edit',
  'edited',
  'update',
  'hide',
  'unhide',
  'remove',
  'delete',
]);

/** Verbs Facebook documents that change nothing a reader of the page sees as text or picture. */
export const otherVerbs = new Set(['block', 'unblock', 'mute', 'follow']);

/** What a post is called in `item`. */
export const postItems = new Set([
  'album',
  'coupon',
  'event',
  'experience',
  'link',
  'milestone',
  'note',
  'photo',
  'photo-album',
  'picture',
  'platform-story',
  'post',
  'profile',
  'question',
  'share',
  'status',
  'story',
  'timeline cover',
  'video',
]);

/** Documented items that are neither posts nor comments. */
export const otherItems = new Set([
  'address',
  'connection',
  'group',
  'group_message',
  'interest',
  'like',
  'mention',
  'page',
  'rating',
  'reaction',
  'relationship-status',
  'tag',
]);
