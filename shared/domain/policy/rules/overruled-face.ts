import type { EvidenceFace, PostEvidence } from '../evidence.ts';
import { faceName, facesOf, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * The engine finds somebody recognisable and a person does not, or not even a face: that shows a pupil when it
 * is wrong, so two people say it. What the engine doubts itself takes one.
 */
export const overruledFace: Rule = (evidence, pack) =>
  evidence.secondPerson === true
    ? []
    : facesOf(evidence)
        .filter((face) => isOverruled(face, evidence))
        .map(({ ref }) => {
          const { nl, en } = sentence(faceName(ref, evidence));
          return finding(pack, {
            code: 'POST_HOLD_UNKNOWN_FACE',
            outcome: 'hold',
            detail: 'overruled',
            text: {
              nl: `${nl}: volgens een collega is hier niemand te herkennen. Een tweede collega kijkt mee.`,
              en: `${en}: a colleague finds nobody recognisable here. A second colleague has a look too.`,
            },
            subjects: [ref],
          });
        });

function isOverruled({ ref, recognisable, named }: EvidenceFace, evidence: PostEvidence): boolean {
  if (!recognisable) return false;
  return named?.as === 'not-recognisable' || (named?.as === 'no-face' && !isDoubted(ref, evidence));
}

/** A box of which the engine itself says that it may be no face at all. */
function isDoubted(ref: string, { looks }: PostEvidence): boolean {
  const mark = ref.lastIndexOf('#');
  const own = looks.find(({ mediaId }) => mediaId === ref.slice(0, mark));
  if (own?.look.status !== 'analysed') return false;
  return own.look.faces[Number(ref.slice(mark + 1)) - 1]?.because === 'unsure';
}
