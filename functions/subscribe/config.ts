import * as z from 'zod';
import { cloudVariables } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds what deliveries are verified with: the hub is told it. */
  DOORS_SECRET: z.string().min(1),
  /** Which secret holds the accounts' access tokens. */
  TOKENS_SECRET: z.string().min(1),
  /** Where platforms reach us. */
  WEBHOOKS_URL: z.url(),
});
