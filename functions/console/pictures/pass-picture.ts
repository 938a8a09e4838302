import { randomUUID } from 'node:crypto';
import { isSuspected, type PictureCheck } from '../../../shared/domain/pictures/picture-check.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { contentPk } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { writeMedia } from '../../../shared/records/media.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { toDecide } from './to-decide.ts';

interface Wanted {
  schoolId: string;
  platform: string;
  key: string;
  mediaId: string;
  /** SHA-256 of the file that was seen; empty for a suspected one, of which nothing is kept. */
  file: string;
  by: `user:${string}`;
}

/**
 * A person says of a picture in which a machine thinks it sees nudity or violence that it may be used, and has the
 * post looked at again. Their word covers what was found in this very file, and nothing that is found in it later.
 * `changed`: it is another file by now, or there is nothing (any more) to decide. `not-yours`: only leadership may
 * say that of what may be a sexual image of a minor.
 */
export async function passPicture(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: Wanted & { isLeadership: boolean },
): Promise<Result<void, 'missing' | 'changed' | 'not-yours'>> {
  const { schoolId, mediaId, by } = wanted;
  for (;;) {
    const dossier = await readDossier(store, { ...wanted, kind: 'post' });
    const stored = dossier?.media.find(({ data }) => data.mediaId === mediaId);
    if (dossier === undefined || stored?.data.check === undefined) return fail('missing');
    if ((stored.data.sha256 ?? '') !== wanted.file) return fail('changed');
    if (toDecide(stored.data) === undefined) return fail('changed');
    if (isSuspected(stored.data.check) && !wanted.isLeadership) return fail('not-yours');
    const { ref } = dossier.content.data;
    const at = now().toISOString();
    const { check, passed } = stored.data;
    const found = labelsIn(check);
    const all = [...new Set([...(passed?.found ?? []), ...found])];
    const fact = {
      at,
      actor: by,
      what: 'picture.passed',
      about: contentPk(ref),
      detail: { media: mediaId, found: found.join(' ') || check.status },
    };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [writeMedia(ref, { ...stored.data, passed: { by, at, found: all } }, stored)],
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

const labelsIn = (check: PictureCheck) =>
  check.status === 'checked' ? check.labels.map(({ label }) => label) : [];

/**
 * What a person said of a picture counts no more: it is fetched and judged anew, and a suspected one is withheld
 * from here on. `changed`: another file stands there, or nobody's word.
 */
export async function takeBackPass(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  { mediaId, file, by, ...where }: Wanted,
): Promise<Result<void, 'missing' | 'changed'>> {
  const dossier = await readDossier(store, { ...where, kind: 'post' });
  const stored = dossier?.media.find(({ data }) => data.mediaId === mediaId);
  if (dossier === undefined || stored === undefined) return fail('missing');
  const { passed, ...unpassed } = stored.data;
  if ((stored.data.sha256 ?? '') !== file || passed === undefined) return fail('changed');
  const { ref } = dossier.content.data;
  const at = now().toISOString();
  const detail = { media: mediaId, found: passed.found.join(' ') };
  const fact = { at, actor: by, what: 'picture.pass-taken-back', about: contentPk(ref), detail };
  const event = { id: randomUUID(), source: 'console', time: at, type: 'post.changed' } as const;
  const done = await commitWithAudit(store, ref.schoolId, fact, {
    writes: [writeMedia(ref, unpassed, stored)],
    events: [{ ...event, data: { ref, because: 'again' } }],
  });
  return done.ok ? done : fail('changed');
}
