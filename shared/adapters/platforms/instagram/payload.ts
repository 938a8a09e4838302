import * as z from 'zod';
import { idSchema } from '../door/json.ts';

/** Facebook Login calls it `comment_id`, Instagram Login `id`. Instagram tells only of new comments. */
export const commentValueSchema = z.object({
  comment_id: idSchema.optional(),
  id: idSchema.optional(),
});

/** `live_comments` are those written during a broadcast. */
export const commentFields = new Set(['comments', 'live_comments']);

/** Documented fields about other people's posts, statistics and private messages. */
export const otherFields = new Set([
  'mentions',
  'story_insights',
  'messages',
  'messaging_postbacks',
  'messaging_seen',
  'message_reactions',
]);
