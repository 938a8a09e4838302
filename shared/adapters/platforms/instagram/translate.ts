import type { Reading } from '../door/part.ts';
import { commentFields, commentValueSchema, otherFields } from './payload.ts';

/** Reads one change of an account, in either of the two layouts. There is no event for new posts. */
export function readChange(field: string, value: unknown): Reading {
  if (otherFields.has(field)) return { unhandled: 'not-moderated' };
  if (!commentFields.has(field)) return { unhandled: 'unknown-field' };
  if (value === undefined || value === null) return { unhandled: 'no-value' };
  const parsed = commentValueSchema.safeParse(value);
  const id = parsed.success ? (parsed.data.comment_id ?? parsed.data.id) : undefined;
  return id === undefined ? { unhandled: 'poison' } : { kind: 'comment', id };
}
