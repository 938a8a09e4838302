import { type Category, categoryRow } from '../categories.ts';
import type { CategoryHit, Span } from '../judgement.ts';
import { confidence } from '../rules/rule.ts';
import type { Token } from '../text/tokens.ts';
import { distress, type Model, type Scores, suspicions } from './model.ts';
import { type Cuts, unpack } from './unpack.ts';
import { packed } from './weights.ts';

/** What the model makes of a comment, beside what the rules say. */
export type Heard = { care: boolean; hits: CategoryHit[] };

/** What was seen already, by which the model is held back. */
export type Seen = {
  isCriticism: boolean;
  /** The post or the comment is about sport or a game. */
  isPlay: boolean;
  /** Rules found something, and the words around it excused it: quoted, denied, objected to, about oneself. */
  isExplained: boolean;
};

/** Said in fun of a match. */
const playful: ReadonlySet<Category> = new Set(['threat', 'insult', 'bullying', 'flaming']);
/** So far beyond the cut that no excuse explains it. */
const farBeyond = 0.5;

/** Somebody else's words perhaps, or such as criticism needs: a person reads them. */
const isDebatable = ({ isQuoted, tags }: Token): boolean =>
  isQuoted || tags.has('accusation') || tags.has('belittling');

/** Adds only: what it hears makes a verdict stricter, and what it does not hear changes nothing. */
export function createListener(model: Model, cuts: Cuts) {
  return (tokens: readonly Token[], seen: Seen): Heard => {
    const scores = model.score(tokens);
    const care = distress(scores) >= cuts.care;
    // somebody who asks for help is not to be accused on the word of a model
    const hits = care ? [] : hitsOf(scores, tokens, seen, cuts);
    return { care, hits };
  };
}

export const listen = createListener(unpack(packed), packed.cuts);

function hitsOf(
  scores: Scores,
  tokens: readonly Token[],
  { isCriticism, isPlay, isExplained }: Seen,
  cuts: Cuts,
): CategoryHit[] {
  const isCareful = isCriticism || isPlay || tokens.some(isDebatable);
  return suspicions(scores).flatMap(({ category, how }) => {
    const isExcused = isExplained || (isPlay && playful.has(category));
    if (how < cuts.review + (isExcused ? farBeyond : 0)) return [];
    const isHidden =
      !isCareful &&
      categoryRow(category).strongest === 'hide' &&
      how >= (cuts.hide[category] ?? Number.POSITIVE_INFINITY);
    return [
      {
        category,
        confidencePercent: isHidden ? confidence.likely : confidence.doubtful,
        band: isHidden ? ('hide' as const) : ('review' as const),
        spans: [whole(tokens)],
        by: ['model'],
      },
    ];
  });
}

/** The model weighs all words together, so it points at all of them. */
const whole = (tokens: readonly Token[]): Span => [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
