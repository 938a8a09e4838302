import type { Post } from '../domain/content.ts';
import type { ContentRecord } from './contents.ts';

type Times = Pick<ContentRecord, 'plannedAt' | 'postponedTo'>;

/**
 * The time the school wants for a post that we postponed. Somebody who gives it another time meanwhile,
 * or publishes it by hand, has planned it anew: then our own postponing no longer counts.
 */
export function plannedTimes(content: ContentRecord, post: Post): Times {
  const { plannedAt, postponedTo } = content;
  const anew =
    post.state === 'published' || (postponedTo !== null && post.publishAt !== postponedTo);
  return anew ? { plannedAt: null, postponedTo: null } : { plannedAt, postponedTo };
}
