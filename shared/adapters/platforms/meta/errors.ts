import * as z from 'zod';
import { PlatformError } from '../../../ports/platform.ts';
import { type JsonAnswer, statusError } from '../http/call-json.ts';

/** `gone`: deleted, or not visible to our token. `already-hidden`: what was asked is so already. */
export type GraphVerdict = 'gone' | 'already-hidden' | PlatformError;

/** Sometimes comes with HTTP 200: look for it before trusting the status. */
const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
  }),
});

/** The reason of an error that a shorter list of fields may cure. */
export const badRequestReason = 'bad-request';

type Row = { kind: 'retry' | 'limit' | 'stop'; reason: string; afterSeconds?: number };

/** Calls during a block lengthen it; without a word from Meta a quarter of an hour. */
const limit: Row = { kind: 'limit', reason: 'rate-limit', afterSeconds: 15 * 60 };

/** Graph API error handling and rate limits, as documented for v26.0. Not listed: stop, a person is told. */
const rows: Record<number, Row> = {
  1: { kind: 'retry', reason: 'temporary' },
  2: { kind: 'retry', reason: 'temporary' },
  4: limit,
  17: limit,
  32: limit,
  613: limit,
  80001: limit,
  80002: limit,
  10: { kind: 'stop', reason: 'permission' },
  100: { kind: 'stop', reason: badRequestReason },
  190: { kind: 'stop', reason: 'token' },
  // "action blocked as abusive": writing on makes it worse, for hours
  368: { kind: 'limit', reason: 'blocked', afterSeconds: 4 * 3600 },
  1705: { kind: 'stop', reason: 'wrong-token' },
  2500: { kind: 'stop', reason: 'bad-path' },
};

/** What an answer of the Graph API means when it is not what was asked for; undefined when it is. */
export function graphVerdict({ status, headers, body }: JsonAnswer): GraphVerdict | undefined {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return verdictWithoutCode(status, headers, body);
  const { code, error_subcode: subcode, is_transient: isTransient } = parsed.data.error;
  if (code === 100 && subcode === 33) return 'gone';
  // @NOTE comes with HTTP 500: a retry on 5xx would never end
  if (code === 1 && subcode === 1446036) return 'already-hidden';
  const row = rowOf(code) ?? {
    kind: isTransient === true ? ('retry' as const) : ('stop' as const),
    reason: `unknown-${code}`,
  };
  const reason = code === 190 && subcode !== undefined ? `token-${subcode}` : row.reason;
  const told = row.kind === 'limit' ? regainSeconds(headers) : undefined;
  return new PlatformError(row.kind, reason, told ?? row.afterSeconds);
}

function rowOf(code: number): Row | undefined {
  return code >= 200 && code <= 299 ? rows[10] : rows[code];
}

function verdictWithoutCode(
  status: number,
  headers: Headers,
  body: unknown,
): GraphVerdict | undefined {
  if (status >= 400) return statusError(status, headers);
  const hasError = typeof body === 'object' && body !== null && 'error' in body;
  return hasError ? new PlatformError('stop', 'unknown-error') : undefined;
}

const usageSchema = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().nonnegative() })),
);

/** The longest wait named, in seconds; Meta writes minutes. */
function regainSeconds(headers: Headers): number | undefined {
  const parsed = usageSchema.safeParse(jsonOrNull(headers.get('x-business-use-case-usage')));
  if (!parsed.success) return undefined;
  const minutes = Object.values(parsed.data)
    .flat()
    .map((usage) => usage.estimated_time_to_regain_access);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? longest * 60 : undefined;
}

function jsonOrNull(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
