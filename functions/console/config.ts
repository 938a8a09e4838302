import * as z from 'zod';
import { cloudVariables, jsonVariable } from '../../shared/runtime/environment.ts';

export const configSchema = z.object({
  ...cloudVariables,
  /** Dead-letter queue url by listener: to count them. */
  DEAD_LETTERS: jsonVariable(z.record(z.string(), z.url())),
  PICTURES_BUCKET: z.string().min(1),
  /** How the names of the schools' keys begin. */
  FACE_KEYS: z.string().min(1),
  /** Where people reach the console: `https://host`, without a path. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https$/ }),
  /** The OpenID Connect provider, as it names itself in `iss`. */
  OIDC_ISSUER: z.url({ protocol: /^https$/ }),
  OIDC_CLIENT_ID: z.string().min(1),
});
