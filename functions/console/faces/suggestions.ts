import type { Result } from '../../../shared/domain/result.ts';
import type { MediaRecord, Naming } from '../../../shared/records/media.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf, type NumberedFace } from '../faces.ts';
import { changePicture, type OfPicture } from './change-picture.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

/**
 * The faces of a picture that have a suggestion and no name. Whom one may be is none, nor is whoever comes near
 * somebody who may not be shown: that takes a person's own look.
 */
export function suggested(media: MediaRecord): (NumberedFace & { suggestion: string })[] {
  return facesOf(media).flatMap((face) =>
    face.naming === undefined && face.match !== undefined && !face.resembles
      ? [{ ...face, suggestion: face.match.personId }]
      : [],
  );
}

/** Whom a face without a name is taken for, or may be: what a person says yes or no to, one by one. */
export const likelyOf = ({ naming, match, maybe }: NumberedFace) =>
  naming === undefined ? (match ?? maybe) : undefined;

/** Suggestions as a page shows them, so that nobody takes over one they did not see: `3=<person>`. */
export const seenAs = (media: MediaRecord): string =>
  suggested(media)
    .map(({ number, suggestion }) => `${number}=${suggestion}`)
    .join(' ');

/** The names that a person gives by taking over every suggestion of a picture. */
export function takenOver(
  media: MediaRecord,
  { by, at }: Pick<Naming, 'by' | 'at'>,
): MediaRecord['names'] {
  const names = suggested(media).map(({ number, suggestion: personId }) => [
    String(number),
    { as: 'person', personId, by, at } as const,
  ]);
  return { ...media.names, ...Object.fromEntries(names) };
}

/** What the log says of suggestions that a person took over or refused: who, how alike, by which engine. */
export function suggestionDetail(faces: readonly NumberedFace[], media: MediaRecord) {
  const lines = faces.map(({ number, match, maybe }) => {
    const like = match ?? maybe;
    return `${media.mediaId}#${number} ${like?.personId ?? '-'} ${like?.similarityPercent.toFixed(1) ?? '-'}`;
  });
  return {
    suggestions: lines.join('; '),
    engine: media.look.status === 'analysed' ? media.look.engine : null,
  };
}

/** A person says that all suggestions on one picture are right. `changed`: they saw others than stand there now. */
export function takeOverSuggestions(
  deps: Needed,
  wanted: OfPicture & { seen: string },
): Promise<Result<void, 'missing' | 'changed'>> {
  return changePicture(deps, wanted, 'suggestions.taken-over', (media, at) => {
    const faces = suggested(media);
    if (faces.length === 0 || seenAs(media) !== wanted.seen) return undefined;
    const names = takenOver(media, { by: wanted.by, at });
    return { media: { ...media, names }, detail: suggestionDetail(faces, media) };
  });
}

/** A person says that a face is not who it was taken for: for good, also when the picture is looked at anew. */
export function refuseSuggestion(
  deps: Needed,
  wanted: OfPicture & { face: number },
): Promise<Result<void, 'missing' | 'changed'>> {
  return changePicture(deps, wanted, 'suggestion.refused', (media) => {
    const face = facesOf(media).find(({ number }) => number === wanted.face);
    const likely = face && likelyOf(face);
    if (face === undefined || likely === undefined) return undefined;
    const before = media.refused?.[face.number] ?? [];
    const refused = { ...media.refused, [face.number]: [...before, likely.personId] };
    return { media: { ...media, refused }, detail: suggestionDetail([face], media) };
  });
}
