import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { addAppearance } from '../../../shared/records/appearances.ts';
import { type AuditFact, commitWithAudit } from '../../../shared/records/audit.ts';
import { contentPk } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { type MediaRecord, writeMedia } from '../../../shared/records/media.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { takeBackSecond } from '../take-back-second.ts';

export interface OfPicture {
  schoolId: string;
  platform: string;
  key: string;
  mediaId: string;
  /** SHA-256 of the file the person looked at; empty for a film. */
  file: string;
  by: `user:${string}`;
}

/** What becomes of a picture by somebody's word; undefined when it no longer fits what stands there. */
type Change = (
  media: MediaRecord,
  at: string,
) => { media: MediaRecord; detail: AuditFact['detail'] } | undefined;

/**
 * Writes down what a person said of a picture, with the log entry `what`, who appears in it by that, and the
 * wish to have the post judged anew. `changed`: the file, or what it shows by now, is not what they saw.
 */
export async function changePicture(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  { schoolId, platform, key, mediaId, file, by }: OfPicture,
  what: string,
  change: Change,
): Promise<Result<void, 'missing' | 'changed'>> {
  for (;;) {
    const dossier = await readDossier(store, { schoolId, platform, kind: 'post', key });
    const media = dossier?.media.find(({ data }) => data.mediaId === mediaId);
    if (dossier === undefined || media === undefined) return fail('missing');
    const at = now().toISOString();
    const changed = (media.data.sha256 ?? '') === file ? change(media.data, at) : undefined;
    if (changed === undefined) return fail('changed');
    const { ref } = dossier.content.data;
    const detail = { media: mediaId, ...changed.detail };
    const fact = { at, actor: by, what, about: contentPk(ref), detail };
    const data = { ref, because: 'person' } as const;
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [
        writeMedia(ref, changed.media, media),
        ...takeBackSecond(dossier, changed.media),
        ...newPeople(media.data, changed.media).map((personId) => addAppearance(ref, personId)),
      ],
      events: [{ id: randomUUID(), type: 'post.changed', source: 'console', time: at, data }],
    });
    if (done.ok) return done;
  }
}

function newPeople(before: MediaRecord, after: MediaRecord): string[] {
  const of = ({ names, watch }: MediaRecord) => [
    ...Object.values(names).flatMap((who) => (who.as === 'person' ? [who.personId] : [])),
    ...(watch?.present ?? []).flatMap(({ personId }) => personId ?? []),
  ];
  const known = new Set(of(before));
  return [...new Set(of(after))].filter((id) => !known.has(id));
}
