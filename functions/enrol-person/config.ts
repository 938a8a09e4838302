import * as z from 'zod';
import { cloudVariables, faceEngineChoiceSchema } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Where the bundle keeps the weights of the face engine. */
  MODEL_DIRECTORY: z.string().startsWith('/'),
  /** How the names of the schools' keys begin. */
  FACE_KEYS: z.string().min(1),
  /** Which engine of `shared/adapters/face-engines` makes the templates: the one that compares. */
  FACE_ENGINE: faceEngineChoiceSchema,
});
