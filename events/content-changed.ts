import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

/** Why we look (again). `webhook` and `poll` mean the platform said so; the rest comes from ourselves. */
export const lookReasonSchema = z.enum([
  'webhook',
  'poll',
  /** Goes live soon, or just did. */
  'due',
  /** A person named a face or confirmed: what was seen of the files stands. */
  'person',
  /** A person asked to look again. */
  'again',
  /** Somebody's consent changed. */
  'consent',
  /** A person pressed "try again" on something that had failed. */
  'replay',
]);

export type LookReason = z.infer<typeof lookReasonSchema>;

const data = z.object({ ref: contentRefSchema, because: lookReasonSchema });

/** Something about a post may have changed: look at it as it is now. */
export const postChangedSchema = defineEvent('post.changed', data);
export type PostChanged = z.infer<typeof postChangedSchema>;

/** Something about a comment may have changed: look at it as it is now. */
export const commentChangedSchema = defineEvent('comment.changed', data);
export type CommentChanged = z.infer<typeof commentChangedSchema>;
