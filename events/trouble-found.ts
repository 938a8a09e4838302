import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

/** Something did not work and a person must know. Fixed words only. */
export const troubleFoundSchema = defineEvent(
  'trouble.found',
  z.object({
    schoolId: z.string().nullable(),
    /** `work.parked`, `delivery.unreadable`, `account.unreachable`, `account.unsubscribed`, `delivery.unknown-account` … */
    kind: z.string(),
    urgent: z.boolean(),
    ref: contentRefSchema.nullable(),
    reason: z.string(),
  }),
);
export type TroubleFound = z.infer<typeof troubleFoundSchema>;
