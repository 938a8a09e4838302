import type { Words } from '../../language.ts';
import type { Code } from '../codes.ts';
import { faceName, facesOf, sentence } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * A yes that still counts though it is of last year, or was given by the parents of somebody who decides
 * for themselves now, is good for publishing when two people say so.
 */
export const secondPerson: Rule = (evidence, pack) =>
  evidence.secondPerson === true || evidence.post.state === 'published'
    ? []
    : facesOf(evidence).flatMap(({ ref, named }) => {
        if (named?.as !== 'person') return [];
        const { nl, en } = sentence(faceName(ref, evidence));
        return named.consent.warnings.flatMap((warning) => {
          if (warning === 'same_day_without_times') return [];
          const { code, says } = borderline[warning];
          const text = { nl: `${nl}: ${says.nl}`, en: `${en}: ${says.en}` };
          return [finding(pack, { code, outcome: 'hold', detail: warning, text, subjects: [ref] })];
        });
      });

const borderline = {
  in_grace: {
    code: 'POST_HOLD_CONSENT_EXPIRED',
    says: {
      nl: 'de toestemming is van vorig schooljaar en geldt nog even. Een tweede collega bevestigt dat dit mag.',
      en: 'consent is of last school year and counts for a little longer. A second colleague confirms that this is all right.',
    },
  },
  carried_over: {
    code: 'POST_HOLD_WRONG_GIVER',
    says: {
      nl: 'de ouders zeiden ja, en nu beslist de leerling zelf. Laat het de leerling weten. Een tweede collega bevestigt dat dit mag.',
      en: 'the parents said yes, and now the pupil decides. Let the pupil know. A second colleague confirms that this is all right.',
    },
  },
} as const satisfies Record<string, { code: Code; says: Words }>;
