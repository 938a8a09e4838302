import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { contentPk } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { setForgetByRules } from '../../../shared/records/forget.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  type Redaction,
  readRedaction,
  redactionAsked,
  writeRedaction,
} from '../../../shared/records/redactions.ts';
import { isWithheldIn } from '../../../shared/records/withheld.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf } from '../faces.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

interface OfPost {
  schoolId: string;
  platform: string;
  key: string;
  by: `user:${string}`;
}

/**
 * Has a copy made of a picture with these faces unrecognisable. `changed`: the file is not the one this
 * person saw, or nobody may look at it any more; `nobody`: none of its faces was chosen. Answers with the copy's id.
 */
export async function askRedaction(
  { store, now }: Needed,
  wanted: OfPost & { mediaId: string; file: string; faces: readonly number[] },
): Promise<Result<string, 'missing' | 'changed' | 'nobody'>> {
  const { schoolId, mediaId, by } = wanted;
  const dossier = await readDossier(store, { ...wanted, kind: 'post' });
  const media = dossier?.media.find(({ data }) => data.mediaId === mediaId)?.data;
  if (dossier === undefined || media === undefined) return fail('missing');
  if (isWithheldIn(dossier, mediaId)) return fail('changed');
  if (media.sha256 === null || media.sha256 !== wanted.file) return fail('changed');
  const chosen = facesOf(media).filter(({ number }) => wanted.faces.includes(number));
  if (chosen.length === 0) return fail('nobody');
  const { ref } = dossier.content.data;
  const redaction: Redaction = {
    ...{ id: randomUUID(), ref, mediaId, sha256: media.sha256 },
    faces: chosen.map(({ box }) => box),
    numbers: chosen.map(({ number }) => number),
    asked: { by, at: now().toISOString() },
    ...{ state: 'asked', problem: null, copy: null, settled: null },
  };
  const detail = { redaction: redaction.id, media: mediaId, faces: redaction.numbers.join(' ') };
  const about = contentPk(ref);
  const fact = { at: redaction.asked.at, actor: by, what: 'redaction.asked', about, detail };
  const forget = setForgetByRules({ ref, what: 'redaction', id: redaction.id }, now());
  const commit = {
    writes: [writeRedaction(redaction), forget],
    events: [redactionAsked(redaction)],
  };
  const done = await commitWithAudit(store, schoolId, fact, commit);
  if (!done.ok) throw new Error('expected an id that nobody has');
  return ok(redaction.id);
}

/**
 * A person looked at the copy: it may leave (`signed`) or it is not good (`refused`). `changed`: it does not
 * wait for anybody's eyes (any more).
 */
export async function settleRedaction(
  { store, now }: Needed,
  wanted: OfPost & { copy: string; as: 'signed' | 'refused' },
): Promise<Result<void, 'missing' | 'changed'>> {
  const { schoolId, copy: id, as, by } = wanted;
  const redaction = await readCopy(store, wanted);
  if (redaction === undefined) return fail('missing');
  const { state, ref, copy } = redaction.data;
  if (state !== 'made' || copy === null) return fail('changed');
  const at = now().toISOString();
  const becomes: Redaction = { ...redaction.data, state: as, settled: { by, at } };
  const detail = { redaction: id, copy: copy.blob };
  const fact = { at, actor: by, what: `redaction.${as}`, about: contentPk(ref), detail };
  const writes = [writeRedaction(becomes, redaction)];
  const done = await commitWithAudit(store, schoolId, fact, { writes });
  return done.ok ? done : fail('changed');
}

/** A copy that somebody may look at: what is withheld is withheld in its copies too. */
export async function readCopy(
  store: ConsoleDependencies['store'],
  wanted: Pick<OfPost, 'schoolId' | 'platform' | 'key'> & { copy: string },
): Promise<Stored<Redaction> | undefined> {
  const ref = { ...wanted, kind: 'post' } as const;
  const redaction = await readRedaction(store, ref, wanted.copy);
  const dossier = redaction && (await readDossier(store, ref));
  if (dossier === undefined || redaction === undefined) return undefined;
  return isWithheldIn(dossier, redaction.data.mediaId) ? undefined : redaction;
}

/** The copy that somebody signed, on its way out: written in the log. */
export async function takeCopy(
  { store, blobs, now }: Pick<ConsoleDependencies, 'store' | 'blobs' | 'now'>,
  wanted: OfPost & { copy: string },
): Promise<Result<Uint8Array, 'missing'>> {
  const redaction = await readCopy(store, wanted);
  const name = redaction?.data.state === 'signed' ? redaction.data.copy?.blob : undefined;
  const bytes = name === undefined ? undefined : await blobs.get(name);
  if (redaction === undefined || name === undefined || bytes === undefined) return fail('missing');
  const fact = {
    at: now().toISOString(),
    actor: wanted.by,
    what: 'redaction.taken',
    about: contentPk(redaction.data.ref),
    detail: { redaction: wanted.copy, copy: name },
  };
  await commitWithAudit(store, wanted.schoolId, fact, { writes: [] });
  return ok(bytes);
}
