import * as z from 'zod';
import { cloudVariables, faceEngineChoiceSchema } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds the accounts' access tokens. */
  TOKENS_SECRET: z.string().min(1),
  PICTURES_BUCKET: z.string().min(1),
  /** Where the bundle keeps the weights of the face engine. */
  MODEL_DIRECTORY: z.string().startsWith('/'),
  /** How the names of the schools' keys begin. */
  FACE_KEYS: z.string().min(1),
  /** Which engine of `shared/adapters/face-engines` looks. */
  FACE_ENGINE: faceEngineChoiceSchema,
  /** Which of `shared/adapters/image-moderators` looks for nudity, and in the cloud for violence. */
  IMAGE_MODERATOR: z.enum(['embedded', 'rekognition']).default('embedded'),
  /** How the names of the schools' collections at Rekognition begin; without it that engine names nobody. */
  FACE_COLLECTIONS: z.string().min(1).optional(),
});
