import type { Concern } from '../judgement.ts';
import type { Care } from '../read-comment.ts';
import type { Match } from '../rules/pattern.ts';
import { accusesOfAbuse } from '../rules/smear.ts';
import type { Token } from '../text/tokens.ts';

interface Heard {
  care: boolean;
  /** Cries that no idiom explains. */
  cries: readonly { owner: Care; match: Match }[];
  /** Which rules found something. */
  by: ReadonlySet<string>;
}

/**
 * Whom a comment is for before anybody else. Told by somebody who is hurt, with somebody of the school in the same
 * sentence, or claimed of somebody at a school: then it may accuse a member of staff. What only sounds like a cry is
 * taken for despair.
 */
export function concernOf(
  tokens: readonly Token[],
  { care, cries, by }: Heard,
): Concern | undefined {
  const abuse = cries.filter(({ owner }) => owner === 'abuse');
  const sentences = new Set(abuse.map(({ match }) => tokens[match.from]?.sentence));
  const isByStaff = tokens.some(
    ({ tags, sentence }) => tags.has('staff') && sentences.has(sentence),
  );
  if (isByStaff || (by.has(accusesOfAbuse) && tokens.some(isSomebody))) return 'staff';
  if (abuse.length > 0) return 'abuse';
  return care ? 'distress' : undefined;
}

const isSomebody = ({ tags }: Token): boolean =>
  tags.has('staff') || tags.has('they') || tags.has('name');
