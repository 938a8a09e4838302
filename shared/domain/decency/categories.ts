import { keysOf } from '../keys-of.ts';
import type { Words } from '../language.ts';

/**
 * What a comment may be judged for: one row each, everything else derives from the row.
 *
 * - `strongest`: the most a rule may ask for. Claims of fact and a school's good name are never decided
 *   by a machine, so those rows stop at `review`.
 * - `alert`: whom a hit concerns right away. `urgent`: a person is told now, hidden or not;
 *   `leadership`: told, but it can wait for the morning; `none`: the moderation queue is enough.
 * - `law`: what a decision rests on when a school's protocol does not name the category; a pointer for a
 *   lawyer to confirm, not a verdict.
 */
export const categories = {
  bullying: {
    words: { nl: 'pesten of buitensluiten', en: 'bullying or shutting someone out' },
    strongest: 'hide',
    alert: 'leadership',
  },
  insult: {
    words: { nl: 'uitschelden of beledigen', en: 'name-calling or insulting' },
    strongest: 'hide',
    alert: 'none',
    law: 'law:sr-266',
  },
  threat: {
    words: { nl: 'bedreigen', en: 'threatening' },
    strongest: 'hide',
    alert: 'urgent',
    law: 'law:sr-285',
  },
  stalking: {
    words: { nl: 'stalken of lastigvallen', en: 'stalking or harassing' },
    strongest: 'hide',
    alert: 'urgent',
    law: 'law:sr-285b',
  },
  smear: {
    words: { nl: 'zwartmaken', en: "damaging someone's good name" },
    strongest: 'review',
    alert: 'leadership',
    law: 'law:sr-261',
  },
  discrimination: {
    words: { nl: 'discrimineren', en: 'discriminating' },
    strongest: 'hide',
    alert: 'leadership',
    law: 'law:sr-137c',
  },
  sexual: {
    words: { nl: 'seksueel getinte taal of verzoeken', en: 'sexual remarks or requests' },
    strongest: 'hide',
    alert: 'urgent',
    law: 'law:sr-251',
  },
  radicalisation: {
    words: {
      nl: 'oproepen tot of prijzen van extremisme',
      en: 'praising or recruiting for extremism',
    },
    strongest: 'hide',
    alert: 'urgent',
    law: 'law:sr-131',
  },
  hacking: {
    words: { nl: 'hacken of inloggegevens delen', en: 'hacking or sharing passwords' },
    strongest: 'hide',
    alert: 'leadership',
    law: 'law:sr-138ab',
  },
  impersonation: {
    words: { nl: 'zich voordoen als een ander', en: 'posing as someone else' },
    strongest: 'review',
    alert: 'leadership',
  },
  selfharm: {
    words: { nl: 'aanzetten tot zelfbeschadiging', en: 'urging someone to self-harm' },
    strongest: 'hide',
    alert: 'urgent',
    law: 'law:sr-294',
  },
  spam: {
    words: { nl: 'reclame of oplichting', en: 'advertising or a scam' },
    strongest: 'hide',
    alert: 'none',
  },
  harmful_images: {
    words: { nl: 'beelden van iemand zonder toestemming', en: 'images of someone without consent' },
    strongest: 'hide',
    alert: 'leadership',
  },
  personal_data: {
    words: { nl: 'persoonsgegevens', en: 'personal data' },
    strongest: 'hide',
    alert: 'leadership',
    law: 'law:avg-4.1',
  },
  flaming: {
    words: { nl: 'ruzie zoeken of grof schelden', en: 'picking a fight or coarse abuse' },
    strongest: 'review',
    alert: 'none',
  },
  confidential: {
    words: { nl: 'vertrouwelijke stukken delen', en: 'leaking confidential matter' },
    strongest: 'review',
    alert: 'leadership',
  },
} as const satisfies Record<string, CategoryRow>;

type CategoryRow = {
  words: Words;
  strongest: 'hide' | 'review';
  alert: 'urgent' | 'leadership' | 'none';
  law?: `law:${string}`;
};

export type Category = keyof typeof categories;
export const categoryNames = keysOf(categories);

/** The row of a category, with the optional fields visible to the type checker. */
export function categoryRow(category: Category): CategoryRow {
  return categories[category];
}
