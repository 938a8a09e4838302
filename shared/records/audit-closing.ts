import * as z from 'zod';
import type { AuditEntry } from './audit.ts';

/**
 * The last line of a school's exported log: how many entries there are and the hash of the last. A chain
 * alone cannot show that its end was cut off.
 */
export const auditClosingSchema = z.strictObject({
  school: z.string(),
  entries: z.number().int().min(0),
  hash: z.string().length(64),
});
export type AuditClosing = z.infer<typeof auditClosingSchema>;

/** The closing line of a log that ends with this entry. */
export function closingOf({ school, number, hash }: AuditEntry): AuditClosing {
  return { school, entries: number, hash };
}
