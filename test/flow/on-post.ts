import {
  confirmEveryoneNamed,
  mediaOfPost,
} from '../../functions/console/confirm-everyone-named.ts';
import { askedOfSecond, confirmSecond } from '../../functions/console/confirm-second.ts';
import { type NamingWish, nameFace } from '../../functions/console/name-face.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import type { ASchool } from '../support/a-school.ts';

/** What people do on the page of one post, each with what it leads to. */
export function onPost(school: ASchool, id: string, platform = 'facebook') {
  const key = school.runtime.platforms.get(platform)?.contentKey('post', id) ?? '';
  const ref = { schoolId: 'school', platform, kind: 'post' as const, key };
  const deps = { store: school.runtime.store, now: () => school.clock.now };
  const dossier = async () => {
    const found = await readDossier(deps.store, ref);
    if (found === undefined) throw new Error('expected the post on file');
    return found;
  };
  const media = async (place = 0) => {
    const found = mediaOfPost(await dossier())[place];
    if (found === undefined) throw new Error('expected a file');
    return found;
  };
  const settled = async <Done>(done: Done) => {
    await school.settle();
    return done;
  };
  let edits = 0;
  return {
    ...{ ref, deps, dossier, media, settled },
    /** One file of the post as this person has it before them. */
    of: async (by: `user:${string}`, place = 0) => {
      const { mediaId, sha256 } = await media(place);
      return { ...ref, mediaId, file: sha256 ?? '', by };
    },
    name: async (by: `user:${string}`, face: number, wish: NamingWish, place = 0) => {
      const { mediaId, sha256, names } = await media(place);
      school.clock.advance(1);
      const seen = { file: sha256 ?? '', namedAt: names[String(face)]?.at ?? '' };
      return settled(await nameFace(deps, { ...ref, mediaId, face, wish, by, seen }));
    },
    confirm: async (by: `user:${string}`) => {
      const hash = mediaHash(mediaOfPost(await dossier()));
      return settled(await confirmEveryoneNamed(deps, { ...ref, media: hash, by }));
    },
    second: async (by: `user:${string}`) => {
      const found = await dossier();
      const hash = mediaHash(mediaOfPost(found));
      const asked = askedOfSecond(found);
      return settled(await confirmSecond(deps, { ...ref, media: hash, asked, by }));
    },
    /** The platform says that something changed: the files are fetched and looked at anew. */
    again: async () => {
      school.clock.advance(1);
      edits += 1;
      school.control.editPost({ postId: id, text: `Kamp ${edits}` });
      await school.settle();
    },
    told: async () => {
      const told = await school.told(platform, id);
      return { outcome: told?.outcome, texts: told?.findings.map(({ text }) => text) ?? [] };
    },
  };
}
