import type { ConsentDecision } from '../../shared/domain/consent/decision.ts';
import type { Post } from '../../shared/domain/content.ts';

const minuteMs = 60_000;
const threeDaysMs = 3 * 24 * 60 * minuteMs;

/**
 * When this post must be looked at again by itself: five minutes before it goes live, a minute after,
 * three days before the time we postponed it to, and at the first moment somebody's consent changes by
 * the passing of time. undefined: never.
 */
export function nextLook(
  post: Post,
  planned: Post,
  consents: ConsentDecision[],
  now: Date,
): Date | undefined {
  const moments = consents.flatMap(({ nextChangeAt }) =>
    nextChangeAt === null ? [] : [Date.parse(nextChangeAt)],
  );
  if (post.state === 'scheduled') {
    for (const time of [post.publishAt, planned.publishAt]) {
      if (time === null) continue;
      moments.push(Date.parse(time) - 5 * minuteMs, Date.parse(time) + minuteMs);
    }
    if (post.publishAt !== null && post.publishAt !== planned.publishAt) {
      moments.push(Date.parse(post.publishAt) - threeDaysMs);
    }
  }
  const coming = moments.filter((at) => at > now.getTime());
  return coming.length === 0 ? undefined : new Date(Math.min(...coming));
}
