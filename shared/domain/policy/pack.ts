import * as z from 'zod';
import { wordsSchema } from '../language.ts';
import { codeSchema } from './codes.ts';

/** Roles a protocol names; a school says which of its people hold them. */
export const roleSchema = z.enum(['communication', 'moderation', 'leadership']);
export type Role = z.infer<typeof roleSchema>;

/** One school protocol as data. Parameters: handbook, protocols section 3. */
export const packSchema = z.object({
  id: z.string().regex(/^[a-z]+-\d{4}$/),
  version: z.number().int().positive(),
  title: wordsSchema,
  schoolType: z.enum(['po', 'vo', 'mbo']),
  inForce: z.iso.date(),
  /** Article numbers of this protocol per decision code; a missing code means the protocol is silent. */
  articles: z.partialRecord(codeSchema, z.array(z.string()).min(1)),
  /** How a person reads an article's internal number: `PROF.2` → "Profilering, 2e alinea". */
  articleNames: z.record(z.string(), wordsSchema),
});
export type Pack = z.infer<typeof packSchema>;
