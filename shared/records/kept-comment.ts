import type { Comment } from '../domain/content.ts';

/**
 * The comment as it is written down: never with the address of a picture. With a suspected one only where and when it
 * stood, and by which id.
 */
export function asKept(comment: Comment, isWithheld: boolean): Comment {
  const { pictures, ...rest } = comment;
  const kept = pictures === undefined ? rest : { ...rest, pictures: pictures.map(withoutAddress) };
  return isWithheld ? { ...kept, text: '', authorName: null } : kept;
}

const withoutAddress = <Picture extends object>(picture: Picture) => ({ ...picture, url: null });
