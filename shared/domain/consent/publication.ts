import * as z from 'zod';
import { momentSchema } from './amsterdam.ts';
import { purposeSchema } from './purposes.ts';
import { modalitySchema } from './statement.ts';

/** What somebody wants to show of the person, where and when. */
export const publicationSchema = z.strictObject({
  purposes: z.array(purposeSchema).min(1),
  modalities: z.array(modalitySchema).min(1).default(['photo']),
  at: momentSchema,
  /** `keep_online`: published at `at`, may it still stand at `checkAt`? */
  mode: z.enum(['publish', 'keep_online']).default('publish'),
  checkAt: momentSchema.nullish(),
  eventId: z.string().min(1).nullish(),
  /** Recognisable people in the picture. */
  groupSize: z.number().int().positive().default(1),
  recognisable: z.boolean().default(true),
  /** Only ever a person's judgement. */
  depiction: z.literal('crowd_overview').nullish(),
});
export type Publication = z.infer<typeof publicationSchema>;
