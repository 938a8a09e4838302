import type { Dossier } from '../../shared/records/dossier.ts';
import type { MediaRecord } from '../../shared/records/media.ts';

/** The files that belong to the post as it is now, in its own order. */
export function mediaOfPost(dossier: Pick<Dossier, 'content' | 'media'>): MediaRecord[] {
  const wanted = dossier.content.data.post?.media ?? [];
  return wanted.flatMap(({ id }) =>
    dossier.media.filter(({ data }) => data.mediaId === id).map(({ data }) => data),
  );
}
