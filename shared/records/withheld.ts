import { isWithheld } from '../domain/pictures/picture-check.ts';
import type { Dossier } from './dossier.ts';

/**
 * Whether nobody may look at this picture of a post, nor have a copy made of it: it may be a sexual image of a
 * minor, or one of the pictures that stand beside it now may be.
 */
export function isWithheldIn({ content, media }: Dossier, mediaId: string): boolean {
  const beside = new Set(content.data.post?.media.map(({ id }) => id)).add(mediaId);
  return media.some(({ data }) => beside.has(data.mediaId) && isWithheld(data));
}
