import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../shared/domain/result.ts';
import { addAppearance } from '../../shared/records/appearances.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { contentPk } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import {
  type MediaRecord,
  type Naming,
  type OverruleReason,
  writeMedia,
} from '../../shared/records/media.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { facesOf, type NumberedFace } from './faces.ts';
import { takeBackSecond } from './take-back-second.ts';

export type NamingWish =
  | { as: 'person'; personId: string }
  | { as: 'visitor' | 'unknown' | 'no-face' }
  | { as: 'not-recognisable'; why?: OverruleReason };

export interface FaceToName {
  schoolId: string;
  platform: string;
  key: string;
  mediaId: string;
  face: number;
  wish: NamingWish;
  by: `user:${string}`;
  /** SHA-256 of the file the person looked at, and the time of the name it showed ('' for none). */
  seen: { file: string; namedAt: string };
}

/**
 * Writes down who a face is and has the post looked at again. `missing`: no such post, picture, face or
 * person at this school. `changed`: the file or the name is not what this person saw. `twice`: another face
 * of this picture has this person's name already. `why`: a reason is wanted where the engine finds it recognisable.
 */
export async function nameFace(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: FaceToName,
): Promise<Result<void, 'missing' | 'changed' | 'twice' | 'why'>> {
  const { schoolId, platform, key, mediaId, wish, by, seen } = wanted;
  if (wish.as === 'person' && !(await readPersonFile(store, schoolId, wish.personId))) {
    return fail('missing');
  }
  for (;;) {
    const dossier = await readDossier(store, { schoolId, platform, kind: 'post', key });
    const media = dossier?.media.find(({ data }) => data.mediaId === mediaId);
    const face = media && facesOf(media.data).find(({ number }) => number === wanted.face);
    if (dossier === undefined || media === undefined || face === undefined) return fail('missing');
    const unchanged = seen.file === media.data.sha256 && seen.namedAt === (face.naming?.at ?? '');
    if (!unchanged) return fail('changed');
    const wantsWhy = wish.as === 'not-recognisable' && face.recognisable;
    if (wantsWhy && wish.why === undefined) return fail('why');
    if (isElsewhere(wish, media.data.names, face.number)) return fail('twice');

    const { ref } = dossier.content.data;
    const at = now().toISOString();
    const naming: Naming = { ...wish, by, at };
    const names = { ...media.data.names, [face.number]: naming };
    const named = { ...media.data, names };
    const fact = {
      at,
      actor: by,
      what: 'face.named',
      about: contentPk(ref),
      detail: {
        media: mediaId,
        face: face.number,
        as: wish.as,
        ...(wish.as === 'not-recognisable' ? { why: wish.why ?? null } : {}),
        person: wish.as === 'person' ? wish.personId : null,
        ...likenessOf(face, wish, media.data),
      },
    };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [
        writeMedia(ref, named, media),
        ...takeBackSecond(dossier, named),
        ...(wish.as === 'person' ? [addAppearance(ref, wish.personId)] : []),
      ],
      events: [
        {
          id: randomUUID(),
          type: 'post.changed',
          source: 'console',
          time: at,
          data: { ref, because: 'person' },
        },
      ],
    });
    if (done.ok) return done;
  }
}

/** Of a suggestion that was taken over: how alike, in percent, and by which engine. */
function likenessOf({ match, maybe }: NumberedFace, wish: NamingWish, { look }: MediaRecord) {
  const like = match ?? maybe;
  const isTaken = wish.as === 'person' && like?.personId === wish.personId;
  if (!isTaken || look.status !== 'analysed') return {};
  return { similarity: like.similarityPercent.toFixed(1), engine: look.engine };
}

/** Nobody has two faces in one picture: one of the two names is a slip, and consent would be asked of the wrong one. */
function isElsewhere(wish: NamingWish, names: Record<string, Naming>, face: number): boolean {
  if (wish.as !== 'person') return false;
  return Object.entries(names).some(
    ([other, who]) =>
      other !== String(face) && who.as === 'person' && who.personId === wish.personId,
  );
}
