import { normalise } from '../../shared/domain/decency/text/normalise.ts';
import { people } from '../../shared/domain/decency/words/people.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import type { Viewer } from './route.ts';

type Reader = Pick<Viewer, 'may' | 'user'>;

/**
 * Whether somebody may read this comment. One that may accuse a member of staff of abuse is read by school leadership
 * only, and never by whom it names.
 */
export function mayRead(viewer: Reader, { restricted, comment }: ContentRecord): boolean {
  if (restricted !== true) return true;
  return viewer.may('leadership') && !names(comment?.text ?? '', viewer.user.name);
}

/** What goes before a name and is none. */
const titled = /(?:juf|juffrouw|meester|meneer|mevrouw|mr|mrs|ms|miss|sir|dhr|mvr?|coach|trainer)$/;
/** An account may be called by somebody's work: that word is nobody's name. */
const works = new Set(people.staff.split(/\s+/));

/** Whether a text says somebody's surname, or their first name behind "meester" or "juf". */
function names(text: string, name: string): boolean {
  const said = wordsOf(text);
  const [first, ...rest] = wordsOf(name).filter((word) => !works.has(word));
  if (first === undefined) return false;
  const surname = rest.filter((word) => word.length > 3).at(-1) ?? rest.at(-1);
  if (surname !== undefined && said.includes(surname)) return true;
  const titledFirst = said.some((word, at) => word === first && titled.test(said[at - 1] ?? ''));
  return titledFirst || (surname === undefined && said.includes(first));
}

/** As a reader sees them: a name with a look-alike letter or a sign that shows nothing is that name. */
const wordsOf = (text: string): string[] =>
  text
    // word by word: a long text has no word too long to read
    .split(/[^\S\ufeff]+/u)
    .map((word) => normalise(word)?.text ?? word)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
