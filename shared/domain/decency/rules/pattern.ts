import type { Token } from '../text/tokens.ts';
import { listedTags } from '../words/lexicon.ts';

/**
 * A kind of sentence, written as words:
 *
 *     niemand wil ..3 naast|bij <you> zitten?
 *
 * `a|b` either word · `<tag>` any word of that list · `x?` may be missing · `..3` at most three words
 * in between (`..` is three) · `de_hele_klas` as an alternative of several words · `^` and `$` begin and end of a sentence. A pattern never leaves its sentence.
 *
 * Matched by following the set of positions that are still possible, so the time is bounded by
 * pattern length x gap, whatever the text: no backtracking.
 */
export type Pattern = {
  source: string;
  steps: readonly Step[];
  /** Where a match begins: the first step that is no edge. */
  first: Step;
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
  const plain = source.normalize('NFD').replace(/\p{M}/gu, '');
  return spellOut(plain.trim().split(/\s+/)).map((parts) => toPattern(source, parts));
}

/** `a|de_hele_klas` is two patterns: one with `a`, one with the three words. */
function spellOut(parts: readonly string[]): string[][] {
  const at = parts.findIndex((part) => part.includes('_'));
  if (at < 0) return [[...parts]];
  const options = parts[at]?.split('|') ?? [];
  const single = options.filter((option) => !option.includes('_')).join('|');
  const spelled = options
    .filter((option) => option.includes('_'))
    .map((option) => option.split('_'));
  return [...(single === '' ? [] : [[single]]), ...spelled].flatMap((words) =>
    spellOut([...parts.slice(0, at), ...words, ...parts.slice(at + 1)]),
  );
}

function toPattern(source: string, parts: readonly string[]): Pattern {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of parts) {
    if (part.startsWith('..')) gap = part === '..' ? 3 : Number(part.slice(2));
    else {
      steps.push(step(part, gap));
      gap = 0;
    }
  }
  const first = steps.find(({ edge, optional }) => edge === undefined && !optional);
  const head = steps.find(({ edge }) => edge === undefined);
  if (first === undefined || head !== first || Number.isNaN(gap)) {
    throw new TypeError(`a pattern must begin with a word that cannot be missing: ${source}`);
  }
  return { source, steps, first };
}

function step(part: string, gap: number): Step {
  if (part === '^' || part === '$') {
    return { gap, optional: false, words: new Set(), tags: [], keys: [], edge: part };
  }
  const optional = part.endsWith('?') && part.length > 1;
  const options = (optional ? part.slice(0, -1) : part).split('|');
  const tags = options.filter((o) => o.startsWith('<')).map((o) => o.slice(1, -1));
  for (const tag of tags) {
    if (!listedTags.has(tag)) throw new TypeError(`no such list of words: <${tag}> in ${part}`);
  }
  return {
    gap,
    optional,
    words: new Set(options.filter((o) => !o.startsWith('<'))),
    tags,
    keys: options,
    edge: undefined,
  };
}

const fits = ({ words, tags }: Step, token: Token): boolean =>
  token.readings.some((reading) => words.has(reading)) || tags.some((tag) => token.tags.has(tag));

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
