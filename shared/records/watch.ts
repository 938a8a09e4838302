import type { MediaRecord } from './media.ts';
import type { Watch } from './watch-record.ts';

type Seen = Pick<MediaRecord, 'mediaId' | 'kind' | 'sha256' | 'look' | 'watch'>;

/**
 * What a person would have to watch because no engine can: the platform's own id of a film, whose content it
 * does not let anybody replace, or the SHA-256 of a picture that was fetched and could not be read. Undefined
 * for a picture that was looked at, and for one nobody could fetch: of that one cannot say later which it was.
 */
export function whatToWatch({ kind, mediaId, look, sha256 }: Seen): string | undefined {
  if (kind === 'video') return mediaId;
  return look.status === 'held' && sha256 !== null ? sha256 : undefined;
}

/** What people said of the very file that the post has now. */
export function watchOf(media: Seen): Watch | undefined {
  return media.watch !== undefined && media.watch.of === whatToWatch(media)
    ? media.watch
    : undefined;
}

/** How a finding names somebody in a film: `<media id>#p2`. */
export const presentRef = (mediaId: string, number: number) => `${mediaId}#p${number}`;
