import type { ActionKind } from '../../events/action-events.ts';
import type { Account, Platform } from '../../shared/ports/platform.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import { asKept } from '../../shared/records/kept-comment.ts';

export interface At {
  platform: Platform;
  account: Account;
  content: ContentRecord;
  now: Date;
}

export type Sight =
  | { state: 'gone' }
  /** As wished; `becomes` is the content with what was read. */
  | { state: 'reached'; becomes: ContentRecord }
  | { state: 'not-yet' }
  | { state: 'impossible'; reason: string };

/** One kind of action: how to see whether it is needed or has worked, and how to do it. */
export interface Step {
  /** Whether it is still wanted: decisions change while an action waits for its turn. */
  fits(content: ContentRecord): boolean;
  look(at: At): Promise<Sight>;
  take(at: At): Promise<void>;
}

/** Platforms refuse a publication time nearer than this (Facebook: 10 minutes). */
const shortestNoticeMs = 11 * 60_000;

/** A postponed post is far enough away; nearer, it is moved on (`screen-post` asks days ahead, for a laptop that sleeps over a weekend). */
const longEnoughMs = 96 * 3_600_000;

export const steps: Record<ActionKind, Step> = {
  'hide-comment': {
    fits: ({ outcome }) => outcome === 'hide',
    look: (at) => lookAtComment(at, true),
    take: ({ platform, account, content }) => platform.hideComment(account, content.ref.id),
  },
  'show-comment': {
    fits: ({ outcome }) => outcome !== 'hide',
    look: (at) => lookAtComment(at, false),
    take: ({ platform, account, content }) => platform.showComment(account, content.ref.id),
  },
  'postpone-post': {
    fits: ({ outcome }) => outcome !== 'clear',
    look: lookForPostponed,
    take: ({ platform, account, content }) => platform.postponePost(account, content.ref.id),
  },
  'resume-post': {
    fits: ({ outcome }) => outcome === 'clear',
    look: lookForResumed,
    take: async ({ platform, account, content }) => {
      if (content.plannedAt === null) return;
      await platform.resumePost(account, content.ref.id, content.plannedAt);
    },
  },
};

async function lookAtComment(at: At, hidden: boolean): Promise<Sight> {
  const reading = await at.platform.readComment(at.account, at.content.ref.id);
  if (!reading.ok) return { state: 'gone' };
  const comment = reading.value;
  const kept = asKept(comment, at.content.suspected === true);
  const becomes = { ...at.content, comment: kept, readAt: at.now.toISOString() };
  return comment.isHidden === hidden ? { state: 'reached', becomes } : { state: 'not-yet' };
}

/** Postponed: no longer due at the planned time. Gone live meanwhile: too late, a person must act. */
async function lookForPostponed(at: At): Promise<Sight> {
  if (!at.platform.can.postponePost) return { state: 'impossible', reason: 'platform-cannot' };
  const reading = await at.platform.readPost(at.account, at.content.ref.id);
  if (!reading.ok || reading.value.state === 'removed') return { state: 'gone' };
  const post = reading.value;
  if (post.state === 'published') return { state: 'impossible', reason: 'already-live' };
  const enough = new Date(at.now.getTime() + longEnoughMs).toISOString();
  const planned = at.content.plannedAt ?? '';
  const later = post.publishAt === null || (post.publishAt > planned && post.publishAt > enough);
  if (!later) return { state: 'not-yet' };
  const becomes = {
    ...at.content,
    post,
    postponedTo: post.publishAt,
    readAt: at.now.toISOString(),
  };
  return { state: 'reached', becomes };
}

async function lookForResumed(at: At): Promise<Sight> {
  const reading = await at.platform.readPost(at.account, at.content.ref.id);
  if (!reading.ok || reading.value.state === 'removed') return { state: 'gone' };
  const post = reading.value;
  const planned = at.content.plannedAt;
  if (post.state === 'published' || planned === null || post.publishAt === planned) {
    const becomes = {
      ...at.content,
      post,
      plannedAt: null,
      postponedTo: null,
      readAt: at.now.toISOString(),
    };
    return { state: 'reached', becomes };
  }
  const tooLate = Date.parse(planned) < at.now.getTime() + shortestNoticeMs;
  return tooLate ? { state: 'impossible', reason: 'planned-time-passed' } : { state: 'not-yet' };
}
