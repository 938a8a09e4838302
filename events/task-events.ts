import * as z from 'zod';
import { contentRefSchema } from '../shared/domain/content.ts';
import { defineEvent } from './envelope.ts';

/** Posts show people who may not be shown any more: so many that are still planned, so many online. */
export const consentWithdrawnSchema = defineEvent(
  'consent.withdrawn',
  z.object({
    schoolId: z.string(),
    planned: z.number().int().min(0),
    online: z.number().int().min(0),
  }),
);
export type ConsentWithdrawn = z.infer<typeof consentWithdrawnSchema>;

/** A person let a post stay online that shows somebody who may not be shown; why is in the record. */
export const taskKeptSchema = defineEvent('task.kept', z.object({ ref: contentRefSchema }));

/** A school day went by, and the post still shows somebody who may not be shown. */
export const taskOverdueSchema = defineEvent('task.overdue', z.object({ ref: contentRefSchema }));

/** A pupil is going to decide for themselves: `soon` within 30 days, `now` from today on. */
export const pupilTurning16Schema = defineEvent(
  'pupil.turning-16',
  z.object({ schoolId: z.string(), when: z.enum(['soon', 'now']) }),
);
export type PupilTurning16 = z.infer<typeof pupilTurning16Schema>;
