import type { Actor } from '../../../shared/records/contents.ts';
import type { Dossier } from '../../../shared/records/dossier.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { mediaHash } from '../../../shared/records/media-hash.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';
import type { Viewer } from '../route.ts';
import { mediaName } from './media-name.ts';

export interface Deed {
  at: string;
  what: string;
}

/** What people did on a post: who is in it, and their word that everyone is named. Numbers, no names. */
export function peopleDid(dossier: Dossier, viewer: Viewer): Deed[] {
  const media = mediaOfPost(dossier);
  const named = media.flatMap((record) =>
    namingsOf(record, mediaName(media, record, viewer), viewer),
  );
  const { everyoneNamed } = dossier.content.data;
  if (everyoneNamed === null) return named;
  const who = whoWords(everyoneNamed.by, viewer);
  const holds = everyoneNamed.media === mediaHash(media);
  const what = holds
    ? viewer.say('bevestigd dat iedereen benoemd is', 'confirmed that everyone is named')
    : viewer.say(
        'bevestigd dat iedereen benoemd is (geldt niet meer: er is daarna iets veranderd)',
        'confirmed that everyone is named (no longer counts: something changed since)',
      );
  return [...named, { at: everyoneNamed.at, what: `${who}: ${what}` }];
}

/** One line for each person and picture, however many faces they named in it. */
function namingsOf({ names }: MediaRecord, picture: string, viewer: Viewer): Deed[] {
  const groups = new Map<Actor, { faces: number[]; at: string }>();
  for (const [face, { by, at }] of Object.entries(names)) {
    const known = groups.get(by) ?? { faces: [], at };
    groups.set(by, {
      faces: [...known.faces, Number(face)],
      at: known.at > at ? known.at : at,
    });
  }
  return [...groups].map(([by, { faces, at }]) => {
    const list = faces.toSorted((a, b) => a - b).join(', ');
    const what = viewer.say(
      `gezicht ${list} benoemd (${picture})`,
      `said who face ${list} is (${picture})`,
    );
    return { at, what: `${whoWords(by, viewer)}: ${what}` };
  });
}

/** Who decided or did something: never anybody's name but one's own "you". */
export function whoWords(by: Actor, { say, actor }: Viewer): string {
  if (by === 'rules') return say('Schoolwacht', 'Schoolwacht');
  return by === actor ? say('Jij', 'You') : say('Een collega', 'A colleague');
}

/** The same behind "by": "door jou", "door een collega". */
export function byWords(by: Actor, { say, actor }: Viewer): string {
  if (by === 'rules') return say('Schoolwacht', 'Schoolwacht');
  return by === actor ? say('jou', 'you') : say('een collega', 'a colleague');
}
