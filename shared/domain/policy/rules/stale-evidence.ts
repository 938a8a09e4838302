import { notChecked, type Rule } from './rule.ts';

/** The post may be another one by now: what was seen before says nothing about it. */
export const staleEvidence: Rule = ({ stale }) =>
  stale === true
    ? [
        notChecked({
          detail: 'stale',
          text: {
            nl: 'Dit bericht is misschien veranderd en nog niet opnieuw bekeken.',
            en: 'This post may have changed and has not been looked at again yet.',
          },
        }),
      ]
    : [];
