import { createHash } from 'node:crypto';
import type { MediaRecord } from './media.ts';
import { suggestionFor } from './recognition.ts';
import { watchOf } from './watch.ts';

type Seen = Pick<
  MediaRecord,
  'mediaId' | 'kind' | 'sha256' | 'look' | 'names' | 'drawn' | 'refused' | 'watch'
>;

/**
 * One hash for the pictures of a post and the names in them as a person saw them: SHA-256 (lower-case hex)
 * of sorted lines, one for every file, every drawn face, everyone named and everybody in a film. Who gave a name and when is
 * left out: saying the same again changes nothing. A file that could not be fetched counts with an empty
 * sha256, so that a confirmation no longer fits once it could.
 */
export function mediaHash(media: Seen[]): string {
  const lines = media.flatMap(linesOf).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** JSON, so that no id can be mistaken for two. */
function linesOf(seen: Seen): string[] {
  const { mediaId, sha256, look, names, drawn } = seen;
  // a suggestion counts as a name where nobody gave another: confirming takes it over
  const matches = (look.status === 'analysed' ? look.faces : []).flatMap((_, index) => {
    const face = String(index + 1);
    const match = suggestionFor(seen, index + 1);
    return match === undefined || names[face] !== undefined
      ? []
      : [['face', mediaId, face, 'match', match.personId]];
  });
  const named = Object.entries(names).map(([face, who]) =>
    who.as === 'person'
      ? ['face', mediaId, face, who.as, who.personId]
      : ['face', mediaId, face, who.as],
  );
  const boxes = drawn.map(({ x, y, width, height }) => ['drawn', mediaId, x, y, width, height]);
  const file = ['file', mediaId, sha256 ?? ''];
  return [file, ...boxes, ...named, ...matches, ...watchLines(seen)].map((line) =>
    JSON.stringify(line),
  );
}

function watchLines(seen: Seen): unknown[][] {
  const watch = watchOf(seen);
  if (watch === undefined) return [];
  const present = watch.present.map(({ number, as, personId, modalities }) => [
    ...['present', seen.mediaId, number, as, personId],
    ...modalities.toSorted(),
  ]);
  return watch.everybody === null ? present : [['watched', seen.mediaId, watch.of], ...present];
}
