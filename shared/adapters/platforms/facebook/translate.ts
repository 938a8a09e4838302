import type { Reading } from '../door/part.ts';
import {
  aboutCommentSchema,
  aboutPostSchema,
  contentVerbs,
  feedValueSchema,
  otherItems,
  otherVerbs,
  postItems,
} from './payload.ts';

/**
 * Reads one change of a page. Its own hides, replies and posts come back as changes too and are read
 * like any other: whoever looks at the content again sees that nothing is left to do.
 */
export function readChange(field: string, value: unknown): Reading {
  if (field !== 'feed') return { unhandled: 'unknown-field' };
  if (value === undefined || value === null) return { unhandled: 'no-value' };
  const feed = feedValueSchema.safeParse(value);
  if (!feed.success) return { unhandled: 'poison' };

  const { item, verb } = feed.data;
  if (otherItems.has(item)) return { unhandled: 'not-moderated' };
  if (item !== 'comment' && !postItems.has(item)) return { unhandled: 'unknown-item' };
  if (otherVerbs.has(verb ?? '')) return { unhandled: 'not-moderated' };
  if (!contentVerbs.has(verb ?? '')) return { unhandled: 'unknown-verb' };
  return item === 'comment' ? readComment(value) : readPost(value);
}

function readComment(value: unknown): Reading {
  const parsed = aboutCommentSchema.safeParse(value);
  return parsed.success ? { kind: 'comment', id: parsed.data.comment_id } : { unhandled: 'poison' };
}

function readPost(value: unknown): Reading {
  const parsed = aboutPostSchema.safeParse(value);
  return parsed.success ? { kind: 'post', id: parsed.data.post_id } : { unhandled: 'poison' };
}
