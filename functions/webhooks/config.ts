import * as z from 'zod';
import { cloudVariables } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds what deliveries are verified with. */
  DOORS_SECRET: z.string().min(1),
});
