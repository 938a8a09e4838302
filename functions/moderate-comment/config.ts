import * as z from 'zod';
import { cloudVariables } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds the accounts' access tokens. */
  TOKENS_SECRET: z.string().min(1),
});
