import type { Comment } from '../../shared/domain/content.ts';
import { isSuspected, type PictureCheck } from '../../shared/domain/pictures/picture-check.ts';
import type { ImageModerator } from '../../shared/ports/image-moderator.ts';
import type { MediaFetcher } from '../../shared/ports/media-fetcher.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import { isHiddenUnread, isSuspectedStill } from './earlier.ts';

export interface PictureDependencies {
  media: MediaFetcher;
  moderator: ImageModerator;
}

/** The words of a comment wait no longer than this for its pictures: a threat is hidden in seconds. */
const deadlineMs = 8000;

const notChecked = (reason: 'not-fetched' | 'failed'): PictureCheck => ({
  status: 'not-checked',
  reason,
});

/**
 * Looks at the pictures that hang on a comment, in memory only: nothing of them is kept, whatever is seen. Where no
 * address is known there is nothing to say; whatever goes wrong is "not checked", which a person sees.
 */
export function lookAtPictures(
  dependencies: PictureDependencies,
  { pictures = [] }: Comment,
): Promise<PictureCheck[]> {
  return Promise.all(
    pictures.map(({ url }) => {
      if (url === null) return notChecked('not-fetched');
      return within(deadlineMs, lookAt(dependencies, url));
    }),
  );
}

async function lookAt({ media, moderator }: PictureDependencies, url: string) {
  const file = await media.fetch(url);
  return file.ok ? moderator.check(file.value) : notChecked('not-fetched');
}

/** No word within this time, and no word at all, are the same. */
async function within(ms: number, look: Promise<PictureCheck>): Promise<PictureCheck> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PictureCheck>((resolve) => {
    timer = setTimeout(() => resolve(notChecked('failed')), ms);
  });
  const failed = look.catch(() => notChecked('failed'));
  return Promise.race([failed, late]).finally(() => clearTimeout(timer));
}

export const areSuspected = (checks: readonly PictureCheck[]): boolean => checks.some(isSuspected);

/** Stands for what was seen before in a picture that is not looked at again. */
const suspectedBefore: PictureCheck = {
  status: 'checked',
  labels: [{ label: 'explicit', confidencePercent: 100 }],
  unseen: [],
  moderator: 'before',
};

/** Pictures are fetched and looked at: seconds, of which a stranger decides how many. */
export const mayTakeLong = (
  pictures: PictureDependencies | undefined,
  before: ContentRecord,
  comment: Comment,
): boolean =>
  pictures !== undefined &&
  !comment.isOwn &&
  (comment.pictures ?? []).length > 0 &&
  !isHiddenUnread(before) &&
  !isSuspectedStill(before, comment);

/** What is known of the pictures of a comment, once they were looked at. */
export async function checksOf(
  pictures: PictureDependencies | undefined,
  before: ContentRecord,
  comment: Comment,
): Promise<PictureCheck[]> {
  if (comment.isOwn) return [];
  // nobody fetches such a picture a second time, and it is none the less so because it cannot be fetched
  if (isSuspectedStill(before, comment)) return [suspectedBefore];
  return pictures === undefined ? [] : lookAtPictures(pictures, comment);
}
