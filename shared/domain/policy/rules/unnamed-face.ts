import type { Words } from '../../language.ts';
import type { EvidenceFace, PostEvidence } from '../evidence.ts';
import { faceName, recognisableFaces, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * A recognisable face without somebody's consent behind it waits for a person: nobody named it, or a
 * person said it is a stranger or a visitor. A visitor who agreed is named as a person on the register.
 */
export const unnamedFace: Rule = (evidence, pack) =>
  recognisableFaces(evidence).flatMap((face) => {
    const state = stateOf(face);
    if (state === undefined) return [];
    const { nl, en } = sentence(faceName(face.ref, evidence));
    const says = wordsFor(state, evidence);
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

function wordsFor(state: State, { recognition }: PostEvidence): Words {
  if (state === 'visitor') {
    return {
      nl: 'van deze bezoeker is geen toestemming bekend. Vraag erom, of maak het gezicht onherkenbaar.',
      en: 'no consent of this visitor is known. Ask for it, or make the face unrecognisable.',
    };
  }
  if (state === 'unknown') {
    return {
      nl: 'niemand weet wie dit is. Maak het gezicht onherkenbaar of kies een ander beeld.',
      en: 'nobody knows who this is. Make the face unrecognisable or choose another picture.',
    };
  }
  return recognition !== 'off'
    ? {
        nl: 'van deze persoon is geen toestemming bekend. Zeg wie het is, of maak het gezicht onherkenbaar.',
        en: 'no consent known for this person. Say who it is, or make the face unrecognisable.',
      }
    : {
        nl: 'nog niet benoemd. Zeg wie het is, of maak het gezicht onherkenbaar.',
        en: 'not named yet. Say who it is, or make the face unrecognisable.',
      };
}
