import * as z from 'zod';
import { cloudVariables, jsonVariable } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** SNS topic by role. */
  TOPICS: jsonVariable(
    z.object({
      communication: z.string(),
      moderation: z.string(),
      leadership: z.string(),
      administration: z.string(),
    }),
  ),
});
