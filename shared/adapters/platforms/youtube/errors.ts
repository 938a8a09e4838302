import * as z from 'zod';
import { PlatformError } from '../../../ports/platform.ts';
import { type JsonAnswer, retryAfterSeconds, statusError } from '../http/call-json.ts';

/** `comments-disabled` is a normal state of a video; `unauthorised` may be cured by a fresh token. */
export type YoutubeVerdict = 'gone' | 'comments-disabled' | 'unauthorised' | PlatformError;

const errorSchema = z.object({
  error: z.object({
    errors: z.array(z.object({ reason: z.string() })).min(1),
  }),
});

const gone = new Set([
  'videoNotFound',
  'commentNotFound',
  'commentThreadNotFound',
  'parentCommentNotFound',
  'channelNotFound',
  'playlistNotFound',
]);
const backOff = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);
const quota = new Set(['quotaExceeded', 'dailyLimitExceeded']);
/** `processingFailure` also stands for a comment that its author deleted meanwhile: the retry reads first. */
const temporary = new Set(['backendError', 'internalError', 'processingFailure']);

/** What an answer of the Data API means when it is not what was asked for; undefined when it is. */
export function youtubeVerdict(answer: JsonAnswer, now: Date): YoutubeVerdict | undefined {
  const { status, headers, body } = answer;
  if (status < 400 && !(typeof body === 'object' && body !== null && 'error' in body)) {
    return undefined;
  }
  const parsed = errorSchema.safeParse(body);
  const reason = parsed.success ? (parsed.data.error.errors[0]?.reason ?? '') : '';
  if (status === 401) return 'unauthorised';
  if (reason === 'commentsDisabled') return 'comments-disabled';
  if (gone.has(reason)) return 'gone';
  if (quota.has(reason)) return new PlatformError('limit', 'quota', secondsToQuotaReset(now));
  if (backOff.has(reason)) {
    return new PlatformError('limit', 'rate-limit', retryAfterSeconds(headers) ?? 60);
  }
  if (temporary.has(reason)) {
    return new PlatformError('retry', reason, retryAfterSeconds(headers));
  }
  if (reason === '' || status >= 500) return statusError(status, headers);
  return new PlatformError('stop', /^\w{1,60}$/.test(reason) ? reason : 'unknown-error');
}

/** The quota of a day ends at midnight in California; an hour off on the two days the clock changes. */
function secondsToQuotaReset(now: Date): number {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Los_Angeles',
    timeStyle: 'medium',
  }).format(now);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return 86_400 - (hours * 3600 + minutes * 60 + seconds);
}
