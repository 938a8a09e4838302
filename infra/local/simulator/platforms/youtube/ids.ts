import { letters } from '../../world/ids.ts';
import type { Account, Comment, Post } from '../../world/records.ts';

export const newChannelId = () => `UC${letters(22)}`;
export const newVideoId = () => letters(11);
/** A reply's id begins with its thread's. */
export const newCommentId = (_post: Post, parent: Comment | null) =>
  parent ? `${parent.id}.${letters(22)}` : `Ug${letters(20)}AaABAg`;

/** The playlist of everything a channel uploaded. */
export const uploadsOf = ({ id }: Account) => id.replace(/^UC/, 'UU');

/** The first line is the title (100 characters at most), the rest the description. */
export function titleOf({ text }: Pick<Post, 'text'>): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 100);
}
export function descriptionOf({ text }: Pick<Post, 'text'>): string {
  return text.slice((text.split('\n', 1)[0] ?? '').length).trim();
}
