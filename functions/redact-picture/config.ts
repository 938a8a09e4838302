import * as z from 'zod';
import { cloudVariables, faceEngineChoiceSchema } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds the accounts' access tokens. */
  TOKENS_SECRET: z.string().min(1),
  PICTURES_BUCKET: z.string().min(1),
  /** Where the bundle keeps the weights of the face engine. */
  MODEL_DIRECTORY: z.string().startsWith('/'),
  /** Which engine of `shared/adapters/face-engines` checks the copy. */
  FACE_ENGINE: faceEngineChoiceSchema,
});
