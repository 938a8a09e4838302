import type { Account } from '../../world/records.ts';
import type { GraphFailure } from '../fake-platform.ts';

/** Business-use-case, app and page headers, all in percent; at 100 of any the calls are refused. */
export function metaUsage(
  account: Account,
  { percent, regainMinutes }: { percent: number; regainMinutes: number },
  { type, code }: { type: string; code: number },
): { headers: Record<string, string>; refusal: GraphFailure | null } {
  const load = { call_count: percent, total_cputime: percent, total_time: percent };
  const business = { type, ...load, estimated_time_to_regain_access: regainMinutes };
  return {
    headers: {
      'x-app-usage': JSON.stringify(load),
      'x-page-usage': JSON.stringify(load),
      'x-business-use-case-usage': JSON.stringify({ [account.id]: [business] }),
    },
    refusal: percent >= 100 ? { code } : null,
  };
}
