import type { PersonalData } from '../judgement.ts';
import type { Token } from '../text/tokens.ts';

const particles = new Set('van de der den ter ten het el al bin ben'.split(' '));
const schoolClass =
  /^(?:[1-6](?:[a-z]|[hvmtbk][a-z]?\d?|havo|vwo|mavo|vmbo|gym|kader|basis|tl)|[1-8]|[hvmt][1-6][a-z]?)$/;
const classWords = new Set('klas groep class grade brugklas'.split(' '));

/**
 * A first and last name of somebody whose class is given, or who stands beside other personal data. A name
 * alone is never reported: one in six ordinary sentences holds one.
 */
export function findNames(
  tokens: readonly Token[],
  text: string,
  hasOther: boolean,
): PersonalData[] {
  const found: PersonalData[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const to = endOfName(tokens, i, text);
    if (to === undefined) continue;
    const first = tokens[i];
    const last = tokens[to];
    if (!first || !last) continue;
    if (hasOther || isInClass(tokens, to)) {
      found.push({ type: 'name', span: [first.start, last.end], band: 'review' });
    }
    i = to;
  }
  return found;
}

/** Two capitals in a row, with "van de" between them if need be; no listed word may be the first. */
function endOfName(tokens: readonly Token[], from: number, text: string): number | undefined {
  const first = tokens[from];
  if (!first || !isNameLike(first, text) || first.tags.size > (first.tags.has('name') ? 1 : 0)) {
    return undefined;
  }
  let at = from + 1;
  while (particles.has(tokens[at]?.readings[0] ?? '') && at - from < 4) at++;
  const last = tokens[at];
  if (!last || last.sentence !== first.sentence || !isNameLike(last, text)) return undefined;
  return at;
}

function isNameLike(token: Token, text: string): boolean {
  const initial = text.charAt(token.start);
  if (initial === initial.toLowerCase() && initial < '\u0080') return false;
  return /^\p{Lu}\p{Ll}[\p{L}'-]*$/u.test(text.slice(token.start, token.end));
}

function isInClass(tokens: readonly Token[], after: number): boolean {
  for (let i = after + 1; i <= after + 4; i++) {
    const token = tokens[i];
    const word = token?.readings[0] ?? '';
    if (!token || token.sentence !== tokens[after]?.sentence) return false;
    if (schoolClass.test(word) && !/^\d$/.test(word)) return true;
    if (classWords.has(word) && schoolClass.test(tokens[i + 1]?.readings[0] ?? '')) return true;
  }
  return false;
}
