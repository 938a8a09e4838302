import * as z from 'zod';
import { cloudVariables, jsonVariable } from '../../shared/runtime/environment.ts';

const name = z.string().min(1);

export const configSchema = z.object({
  ...cloudVariables,
  /** Which secret holds the accounts' access tokens. */
  TOKENS_SECRET: z.string().min(1),
  /** Where the bundle keeps the weights of the image moderator. */
  MODEL_DIRECTORY: z.string().startsWith('/'),
  /** Which of `shared/adapters/image-moderators` looks at the pictures of comments. */
  IMAGE_MODERATOR: z.enum(['embedded', 'rekognition']).default('embedded'),
  /** Who else judges what waits for a person, and for which schools; without it nobody, and nothing leaves. */
  SECOND_OPINION: jsonVariable(
    z.object({
      schools: z.array(name).min(1),
      judge: z.discriminatedUnion('by', [
        z.object({ by: z.literal('guardrail'), id: name, version: name }),
        z.object({ by: z.literal('model'), id: z.string().startsWith('eu.') }),
      ]),
    }),
  ).optional(),
});
