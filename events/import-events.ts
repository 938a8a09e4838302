import * as z from 'zod';
import { defineEvent } from './envelope.ts';

const uploadSchema = z.object({ schoolId: z.string(), upload: z.string() });

/** An export is stored and a person said what its columns are: what would it change? */
export const importUploadedSchema = defineEvent('import.uploaded', uploadSchema);
export type ImportUploaded = z.infer<typeof importUploadedSchema>;

/** Whoever may decide on it saw what an export would change, and agreed. */
export const importConfirmedSchema = defineEvent('import.confirmed', uploadSchema);
export type ImportConfirmed = z.infer<typeof importConfirmedSchema>;

/** Somebody asked for the newest import to be taken back. */
export const importRevokedSchema = defineEvent(
  'import.revoked',
  z.object({ schoolId: z.string(), number: z.number().int().positive() }),
);
export type ImportRevoked = z.infer<typeof importRevokedSchema>;
