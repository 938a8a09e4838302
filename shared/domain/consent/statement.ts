import * as z from 'zod';
import { momentSchema } from './amsterdam.ts';
import { purposeSchema } from './purposes.ts';

export const modalitySchema = z.enum(['photo', 'video', 'audio', 'name']);
export type Modality = z.infer<typeof modalitySchema>;

/** "2025-2026": two years that follow each other, from 1 August to 31 July. */
export const schoolYearSchema = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((label) => Number(label.slice(5)) === Number(label.slice(0, 4)) + 1);

/** One thing somebody said. Statements are only ever added. */
export const statementSchema = z.strictObject({
  id: z.string().optional(),
  /** `self`, or the id of a guardian or of the representative. */
  by: z.string().min(1),
  decision: z.enum(['grant', 'deny', 'withdraw']),
  purposes: z.array(purposeSchema).min(1),
  /** When it was given, or received. */
  at: momentSchema,
  /** Counts from here when later than `at`. */
  effectiveFrom: momentSchema.nullish(),
  /** When it was written down: for audit only, no influence. */
  recordedAt: momentSchema.nullish(),
  schoolYear: schoolYearSchema.nullish(),
  /** Absent: photo and video for a yes, everything for a no. */
  modalities: z.array(modalitySchema).min(1).nullish(),
  /** Counts only for that event. */
  eventId: z.string().min(1).nullish(),
  conditions: z.strictObject({ groupOnly: z.boolean().optional() }).nullish(),
  formVersion: z.string().nullish(),
  provable: z.boolean().default(true),
  /** Leadership set aside this objection of a person without authority. */
  dismissedAt: momentSchema.nullish(),
});
export type Statement = z.infer<typeof statementSchema>;
