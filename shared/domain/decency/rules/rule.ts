import type { Category } from '../categories.ts';

/**
 * One kind of sentence and what it says about a comment. Rules are for kinds, never for examples: each
 * names the kind, and has hits and near misses of its own in the tests.
 */
export type Rule = {
  /** Which kind of sentence this is for. */
  kind: string;
  category: Category;
  /** `clear`: would be hidden without a second look. `likely`: a person looks first. */
  sure: 'clear' | 'likely';
  say: readonly string[];
  /** Groups of words that say it together, in any order in one sentence. */
  together?: readonly (readonly string[])[];
  /** Patterns that, in the same sentence, make it something else. */
  unless?: readonly string[];
  /** Also said in fun of a match or a test: not counted when the comment is about sport or play. */
  soft?: boolean;
  /** Only as a statement: the same words in a question are a question. */
  statement?: boolean;
  /** The negation is part of the offence ("niemand mist je"), so it excuses nothing. */
  negated?: boolean;
  /** Quoting it to speak against it excuses nothing either: a leaked password is leaked. */
  literal?: boolean;
  about?: 'meme';
};

/** Confidence by band; set by hand and meant to rank, measured figures are in the README. */
export const confidence = { clear: 90, likely: 65, doubtful: 55 } as const;
