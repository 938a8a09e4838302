import * as z from 'zod';
import { defineEvent } from './envelope.ts';

/** How many people one event may name: enough for a class, little enough for one function to follow. */
export const mostPeoplePerEvent = 50;

/**
 * What the register says of these people changed, or time changed it: whatever shows them must be judged
 * anew. Written with the change itself. Ids only.
 */
export const consentChangedSchema = defineEvent(
  'consent.changed',
  z.object({
    schoolId: z.string(),
    personIds: z.array(z.string()).min(1).max(mostPeoplePerEvent),
    because: z.enum(['statement', 'person', 'import', 'time', 'erasure']),
  }),
);
export type ConsentChanged = z.infer<typeof consentChangedSchema>;

/** An import stands, or was taken back: what its people said counts otherwise from now on. */
export const importSettledSchema = defineEvent(
  'import.settled',
  z.object({ schoolId: z.string(), number: z.number().int().positive() }),
);
export type ImportSettled = z.infer<typeof importSettledSchema>;

/** The school works by other rules from now on: everything planned or online must be judged anew. */
export const policyChangedSchema = defineEvent(
  'policy.changed',
  z.object({ schoolId: z.string(), version: z.number().int().positive() }),
);
export type PolicyChanged = z.infer<typeof policyChangedSchema>;
