import { digits } from '../../world/ids.ts';
import type { Comment, Post } from '../../world/records.ts';

/** `{page}_{post}`: 15 and 18 digits; as JSON numbers they would be rounded. */
export const newPageId = () => digits(15);
export const newPostId = (pageId: string) => `${pageId}_${digits(18)}`;

/** A comment's id begins with the post's part, a reply's as well. */
export function newCommentId(post: Post, _parent: Comment | null): string {
  return `${lastPart(post.id)}_${digits(17)}`;
}

/** `{page}_{comment}`, `{post}_{comment}` and the bare number are one comment. */
export function lastPart(id: string): string {
  return id.split('_').at(-1) ?? id;
}
