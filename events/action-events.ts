import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

export const actionKindSchema = z.enum([
  'hide-comment',
  'show-comment',
  'postpone-post',
  'resume-post',
]);
export type ActionKind = z.infer<typeof actionKindSchema>;

/** The intent is recorded; `act` carries it out on the platform. */
export const actionRequestedSchema = defineEvent(
  'action.requested',
  z.object({ ref: contentRefSchema, action: z.number().int().positive() }),
);
export type ActionRequested = z.infer<typeof actionRequestedSchema>;

export const settledStatusSchema = z.enum([
  /** Read back and seen on the platform. */
  'done',
  /** The platform said yes and nothing changed. */
  'no-effect',
  /** The platform will not do it; a person must. */
  'failed',
  /** A later wish took its place, or the content is gone. */
  'superseded',
]);

/** What became of an action, after reading it back. */
export const actionSettledSchema = defineEvent(
  'action.settled',
  z.object({
    ref: contentRefSchema,
    action: z.number().int().positive(),
    kind: actionKindSchema,
    status: settledStatusSchema,
  }),
);
export type ActionSettled = z.infer<typeof actionSettledSchema>;
