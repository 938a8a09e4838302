import * as z from 'zod';
import { contentRefSchema, outcomeSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

/** A decision about a post or a comment stands. Its findings are in the record, not here. */
export const contentDecidedSchema = defineEvent(
  'content.decided',
  z.object({
    ref: contentRefSchema,
    decision: z.number().int().positive(),
    outcome: outcomeSchema,
  }),
);
