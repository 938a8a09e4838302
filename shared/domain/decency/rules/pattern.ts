import type { Token } from '../text/tokens.ts';
import { listedTags } from '../words/lexicon.ts';

/**
 * A kind of sentence, written as words:
 *
 *     (niemand|de hele klas) wil ..3 (naast|bij) <you> zitten?
 *
 * `(a|b c)` one of these, each of one word or more · `<tag>` any word of that list · `x?` may be missing ·
 * `..3` at most three words in between · `^` and `$` begin and end of a sentence. A pattern never leaves its
 * sentence. A list stands in parentheses, so that nobody has to guess where its last alternative stops; only
 * a pattern that is nothing but a list of single words (`boek|film`) goes without.
 *
 * Matched by following the set of positions that are still possible, so the time is bounded by
 * pattern length x gap, whatever the text: no backtracking.
 */
export type Pattern = {
  source: string;
  steps: readonly Step[];
  /** Where a match begins: the first step that is no edge. */
  first: Step;
  /** What a text must hold a word of, each of them. */
  needed: readonly Step[];
};

type Step = {
  gap: number;
  optional: boolean;
  words: ReadonlySet<string>;
  tags: readonly string[];
  /** Words and `<tag>`s, as an index lists them. */
  keys: readonly string[];
  edge: '^' | '$' | undefined;
};

export type Match = { from: number; to: number; gaps: number[] };

export function compile(source: string): Pattern[] {
  return spellOut(partsOf(source)).map((parts) => toPattern(source, parts));
}

/** The words of a pattern, a list in parentheses as one: `a|b c`, with its `?` behind it. */
export function partsOf(source: string): string[] {
  const plain = /^[ -~]*$/.test(source) ? source : source.normalize('NFD').replace(/\p{M}/gu, '');
  const isOneList = !/[\s()]/.test(plain);
  return [...plain.matchAll(/\(([^()]+)\)(\??)(?=\s|$)|\S+/g)].map(([part, list, mark = '']) => {
    if (list === undefined && !isOneList && /[|()]/.test(part)) {
      throw new TypeError(`a list of alternatives stands in parentheses: ${part} in ${source}`);
    }
    return list === undefined ? part : list + mark;
  });
}

/** A place of a pattern that a comment must have a word for: the words one of which comes first in it, and all its words. */
export type Needed = { list: string; first: readonly string[]; all: readonly string[] };

const neededOf = new Map<string, Needed | undefined>();

/** What a comment must hold for a pattern to be worth trying, without taking the pattern apart. */
export function neededIn(source: string): Needed[] {
  return partsOf(source).flatMap((part) => {
    const known = neededOf.has(part) ? neededOf.get(part) : needed(part);
    neededOf.set(part, known);
    return known === undefined ? [] : [known];
  });
}

function needed(part: string): Needed | undefined {
  if (part.startsWith('..') || (part.endsWith('?') && part.length > 1)) return undefined;
  const options = optionsOf(part);
  if (options.some((option) => option === '^' || option === '$')) return undefined;
  const all = options.flatMap((option) => (isSpelled(option) ? option.split(/[\s-]/) : [option]));
  const first = options.map((option) =>
    isSpelled(option) ? (option.split(/[\s-]/)[0] ?? '') : option,
  );
  return { list: part, first, all };
}

/** `a|b c` is two patterns: one with `a`, one with the two words. So is `b-c`, which is read as two; and an edge is no word. */
function spellOut(parts: readonly string[]): string[][] {
  const at = parts.findIndex(
    (part) => part !== '$' && part !== '^' && optionsOf(part).some(isSpelled),
  );
  if (at < 0) return [[...parts]];
  const options = optionsOf(parts[at] ?? '');
  const single = options.filter((option) => !isSpelled(option)).join('|');
  const spelled = options.filter(isSpelled).map((option) => option.split(/[\s-]/));
  const choices = [...(single === '' ? [] : [[single]]), ...spelled];
  const isOptional = parts[at]?.endsWith('?') ?? false;
  return [...choices, ...(isOptional ? [[]] : [])].flatMap((words) =>
    spellOut([...parts.slice(0, at), ...words, ...parts.slice(at + 1)]),
  );
}

/** What may stand in one place of a pattern. */
export const optionsOf = (part: string): string[] => part.replace(/\?$/, '').split('|');
const isSpelled = (option: string): boolean => /^[$^]$|[\s-]/.test(option);

function toPattern(source: string, parts: readonly string[]): Pattern {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of parts) {
    if (part.startsWith('..')) {
      if (gap > 0) throw new TypeError(`one gap between two words: ${source}`);
      gap = Number(part.slice(2));
    } else {
      steps.push(step(part, gap));
      gap = 0;
    }
  }
  const first = steps.find(({ edge, optional }) => edge === undefined && !optional);
  const head = steps.find(({ edge }) => edge === undefined);
  if (first === undefined || head !== first || gap !== 0) {
    throw new TypeError(
      `a pattern begins with a word that cannot be missing and ends in no gap: ${source}`,
    );
  }
  const needed = steps.filter(({ edge, optional }) => edge === undefined && !optional);
  return { source, steps, first, needed };
}

/** The same lists come back in many patterns; each is taken apart once. */
const taken = new Map<string, Omit<Step, 'gap'>>();

function step(part: string, gap: number): Step {
  const before = taken.get(part) ?? takeApart(part);
  taken.set(part, before);
  return { gap, ...before };
}

function takeApart(part: string): Omit<Step, 'gap'> {
  if (part === '^' || part === '$') {
    return { optional: false, words: new Set(), tags: [], keys: [], edge: part };
  }
  const options = optionsOf(part);
  const tags = options.filter((o) => o.startsWith('<')).map((o) => o.slice(1, -1));
  for (const tag of tags) {
    if (!listedTags.has(tag)) throw new TypeError(`no such list of words: <${tag}> in ${part}`);
  }
  return {
    optional: part.endsWith('?') && part.length > 1,
    words: new Set(options.filter((o) => !o.startsWith('<'))),
    tags,
    keys: options,
    edge: undefined,
  };
}

function fits({ words, tags }: Step, token: Token): boolean {
  for (const reading of token.readings) if (words.has(reading)) return true;
  if (token.tags.size === 0) return false;
  for (const tag of tags) if (token.tags.has(tag)) return true;
  return false;
}

/** Whether a match may begin with this word. */
export const begins = ({ first }: Pattern, token: Token): boolean => fits(first, token);

/** How a position was reached: the word used last and how the one before was. */
type Way = { at: number; before: Way } | undefined;

/** The match that begins at `from`, or undefined. `gaps` are the words inside it that no step asked for. */
export function matchAt(
  { steps }: Pattern,
  tokens: readonly Token[],
  from: number,
): Match | undefined {
  const sentence = tokens[from]?.sentence;
  // only the first way to a position is kept, so there are never more than the words in reach
  let reached = new Map<number, Way>([[from, undefined]]);
  let begun = false;
  for (const current of steps) {
    const next = new Map<number, Way>();
    for (const [position, way] of reached) {
      if (current.optional && !next.has(position)) next.set(position, way);
      if (current.edge !== undefined) {
        if (isEdge(tokens, position)) next.set(position, way);
        continue;
      }
      const last = begun ? position + current.gap : position;
      for (let i = position; i <= last; i++) {
        const token = tokens[i];
        if (token === undefined || token.sentence !== sentence) break;
        if (!next.has(i + 1) && fits(current, token)) next.set(i + 1, { at: i, before: way });
      }
    }
    if (next.size === 0) return undefined;
    if (current.edge === undefined) begun = true;
    reached = next;
  }
  return toMatch(reached, from);
}

/** Both edges are the same place: where one sentence stops and the next begins. */
const isEdge = (tokens: readonly Token[], position: number): boolean =>
  tokens[position - 1]?.sentence !== tokens[position]?.sentence;

function toMatch(reached: ReadonlyMap<number, Way>, from: number): Match | undefined {
  for (const [to, end] of reached) {
    const asked = new Set<number>();
    for (let way = end; way !== undefined; way = way.before) asked.add(way.at);
    const gaps = [];
    for (let i = from; i < to; i++) if (!asked.has(i)) gaps.push(i);
    return { from, to, gaps };
  }
  return undefined;
}
