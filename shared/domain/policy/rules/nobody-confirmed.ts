import type { PostEvidence } from '../evidence.ts';
import { pictureNumber, recognisableFaces } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * A detector finds faces, not people: a back, a shirt number or a voice identifies too. So a person
 * confirms per post that everyone recognisable has been named, and that nobody is where no face was
 * found. Only where the school chose that matches count by themselves, a picture whose faces are all
 * known needs no such word.
 */
export const nobodyConfirmed: Rule = (evidence, pack) => {
  const { everyoneNamed, recognition } = evidence;
  if (everyoneNamed !== null) return [];
  const empty = picturesWithoutFaces(evidence);
  const faces = recognisableFaces(evidence);
  const allNamed = faces.length > 0 && faces.every(({ named }) => named !== null);
  const isWatched = evidence.looks.some(({ watched }) => watched !== undefined);
  return [
    ...empty.map((number) =>
      finding(pack, {
        code: 'POST_HOLD_UNKNOWN_FACE',
        outcome: 'hold',
        detail: 'confirm_nobody',
        text: {
          nl: `Op ${number === 0 ? 'de foto' : `foto ${number}`} is geen herkenbaar gezicht gevonden. Bevestig dat er niemand herkenbaar op staat.`,
          en: `No recognisable face was found in ${number === 0 ? 'the picture' : `picture ${number}`}. Confirm that nobody is recognisable.`,
        },
      }),
    ),
    ...((allNamed && recognition !== 'allow-list') || (isWatched && empty.length === 0)
      ? [
          finding(pack, {
            code: 'POST_HOLD_UNKNOWN_FACE',
            outcome: 'hold',
            detail: 'confirm_everyone',
            text: {
              nl: 'Iedereen die gevonden is, heeft een naam. Bevestig dat er verder niemand herkenbaar is.',
              en: 'Everyone who was found has been named. Confirm that nobody else is recognisable.',
            },
          }),
        ]
      : []),
  ];
};

/** Their numbers, 0 for the only picture of a post. Films and unread pictures are held anyway. */
function picturesWithoutFaces(evidence: PostEvidence): number[] {
  const { post, looks } = evidence;
  const withFaces = new Set(
    recognisableFaces(evidence).map(({ ref }) => ref.slice(0, ref.lastIndexOf('#'))),
  );
  const empty = looks.filter(
    ({ mediaId, look }) => look.status === 'analysed' && !withFaces.has(mediaId),
  );
  return empty.map(({ mediaId }) => (post.media.length > 1 ? pictureNumber(mediaId, post) : 0));
}
