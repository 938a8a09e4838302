import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../shared/domain/result.ts';
import { addAppearance } from '../../shared/records/appearances.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { type ContentRecord, contentPk, writeContent } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { type MediaRecord, writeMedia } from '../../shared/records/media.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { suggested, suggestionDetail, takenOver } from './faces/suggestions.ts';
import { facesOf, isUnnamed } from './faces.ts';
import { mediaOfPost } from './media-of-post.ts';

export { mediaOfPost };

/**
 * Keeps a person's word that everyone recognisable is named, for exactly the files and names they saw
 * (`media`: the hash of those), and has the post looked at again. `unnamed`: a recognisable face still has no name.
 */
export async function confirmEveryoneNamed(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: {
    schoolId: string;
    platform: string;
    key: string;
    media: string;
    by: `user:${string}`;
  },
): Promise<Result<void, 'missing' | 'changed' | 'unnamed'>> {
  const { schoolId, platform, key, by } = wanted;
  for (;;) {
    const dossier = await readDossier(store, { schoolId, platform, kind: 'post', key });
    if (dossier === undefined) return fail('missing');
    const media = mediaOfPost(dossier);
    if (mediaHash(media) !== wanted.media) return fail('changed');
    if (media.flatMap(facesOf).some(isUnnamed)) return fail('unnamed');

    const { ref } = dossier.content.data;
    const at = now().toISOString();
    // whoever says that the names are right says it of the suggestions too: each becomes their own word
    const open = dossier.media.filter(
      ({ data }) => media.includes(data) && suggested(data).length > 0,
    );
    const named = open.map((stored) => ({
      stored,
      data: { ...stored.data, names: takenOver(stored.data, { by, at }) },
    }));
    const after = media.map(
      (record) => named.find(({ stored }) => stored.data === record)?.data ?? record,
    );
    const everyoneNamed = { by, at, media: mediaHash(after) };
    const people = peopleTakenOver(open.map(({ data }) => data));
    const becomes: ContentRecord = { ...dossier.content.data, everyoneNamed, changedAt: at };
    const fact = {
      at,
      actor: by,
      what: 'post.everyone-named',
      about: contentPk(ref),
      detail: { media: everyoneNamed.media, ...detailOf(open.map(({ data }) => data)) },
    };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [
        writeContent(becomes, dossier.content),
        ...named.map(({ data, stored }) => writeMedia(ref, data, stored)),
        ...people.map((personId) => addAppearance(ref, personId)),
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

const peopleTakenOver = (media: readonly MediaRecord[]) => [
  ...new Set(media.flatMap(suggested).map(({ suggestion }) => suggestion)),
];

function detailOf(media: readonly MediaRecord[]) {
  const details = media.map((record) => suggestionDetail(suggested(record), record));
  const [first] = details;
  if (first === undefined) return {};
  return {
    suggestions: details.map(({ suggestions }) => suggestions).join('; '),
    engine: first.engine,
  };
}
