import { randomUUID } from 'node:crypto';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import type { ContentRef } from '../../../shared/domain/content.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { addAppearance } from '../../../shared/records/appearances.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import {
  contentPk,
  type MediaRecord,
  type Naming,
  readDossier,
  writeMedia,
} from '../../../shared/records/contents.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf, type NumberedFace } from '../faces.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

interface OfPicture {
  schoolId: string;
  platform: string;
  key: string;
  mediaId: string;
  /** SHA-256 of the file the person looked at. */
  file: string;
  by: `user:${string}`;
}

/** The faces of a picture that have a suggestion and no name. */
export function suggested(media: MediaRecord): (NumberedFace & { suggestion: string })[] {
  return facesOf(media).flatMap((face) =>
    face.naming === undefined && face.match !== undefined
      ? [{ ...face, suggestion: face.match.personId }]
      : [],
  );
}

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
  const lines = faces.map(
    ({ number, match }) =>
      `${media.mediaId}#${number} ${match?.personId ?? '-'} ${match?.similarityPercent.toFixed(1) ?? '-'}`,
  );
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
    return { media: { ...media, names: takenOver(media, { by: wanted.by, at }) }, faces };
  });
}

/** A person says that a face is not who it was taken for: for good, also when the picture is looked at anew. */
export function refuseSuggestion(
  deps: Needed,
  wanted: OfPicture & { face: number },
): Promise<Result<void, 'missing' | 'changed'>> {
  return changePicture(deps, wanted, 'suggestion.refused', (media) => {
    const faces = suggested(media).filter(({ number }) => number === wanted.face);
    const [face] = faces;
    if (face === undefined) return undefined;
    const before = media.refused?.[face.number] ?? [];
    const refused = { ...media.refused, [face.number]: [...before, face.suggestion] };
    return { media: { ...media, refused }, faces };
  });
}

type Change = (
  media: MediaRecord,
  at: string,
) => { media: MediaRecord; faces: readonly NumberedFace[] } | undefined;

async function changePicture(
  { store, now }: Needed,
  { schoolId, platform, key, mediaId, file, by }: OfPicture,
  what: string,
  change: Change,
): Promise<Result<void, 'missing' | 'changed'>> {
  for (;;) {
    const dossier = await readDossier(store, { schoolId, platform, kind: 'post', key });
    const media = dossier?.media.find(({ data }) => data.mediaId === mediaId);
    if (dossier === undefined || media === undefined) return fail('missing');
    const at = now().toISOString();
    const changed = media.data.sha256 === file ? change(media.data, at) : undefined;
    if (changed === undefined) return fail('changed');
    const { ref } = dossier.content.data;
    const detail = suggestionDetail(changed.faces, media.data);
    const named = changed.faces.flatMap(({ number }) => {
      const who = changed.media.names[String(number)];
      return who?.as === 'person' ? [who.personId] : [];
    });
    const fact = { at, actor: by, what, about: contentPk(ref), detail };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [
        writeMedia(ref, changed.media, media),
        ...[...new Set(named)].map((personId) => addAppearance(ref, personId)),
      ],
      events: [lookAgainAt(ref, at)],
    });
    if (done.ok) return done;
  }
}

/** A person said something of a post: it is judged anew. */
export function lookAgainAt(ref: ContentRef, time: string): SchoolwachtEvent {
  const data = { ref, because: 'person' } as const;
  return { id: randomUUID(), type: 'post.changed', source: 'console', time, data };
}
