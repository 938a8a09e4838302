import * as z from 'zod';
import { cloudVariables, jsonVariable } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Arn of each listener's dead letters: it tells who gave up. */
  DEAD_LETTERS: jsonVariable(z.record(z.string(), z.string().startsWith('arn:'))),
});
