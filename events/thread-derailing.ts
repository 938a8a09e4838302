import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { roleSchema } from '../shared/domain/policy/role.ts';
import { defineEvent } from './envelope.ts';

/** The talk under a post threatens to derail. Why stands in its alarm; whom to tell is what the protocol says. */
export const threadDerailingSchema = defineEvent(
  'thread.derailing',
  z.object({
    /** The post, or the comment that gave the sign where the post is not known here. */
    ref: contentRefSchema,
    roles: z.array(roleSchema).min(1),
  }),
);
export type ThreadDerailing = z.infer<typeof threadDerailingSchema>;
