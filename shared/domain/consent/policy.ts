import * as z from 'zod';
import { purposeSchema } from './purposes.ts';

const positive = z.number().int().positive();

/** The last day of grace, counted from 1 August: a day that exists, in August to December. */
const monthDay = z
  .string()
  .regex(/^(?:(?:08|10|12)-(?:0[1-9]|[12]\d|3[01])|(?:09|11)-(?:0[1-9]|[12]\d|30))$/);

export const expirySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('school_year'), graceUntil: monthDay.nullable().default(null) }),
  z.strictObject({ type: z.literal('months'), n: positive }),
]);
export type Expiry = z.infer<typeof expirySchema>;

/**
 * What a school may choose.
 * Unknown parameters are refused: a misspelt rule would otherwise be silently off.
 */
export const policySchema = z.strictObject({
  /** `older_than_16`: at 16 pupil and parent both say yes, from 17 the pupil alone. */
  ageRule: z.enum(['16_or_older', 'older_than_16']),
  /** What a parent's yes is worth once the pupil decides. */
  turning16: z.enum(['renew', 'carry_over', 'carry_over_school_year']),
  parentRule: z.enum(['one_unless_objection', 'both']),
  /** A no of a pupil who cannot decide yet blocks. */
  respectMinorObjection: z.boolean(),
  /** A no of a guardian without authority blocks until leadership sets it aside. */
  nonAuthorityObjection: z.enum(['block', 'ignore']),
  unknownAuthority: z.enum(['trust', 'distrust']),
  expiry: expirySchema,
  employeeExpiry: expirySchema.nullable(),
  employeeBasis: z.enum(['consent', 'legitimate_interest']),
  /** With legitimate interest: purposes that need no yes. An objection still blocks. */
  employeeLIPurposes: z.array(purposeSchema),
  grantEndsAtLeave: z.boolean(),
  mode: z.enum(['normal', 'unrecognisable_except_events']),
  requireProvable: z.boolean(),
  /** People in the picture from which "only in a group" is met. */
  groupMin: positive,
  crowdException: z.boolean(),
  /** Platform codes each form named; a general yes on that form covers no others. */
  forms: z.record(z.string(), z.array(purposeSchema)),
  maxSourceAgeDays: positive.nullable(),
  maxOnlineMonths: positive.nullable(),
  /** Codes the school uses beside ours. */
  extraPurposes: z.array(purposeSchema),
});
export type Policy = z.infer<typeof policySchema>;

/** A choice of parameters; the rest stays as it was. Has no defaults of its own, so nothing is reset. */
export const policyChoicesSchema = policySchema.partial();
export type PolicyChoices = z.input<typeof policyChoicesSchema>;

/** What holds where nobody chose. */
export const policyDefaults: Policy = {
  ageRule: '16_or_older',
  turning16: 'renew',
  parentRule: 'one_unless_objection',
  respectMinorObjection: true,
  nonAuthorityObjection: 'block',
  unknownAuthority: 'trust',
  expiry: { type: 'none' },
  employeeExpiry: null,
  employeeBasis: 'consent',
  employeeLIPurposes: [],
  grantEndsAtLeave: true,
  mode: 'normal',
  requireProvable: true,
  groupMin: 5,
  crowdException: true,
  forms: {},
  maxSourceAgeDays: null,
  maxOnlineMonths: null,
  extraPurposes: [],
};
