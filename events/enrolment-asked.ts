import * as z from 'zod';
import { defineEvent } from './envelope.ts';

/** Photos to know somebody's face by were handed in; the photos stand in their record, never here. */
export const enrolmentAskedSchema = defineEvent(
  'enrolment.asked',
  z.object({ schoolId: z.string(), personId: z.string(), enrolment: z.string().min(1) }),
);
export type EnrolmentAsked = z.infer<typeof enrolmentAskedSchema>;
