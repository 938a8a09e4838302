import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

/** A person wants a copy of a picture with some faces made unrecognisable; which ones stands in its record. */
export const redactionAskedSchema = defineEvent(
  'redaction.asked',
  z.object({ ref: contentRefSchema, redaction: z.string().min(1) }),
);
export type RedactionAsked = z.infer<typeof redactionAskedSchema>;
