import type { CategoryHit, Concern } from '../judgement.ts';
import type { Care } from '../read-comment.ts';
import type { Match } from '../rules/pattern.ts';
import { accusesOfAbuse } from '../rules/smear.ts';
import type { Token } from '../text/tokens.ts';

interface Heard {
  care: boolean;
  /** Cries that no idiom explains. */
  cries: readonly { owner: Care; match: Match }[];
  hits: readonly CategoryHit[];
}

/**
 * Whom a comment is for before anybody else. Told by somebody who is hurt, with somebody of the school in the same
 * sentence, or claimed of somebody at a school: then it may accuse a member of staff. Leans to that: then fewer people
 * read it. What only sounds like a cry is taken for despair.
 */
export function concernOf(
  tokens: readonly Token[],
  { care, cries, hits }: Heard,
): Concern | undefined {
  const abuse = cries.filter(({ owner }) => owner === 'abuse');
  const staff = sentencesWith('staff', tokens);
  if (abuse.length > 0) {
    const isByStaff = abuse.some(({ match }) => staff.has(tokens[match.from]?.sentence ?? -1));
    return isByStaff ? 'staff' : 'abuse';
  }
  if (hits.some(accuses) && tokens.some(isSomebody)) return 'staff';
  const kids = sentencesWith('kid', tokens);
  if (hits.some(mayAccuse) && [...staff].some((sentence) => kids.has(sentence))) return 'staff';
  return care ? 'distress' : undefined;
}

const accuses = ({ by = [] }: CategoryHit): boolean => by.includes(accusesOfAbuse);
const mayAccuse = ({ category }: CategoryHit): boolean =>
  category === 'smear' || category === 'sexual';

const isSomebody = ({ tags }: Token): boolean =>
  tags.has('staff') || tags.has('they') || tags.has('name');

const sentencesWith = (tag: 'staff' | 'kid', tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(tokens.filter(({ tags }) => tags.has(tag)).map(({ sentence }) => sentence));
