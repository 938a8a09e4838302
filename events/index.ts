import * as z from 'zod';
import { actionRequestedSchema, actionSettledSchema } from './action-events.ts';
import { commentChangedSchema, postChangedSchema } from './content-changed.ts';
import { contentDecidedSchema } from './content-decided.ts';
import {
  consentChangedSchema,
  importSettledSchema,
  policyChangedSchema,
} from './register-events.ts';
import { troubleFoundSchema } from './trouble-found.ts';

/** Everything our functions say to each other. */
export const eventSchema = z.discriminatedUnion('type', [
  postChangedSchema,
  commentChangedSchema,
  contentDecidedSchema,
  actionRequestedSchema,
  actionSettledSchema,
  troubleFoundSchema,
  consentChangedSchema,
  importSettledSchema,
  policyChangedSchema,
]);
export type SchoolwachtEvent = z.infer<typeof eventSchema>;
export type EventType = SchoolwachtEvent['type'];
