import { faceName, facesOf } from './faces.ts';
import { finding, type Rule } from './rule.ts';

/** Online now, and somebody took their consent back: staying online is a processing of its own. */
export const withdrawnOnline: Rule = (evidence, pack) =>
  evidence.post.state !== 'published'
    ? []
    : facesOf(evidence).flatMap(({ ref, named }) => {
        if (named?.as !== 'person' || named.consent.status !== 'withdrawn') return [];
        const { nl, en } = faceName(ref, evidence);
        return [
          finding(pack, {
            code: 'PUBLISHED_REVIEW_WITHDRAWN',
            outcome: 'flag',
            detail: 'withdrawn',
            text: {
              nl: `Dit bericht staat online en ${nl} mag niet meer. Haal het offline of maak het gezicht onherkenbaar.`,
              en: `This post is online and ${en} is no longer allowed. Take it down or make the face unrecognisable.`,
            },
            subjects: [ref],
          }),
        ];
      });
