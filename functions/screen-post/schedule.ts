import type { ActionKind } from '../../events/action-events.ts';
import type { Outcome, Post } from '../../shared/domain/content.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';

/** A postponed post whose new time comes this near (4 days) is postponed again; Facebook moves it 29 days at most. */
const againMs = 96 * 3_600_000;

/** Holding a scheduled post means moving its time; letting it go means putting the time back. */
export function scheduleAction(
  platform: Platform,
  content: ContentRecord,
  post: Post,
  outcome: Outcome,
  now: Date,
): ActionKind | undefined {
  const postponed = content.plannedAt !== null;
  if (outcome === 'clear') return postponed ? 'resume-post' : undefined;
  if (post.state !== 'scheduled' || !platform.can.postponePost) return undefined;
  const comesNear = Date.parse(post.publishAt ?? '') < now.getTime() + againMs;
  return !postponed || comesNear ? 'postpone-post' : undefined;
}
