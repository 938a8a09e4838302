import { consentTrouble, nobodyRecognisable } from './consent-of-named.ts';
import { faceName, facesOf } from './faces.ts';
import { finding, type Rule } from './rule.ts';
import { orHideWords, whereShown } from './shown-where.ts';

/**
 * Online now, and somebody in it may not be shown: staying online is a processing of its own. A no, a
 * withdrawal and a protection read the same here too.
 */
export const withdrawnOnline: Rule = (evidence, pack) =>
  evidence.post.state !== 'published'
    ? []
    : facesOf(evidence).flatMap((face) => {
        const { ref, named } = face;
        if (named?.as !== 'person') return [];
        const hidden = nobodyRecognisable(pack, named.personKind, evidence.eventId);
        if (consentTrouble(named.consent, named.personKind, hidden)?.detail !== 'not_allowed') {
          return [];
        }
        const { nl, en } = faceName(ref, evidence);
        const instead = orHideWords[whereShown(face, evidence)];
        return [
          finding(pack, {
            code: 'PUBLISHED_REVIEW_WITHDRAWN',
            outcome: 'flag',
            detail: 'not_allowed',
            text: {
              nl: `Dit bericht staat online en ${nl} mag niet, of niet meer. Haal het offline ${instead.nl}`,
              en: `This post is online and ${en} is not allowed, or no longer. Take it down ${instead.en}`,
            },
            subjects: [ref],
          }),
        ];
      });
