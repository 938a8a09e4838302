import { consentTrouble, nobodyRecognisable } from './consent-of-named.ts';
import { faceName, facesOf } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/**
 * Online now, and somebody in it may not be shown: staying online is a processing of its own. A no, a
 * withdrawal and a protection read the same here too.
 */
export const withdrawnOnline: Rule = (evidence, pack) =>
  evidence.post.state !== 'published'
    ? []
    : facesOf(evidence).flatMap(({ ref, named }) => {
        if (named?.as !== 'person') return [];
        const hidden = nobodyRecognisable(pack, named.personKind, evidence.eventId);
        if (consentTrouble(named.consent, named.personKind, hidden)?.detail !== 'not_allowed') {
          return [];
        }
        const { nl, en } = faceName(ref, evidence);
        return [
          finding(pack, {
            code: 'PUBLISHED_REVIEW_WITHDRAWN',
            outcome: 'flag',
            detail: 'not_allowed',
            text: {
              nl: `Dit bericht staat online en ${nl} mag niet, of niet meer. Haal het offline of maak het gezicht onherkenbaar.`,
              en: `This post is online and ${en} is not allowed, or no longer. Take it down or make the face unrecognisable.`,
            },
            subjects: [ref],
          }),
        ];
      });
