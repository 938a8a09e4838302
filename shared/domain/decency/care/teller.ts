import type { Category } from '../categories.ts';
import type { Care } from '../read-comment.ts';
import type { Match } from '../rules/pattern.ts';
import type { Token } from '../text/tokens.ts';
import { wordsOf } from '../words/lexicon.ts';

const writer = new Set(wordsOf('ik ikke k i im'));
const others = ['you', 'they', 'name', 'staff', 'kid', 'anyone'];
const isOther = ({ tags }: Token): boolean => others.some((tag) => tags.has(tag));
const isWriter = ({ readings }: Token): boolean => readings.some((word) => writer.has(word));
const isYou = ({ tags }: Token): boolean => tags.has('you');

/** A cry, and whether it is of somebody who may want to die or of somebody who is hurt. */
export type Cry = { owner: Care; match: Match };

/** What a pupil has to name to tell it. */
const toldOf: ReadonlySet<Category> = new Set(['sexual', 'harmful_images']);

/** Who asks for help, or tells what was done to them, is no offender: their words are told apart from those of one. */
export function createTeller(tokens: readonly Token[], cries: readonly Cry[]) {
  const toldIn = new Set(
    cries.flatMap(({ owner, match }) => (owner === 'abuse' ? [tokens[match.from]?.sentence] : [])),
  );
  const isToYou = (sentence: number | undefined): boolean =>
    tokens.some((token) => token.sentence === sentence && isYou(token));
  return {
    /** The same words in the sentence of a disclosure, said to nobody who reads. */
    isTold(category: Category, { from }: Match): boolean {
      const sentence = tokens[from]?.sentence;
      return toldOf.has(category) && toldIn.has(sentence) && !isToYou(sentence);
    },
    isOwnPlan: (category: Category, match: Match): boolean =>
      category === 'selfharm' && isOwnPlan(match, tokens),
    /** What a model would hold against them, which points at no words; only where they speak to nobody. */
    isOfTeller(category: Category): boolean {
      const isTheirs = toldOf.has(category) ? toldIn.size > 0 : category === 'selfharm';
      return cries.length > 0 && isTheirs && !tokens.some(isYou);
    },
  };
}

/**
 * What the writer would do to themselves: "ik" in or just before it, and nobody else in between. "Als ik jou was" is said
 * to somebody.
 */
function isOwnPlan({ from, to }: Match, tokens: readonly Token[]): boolean {
  const own = tokens[from]?.sentence;
  const near = tokens.slice(Math.max(0, from - 4), to).filter(({ sentence }) => sentence === own);
  const at = near.findLastIndex(isWriter);
  if (at < 0 || near.slice(at).some(isOther)) return false;
  const after = tokens.slice(to, to + 6).filter(({ sentence }) => sentence === own);
  return !after.some((token, i) => isYou(token) && isWas(after[i + 1]));
}
const isWas = (token: Token | undefined): boolean =>
  token?.readings.some((word) => word === 'was' || word === 'ben' || word === 'were') ?? false;
