import { answerOf } from '../pack.ts';
import { repostCheck } from '../parameters/images.ts';
import { finding, type Rule } from './rule.ts';

/** Somebody else's content, shared: whoever is in it said yes to them at best, not to the school. A school may choose otherwise. */
export const repost: Rule = ({ post }, pack) =>
  post.isRepost && answerOf(pack, repostCheck) === 'yes'
    ? [
        finding(pack, {
          code: 'POST_HOLD_REPOST',
          outcome: 'hold',
          detail: 'repost',
          text: {
            nl: 'Dit bericht deelt iets van een ander. Bekijk of iedereen die herkenbaar is dat goed vindt.',
            en: "This post shares somebody else's. See whether everyone recognisable in it agrees.",
          },
        }),
      ]
    : [];
