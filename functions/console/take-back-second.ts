import type { Write } from '../../shared/ports/store.ts';
import { type ContentRecord, writeContent } from '../../shared/records/contents.ts';
import type { Dossier } from '../../shared/records/dossier.ts';
import type { MediaRecord } from '../../shared/records/media.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { mediaOfPost } from './media-of-post.ts';

/**
 * A second person's word is for what they saw: once somebody says otherwise it is over, also when the names become
 * the same again later. The write that ends it, with what becomes of one file.
 */
export function takeBackSecond(dossier: Dossier, changed: MediaRecord): Write[] {
  const { content } = dossier;
  if (!content.data.secondPerson) return [];
  const media = mediaOfPost(dossier).map((record) =>
    record.mediaId === changed.mediaId ? changed : record,
  );
  if (mediaHash(media) === content.data.secondPerson.media) return [];
  const becomes: ContentRecord = { ...content.data, secondPerson: null };
  return [writeContent(becomes, content)];
}
