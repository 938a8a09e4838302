import * as z from 'zod';
import { cloudVariables, jsonVariable } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Dead-letter queue url by listener: to count them. */
  DEAD_LETTERS: jsonVariable(z.record(z.string(), z.url())),
  /** Which secret holds the bearer token. */
  API_SECRET: z.string().min(1),
});
