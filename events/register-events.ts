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
    /** Where to go on with the first of them: what one run could not follow is said again. */
    after: z.string().optional(),
  }),
);
export type ConsentChanged = z.infer<typeof consentChangedSchema>;

/** An import stands, or was taken back: what its people said counts otherwise from now on. */
export const importSettledSchema = defineEvent(
  'import.settled',
  z.object({
    schoolId: z.string(),
    number: z.number().int().positive(),
    /** Where to go on: what one run could not follow is said again. */
    after: z.string().optional(),
  }),
);
export type ImportSettled = z.infer<typeof importSettledSchema>;

/**
 * The school works by other rules from now on, or somebody with whom faces are compared said something else:
 * everything planned or online must be judged anew.
 */
export const policyChangedSchema = defineEvent(
  'policy.changed',
  z.object({
    schoolId: z.string(),
    version: z.number().int().positive(),
    /** Where to go on: what one run could not follow is said again. */
    from: z
      .object({
        /** When the rules changed: the time of the first of these events. */
        since: z.iso.datetime(),
        /** Which walk through the school's lists. */
        walk: z.number().int().min(0),
        after: z.string().optional(),
      })
      .optional(),
  }),
);
export type PolicyChanged = z.infer<typeof policyChangedSchema>;
