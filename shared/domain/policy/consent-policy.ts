import { type Policy, policyDefaults, policySchema } from '../consent/policy.ts';
import { presets } from '../consent/presets.ts';
import type { Pack } from './pack.ts';

/** The one place where a protocol's consent rules become the engine's parameters. */
export function consentPolicyOf({ consent }: Pack): Policy {
  return policySchema.parse({
    ...policyDefaults,
    ...presets[consent.preset],
    ...consent.overrides,
  });
}
