import * as z from 'zod';
import { categoryNames, categoryRow } from '../decency/categories.ts';
import type { CategoryHit, Judgement, Span } from '../decency/judgement.ts';
import { readComment } from '../decency/read-comment.ts';
import { confidence } from '../decency/rules/rule.ts';
import { normalise } from '../decency/text/normalise.ts';
import type { Token } from '../decency/text/tokens.ts';
import { isSevere } from './breaker.ts';
import { isSaidOfPerson } from './said-of-person.ts';

const phrase = z.string().trim().min(2).max(80);
const category = z.enum(categoryNames);

/**
 * What a school adds to the judge of its own accord: a word that counts, an exception, or a category that waits for
 * a person. Two people stand behind each.
 */
export const ownRuleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('word'),
    category,
    phrase,
    /** The most it may ask for: what a category stops at, criticism and whom it is said of go before it. */
    band: z.enum(['hide', 'review']),
    /** Also as a part of a longer word, as Dutch glues them. */
    inside: z.boolean(),
  }),
  z.object({ kind: z.literal('exception'), category, phrase, inside: z.boolean() }),
  z.object({ kind: z.literal('review-only'), category }),
]);
export type OwnRule = z.infer<typeof ownRuleSchema>;
/** With the id it is kept under, where mistakes are to be counted. */
export type NamedRule = OwnRule & { id?: string };

/**
 * The judgement with the school's own rules on it. Exceptions excuse only the words they name, and what is severe
 * still goes to a person; a school's word makes it stricter, hides only where it is what a person is called, and never
 * where there is criticism. Cries for help and what was not checked stay as they are. The order of the rules makes no difference.
 */
export function withOwnRules(
  judgement: Judgement,
  text: string,
  rules: readonly NamedRule[],
): Judgement {
  if (rules.length === 0) return judgement;
  const plain = normalise(text);
  const tokens = plain === undefined ? [] : readComment(plain, text);
  const excused = judgement.categories.flatMap((hit) => withExceptions(hit, tokens, rules));
  const added = rules.flatMap((rule) => ownHit(rule, tokens, judgement.criticism));
  const waiting = new Set(
    rules.flatMap((rule) => (rule.kind === 'review-only' ? [rule.category] : [])),
  );
  const categories = merged([...excused, ...added]).map((hit) =>
    waiting.has(hit.category) ? { ...hit, band: 'review' as const } : hit,
  );
  return { ...judgement, categories };
}

function withExceptions(
  hit: CategoryHit,
  tokens: readonly Token[],
  rules: readonly OwnRule[],
): CategoryHit[] {
  const places = rules.flatMap((rule) =>
    rule.kind === 'exception' && rule.category === hit.category
      ? placesOf(rule, tokens).map(({ span }) => span)
      : [],
  );
  if (places.length === 0) return [hit];
  const spans = hit.spans.filter(
    ([start, end]) => !places.some(([from, to]) => from <= start && end <= to),
  );
  if (spans.length > 0) return [{ ...hit, spans }];
  // what shows no words may be about others than the excused ones
  const isKnown = hit.spans.length > 0 && !isSevere({ detail: hit.category });
  return isKnown ? [] : [{ ...hit, band: 'review' }];
}

function ownHit(rule: NamedRule, tokens: readonly Token[], isCriticism: boolean): CategoryHit[] {
  if (rule.kind !== 'word') return [];
  const places = placesOf(rule, tokens);
  if (places.length === 0) return [];
  const mayHide = categoryRow(rule.category).strongest === 'hide' && !isCriticism;
  const isOfPerson = () => places.some(({ from, to }) => isSaidOfPerson(tokens, from, to));
  const isHidden = rule.band === 'hide' && mayHide && isOfPerson();
  return [
    {
      category: rule.category,
      confidencePercent: isHidden ? confidence.clear : confidence.likely,
      band: isHidden ? 'hide' : 'review',
      spans: places.map(({ span }) => span),
      by: [`own:${rule.id ?? 'unnamed'}`],
    },
  ];
}

/** The words from `from` up to `to`, and where they stand in the text. */
type Place = { from: number; to: number; span: Span };

/** Where these words stand, however they are written; as the judge reads every comment. */
function placesOf(
  { phrase: words, inside }: { phrase: string; inside: boolean },
  tokens: readonly Token[],
): Place[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  return tokens.flatMap((token, index) => {
    const fits = wanted.every((word, i) => isWord(tokens[index + i], word, inside));
    const to = index + wanted.length;
    const last = tokens[to - 1];
    if (!fits || last === undefined) return [];
    return [{ from: index, to, span: [token.start, last.end] }];
  });
}

function wordsOf(words: string): string[] {
  const plain = normalise(words);
  if (plain === undefined) return [];
  return readComment(plain, words).flatMap(({ readings: [word = ''] }) =>
    /[\p{L}\p{N}]/u.test(word) ? [word] : [],
  );
}

const isWord = (token: Token | undefined, word: string, inside: boolean): boolean =>
  token?.readings.some((reading) => reading === word || (inside && reading.includes(word))) ===
  true;

/** One entry a category, as strict as its strictest. */
function merged(hits: readonly CategoryHit[]): CategoryHit[] {
  return categoryNames.flatMap((name) => {
    const [first, ...more] = hits.filter((hit) => hit.category === name);
    if (first === undefined) return [];
    return [more.reduce(together, first)];
  });
}

function together(one: CategoryHit, other: CategoryHit): CategoryHit {
  const isMeme = one.kind === 'meme' && other.kind === 'meme';
  return {
    category: one.category,
    confidencePercent: Math.max(one.confidencePercent, other.confidencePercent),
    band: one.band === 'hide' || other.band === 'hide' ? 'hide' : 'review',
    spans: [...one.spans, ...other.spans].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    by: [...new Set([...(one.by ?? []), ...(other.by ?? [])])],
    ...(isMeme ? { kind: 'meme' as const } : {}),
  };
}
