import type { Page, QueryOptions, Store } from '../ports/store.ts';
import { createEffects, type Effect } from './imports.ts';
import { fold, tellingWords, wordsOf } from './people-names.ts';
import {
  foundRowSchema,
  type Group,
  groupKey,
  groupSchema,
  groupsPk,
  membersPk,
  type PersonLine,
  wordsPk,
} from './people-rows.ts';
import { everyRow } from './record.ts';

export interface Lines {
  lines: PersonLine[];
  /** There are more: the list goes on, or the question was too wide. */
  more: boolean;
}

/** Fewer letters than this may be a slip of the keyboard. */
export const fewestLetters = 2;
/** A question that takes more rows than this is too wide: more letters are wanted. */
const mostRows = 400;

/**
 * Who is meant by some letters of a name, by last name: every word typed begins a word of the name.
 * `byNumber`: or of the pupil number, for whoever may know those. Nobody for fewer than two letters. Reads
 * only rows that begin with words that were typed.
 */
export async function findPeople(
  store: Store,
  schoolId: string,
  typed: string,
  { most = 50, byNumber = false }: { most?: number; byNumber?: boolean } = {},
): Promise<Lines> {
  const words = wordsOf(typed);
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < fewestLetters) return { lines: [], more: false };
  const fits = ({ displayName, pupilNumber }: PersonLine) => {
    const numbers = byNumber && pupilNumber ? [wordsOf(pupilNumber).join('')] : [];
    const own = [...wordsOf(displayName), ...numbers];
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  const read = (prefix: string, rows: number) =>
    readLines(store, schoolId, { table: 'people', pk: wordsPk(schoolId), prefix }, { fits, rows });
  const found = await Promise.all([
    read(longest, mostRows),
    ...pairsOf(words).map((pair) => read(pair, most)),
  ]);
  const all = new Map(found.flatMap(({ lines }) => lines).map((line) => [line.personId, line]));
  return {
    lines: [...all.values()].toSorted(byListedName).slice(0, most),
    more: found.some(({ more }) => more) || all.size > most,
  };
}

/** A whole word and the beginning of another: what leads to few among many of one last name. */
function pairsOf(words: readonly string[]): string[] {
  const [one, other] = tellingWords(words).toSorted((a, b) => b.length - a.length);
  return one === undefined || other === undefined ? [] : [`${one} ${other}`, `${other} ${one}`];
}

/** The classes of a school, and the kinds of people that some have without one. */
export async function listGroups(store: Store, schoolId: string): Promise<Group[]> {
  const rows = await everyRow(store, { table: 'people', pk: groupsPk(schoolId) });
  const order = new Intl.Collator('nl', { numeric: true });
  return rows
    .map(({ data }) => groupSchema.parse(data))
    .toSorted(
      (a, b) =>
        Number(a.className === null) - Number(b.className === null) ||
        order.compare(a.className ?? a.kind, b.className ?? b.kind),
    );
}

/** One class, or one kind of people, by last name; from behind `after` on where there are more. */
export async function listGroup(
  store: Store,
  schoolId: string,
  group: Group,
  { after, most = 50 }: { after?: PersonLine; most?: number } = {},
): Promise<Lines> {
  const prefix = `${groupKey(group)}#`;
  const from = after && `${prefix}${sortOf(after)}#${after.personId}#\u{10ffff}`;
  const query = {
    table: 'people',
    pk: membersPk(schoolId),
    prefix,
    ...(from === undefined ? {} : { after: from }),
  } as const;
  return readLines(store, schoolId, query, { fits: () => true, stop: most });
}

const sortOf = ({ listedName }: PersonLine) => fold(listedName).slice(0, 100);

const byListedName = (a: PersonLine, b: PersonLine) => {
  const [one, other] = [sortOf(a), sortOf(b)];
  return one < other ? -1 : one > other ? 1 : a.personId < b.personId ? -1 : 1;
};

/** Each person once, as they are listed while their import stands as it does. */
async function readLines(
  store: Store,
  schoolId: string,
  query: Omit<QueryOptions, 'limit'>,
  {
    fits,
    rows = mostRows,
    stop = Number.POSITIVE_INFINITY,
  }: { fits: (line: PersonLine) => boolean; rows?: number; stop?: number },
): Promise<Lines> {
  const effectOf = createEffects(store, schoolId);
  const found = new Map<string, PersonLine>();
  let after = query.after;
  for (let read = 0; read < rows && found.size < stop; ) {
    const limit = Math.min(100, stop);
    const page: Page = await store.query({ ...query, limit, ...(after ? { after } : {}) });
    for (const { data } of page.rows) {
      const { while: condition, ...line } = foundRowSchema.parse(data);
      const effect = condition && (await effectOf(condition.importNumber));
      const isBy = condition?.by === undefined || (await effectOf(condition.by)) === 'all';
      if (isBy && isShown(condition?.is, effect) && fits(line)) found.set(line.personId, line);
    }
    after = page.next;
    if (after === undefined) break;
    read += page.rows.length;
  }
  const lines = [...found.values()];
  return { lines: lines.slice(0, stop), more: after !== undefined || lines.length > stop };
}

/** As `personThatCounts` has it. */
function isShown(is: 'new' | 'after' | 'before' | undefined, effect: Effect | undefined): boolean {
  if (is === undefined) return true;
  if (is === 'new') return effect !== 'nothing';
  return is === 'after' ? effect === 'all' : effect !== 'all';
}
