import type { GraphFailure } from '../fake-platform.ts';

/** A refusal as the Data API words it. */
export class YoutubeError extends Error {
  override readonly name = 'YoutubeError';
  readonly status: number;
  readonly reason: string;
  constructor(status: number, reason: string, message: string = reason) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

const domains: Record<string, string> = {
  quotaExceeded: 'youtube.quota',
  rateLimitExceeded: 'usageLimits',
  authError: 'global',
  commentNotFound: 'youtube.comment',
  videoNotFound: 'youtube.video',
  forbidden: 'youtube.common',
  unknownPart: 'youtube.part',
};

export function youtubeErrorBody(status: number, reason: string, message: string = reason) {
  const errors = [{ message, domain: domains[reason] ?? 'youtube.common', reason }];
  return { status, body: { error: { code: status, message, errors } } };
}

/** A planned failure: `{status: 403, reason: 'quotaExceeded'}`, or a bare status. */
export function plannedError({ status = 500, reason }: GraphFailure) {
  return youtubeErrorBody(status, reason ?? (status >= 500 ? 'backendError' : 'badRequest'));
}
