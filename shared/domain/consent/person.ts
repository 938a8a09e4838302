import * as z from 'zod';
import { daySchema, momentSchema } from './amsterdam.ts';

export const personKindSchema = z.enum(['pupil', 'alumnus', 'employee', 'visitor', 'unknown']);
export type PersonKind = z.infer<typeof personKindSchema>;

/** Ids a statement may not mistake for somebody else's. */
const giverIdSchema = z
  .string()
  .min(1)
  .refine((id) => id !== 'self');

export const guardianSchema = z.strictObject({
  id: giverIdSchema,
  /** Parental authority (gezag), as the school's records have it. */
  authority: z.union([z.boolean(), z.literal('unknown')]).default(true),
  authorityFrom: daySchema.nullish(),
  /** The last day of it. */
  authorityUntil: daySchema.nullish(),
});

/** Whom it is about, as far as the decision needs: no name, no address. */
export const personSchema = z.strictObject({
  id: z.string().optional(),
  kind: personKindSchema,
  birthDate: daySchema.nullish(),
  guardians: z.array(guardianSchema).default([]),
  /** Registered under curatele or mentorschap: decides instead of the person and the parents. */
  legalRepresentative: z.strictObject({ id: giverIdSchema, from: daySchema.nullish() }).nullish(),
  requireAllGuardians: z.boolean().default(false),
  /** The last day at school, or in the school's employ. */
  enrolledUntil: daySchema.nullish(),
  /** Must not be shown at all, for a reason only leadership knows. */
  protectionHold: z.boolean().default(false),
  deceasedOn: daySchema.nullish(),
  /** When the register was last compared with the pupil administration. */
  sourceCheckedAt: momentSchema.nullish(),
});
export type Person = z.infer<typeof personSchema>;
