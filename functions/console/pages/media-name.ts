import type { MediaRecord } from '../../../shared/records/media.ts';
import type { Speech } from '../say.ts';

type Named = Pick<MediaRecord, 'mediaId' | 'kind'>;
type Kind = 'image' | 'video' | 'still';

/** What a file of a post is called: numbered only where there are more of its kind. */
export function mediaName(all: readonly Named[], one: Named, { say }: Speech): string {
  const kind = kindOf(all, one);
  const words = {
    image: say('Foto', 'Picture'),
    video: say('Video', 'Video'),
    still: say('Stilstaand beeld', 'Still image'),
  }[kind];
  const alike = all.filter((other) => kindOf(all, other) === kind);
  const number = alike.findIndex(({ mediaId }) => mediaId === one.mediaId) + 1;
  return alike.length > 1 ? `${words} ${number}` : words;
}

/** A picture that is named after a video of the same post shows one moment of it. */
function kindOf(all: readonly Named[], { mediaId, kind }: Named): Kind {
  if (kind === 'video') return 'video';
  const isStill = all.some(
    (other) => other.kind === 'video' && mediaId.startsWith(`${other.mediaId}-`),
  );
  return isStill ? 'still' : 'image';
}
