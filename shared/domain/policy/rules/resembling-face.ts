import { faceName, recognisableFaces, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * A face that comes near somebody who may not be shown waits for a person, also where a match takes it for
 * somebody else: brothers, sisters and twins. Says neither who that is nor why they may not be shown.
 */
export const resemblingFace: Rule = (evidence, pack) =>
  recognisableFaces(evidence)
    .filter(({ named, resembles }) => resembles === true && (!named || isMatch(named)))
    .map(({ ref }) => {
      const { nl, en } = sentence(faceName(ref, evidence));
      return finding(pack, {
        code: 'POST_HOLD_UNKNOWN_FACE',
        outcome: 'hold',
        detail: 'resembling_face',
        text: {
          nl: `${nl} lijkt op iemand die niet zomaar in beeld mag. Kijk zelf wie dit is.`,
          en: `${en} looks like somebody who may not simply be shown. See for yourself who this is.`,
        },
        subjects: [ref],
      });
    });

const isMatch = (named: object) => 'by' in named && named.by === 'match';
