import type { Words } from '../../language.ts';
import type { EvidenceFace, PostEvidence } from '../evidence.ts';
import { faceName, recognisableFaces, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';
import { followedBy, hideWords, orHideWords, type ShownWhere, whereShown } from './shown-where.ts';

/**
 * A recognisable face without somebody's consent behind it waits for a person: nobody named it, or a
 * person said it is a stranger or a visitor. A visitor who agreed is named as a person on the register.
 */
export const unnamedFace: Rule = (evidence, pack) =>
  recognisableFaces(evidence).flatMap((face) => {
    const state = stateOf(face);
    if (state === undefined) return [];
    const { nl, en } = sentence(faceName(face.ref, evidence));
    const says = wordsFor(state, evidence, whereShown(face, evidence));
    return [
      finding(pack, {
        code: 'POST_HOLD_UNKNOWN_FACE',
        outcome: 'hold',
        detail: `${state}_face`,
        text: { nl: `${nl}: ${says.nl}`, en: `${en}: ${says.en}` },
        subjects: [face.ref],
      }),
    ];
  });

type State = 'unnamed' | 'unknown' | 'visitor';

function stateOf({ named }: EvidenceFace): State | undefined {
  if (named === null) return 'unnamed';
  return named.as === 'unknown' || named.as === 'visitor' ? named.as : undefined;
}

function wordsFor(state: State, { recognition }: PostEvidence, where: ShownWhere): Words {
  if (state === 'unknown') return followedBy(says.unknown, hideWords[where]);
  if (state === 'visitor') return followedBy(says.visitor, orHideWords[where]);
  return followedBy(recognition === 'off' ? says.unnamed : says.unmatched, orHideWords[where]);
}

const says = {
  visitor: {
    nl: 'van deze bezoeker is geen toestemming bekend. Vraag erom,',
    en: 'no consent of this visitor is known. Ask for it,',
  },
  unknown: { nl: 'niemand weet wie dit is.', en: 'nobody knows who this is.' },
  unmatched: {
    nl: 'van deze persoon is geen toestemming bekend. Zeg wie het is,',
    en: 'no consent known for this person. Say who it is,',
  },
  unnamed: {
    nl: 'nog niet benoemd. Zeg wie het is,',
    en: 'not named yet. Say who it is,',
  },
} as const satisfies Record<string, Words>;
