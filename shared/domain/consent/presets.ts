import * as z from 'zod';
import { keysOf } from '../keys-of.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Policy, type PolicyChoices, policyDefaults, policySchema } from './policy.ts';

const schoolYear = { type: 'school_year', graceUntil: null } as const;

/** Named starting points; every parameter not named has its default. */
export const presets = {
  standard: { expiry: schoolYear },
  'standard-grace': { expiry: { type: 'school_year', graceUntil: '09-30' } },
  'ap-minimum': { turning16: 'carry_over', expiry: { type: 'none' } },
  atlas: { ageRule: 'older_than_16', expiry: schoolYear, employeeBasis: 'consent' },
  svok: { expiry: schoolYear },
  lankforst: { mode: 'unrecognisable_except_events', expiry: { type: 'none' } },
  zevensprong: { expiry: { type: 'none' } },
  aeres: { expiry: schoolYear },
} as const satisfies Record<string, PolicyChoices>;

export const presetSchema = z.enum(keysOf(presets));

const givenSchema = z.looseObject({ preset: presetSchema.optional() });

/**
 * A policy from what a school or a script gave: a preset's name, parameters, or both, laid over `base`.
 * A named preset takes the place of `base`; parameters given beside it win.
 */
export function resolvePolicy(
  given: unknown,
  base: PolicyChoices = {},
): Result<Policy, 'policy-not-understood'> {
  const read = givenSchema.safeParse(typeof given === 'string' ? { preset: given } : (given ?? {}));
  if (!read.success) return fail('policy-not-understood', firstProblem(read.error));
  const { preset, ...choices } = read.data;
  const policy = policySchema.safeParse({
    ...policyDefaults,
    ...(preset ? presets[preset] : base),
    ...choices,
  });
  return policy.success
    ? ok(policy.data)
    : fail('policy-not-understood', firstProblem(policy.error));
}

/** Where the input stopped making sense: a path and a fixed word, never a value. */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : [issue.path.join('.'), issue.code].join(' ').trim();
}
