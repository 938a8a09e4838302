import * as z from 'zod';
import { defineEvent } from './envelope.ts';

/** Somebody is to be enrolled anew to be recognised: `soon` within 30 days, `over` from now on they are not. */
export const enrolmentDueSchema = defineEvent(
  'enrolment.due',
  z.object({ schoolId: z.string(), when: z.enum(['soon', 'over']) }),
);
export type EnrolmentDue = z.infer<typeof enrolmentDueSchema>;
