import * as z from 'zod';

const graphFailureSchema = z.object({
  status: z.int().min(200).max(599).optional(),
  code: z.int().optional(),
  subcode: z.int().optional(),
  reason: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
});

/**
 * How the next matching calls go wrong. hang: never answered. reset: the line breaks before anything
 * happened. answer-lost: it happened, then the line breaks. malformed: it happened, half the answer
 * comes. drip: the answer comes a byte at a time. stale: a read is answered as it was the last time.
 * empty-success: 200 with nothing in it. no-effect: success is said, nothing happens. A number is an
 * HTTP status; an object an error of the platform's own.
 */
export const failureSchema = z.union([
  z.enum([
    'hang',
    'reset',
    'answer-lost',
    'malformed',
    'drip',
    'stale',
    'empty-success',
    'no-effect',
  ]),
  z.int().min(200).max(599),
  graphFailureSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

interface Plan {
  pattern: RegExp;
  failure: Failure;
  left: number;
}

export interface Failures {
  /** `pattern` is compared with "facebook POST comment /123_456"; `*` stands for anything. */
  plan(pattern: string, failure: Failure, times: number): void;
  /** The failure for this call, if one is planned; uses it up. */
  take(call: string): Failure | null;
  clear(): void;
}

function glob(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w\s/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

export function createFailures(): Failures {
  let plans: Plan[] = [];
  return {
    plan(pattern, failure, times) {
      plans.push({ pattern: glob(pattern), failure, left: times });
    },
    take(call) {
      const plan = plans.find(({ pattern, left }) => left > 0 && pattern.test(call));
      if (!plan) return null;
      plan.left -= 1;
      return plan.failure;
    },
    clear() {
      plans = [];
    },
  };
}
