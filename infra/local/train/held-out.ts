import {
  type Category,
  categoryNames,
  categoryRow,
} from '../../../shared/domain/decency/categories.ts';
import { judgeComment, withoutModel } from '../../../shared/domain/decency/judge-comment.ts';
import {
  createModel,
  distress,
  likeliest,
  suspicion,
} from '../../../shared/domain/decency/model/model.ts';
import type { Cuts } from '../../../shared/domain/decency/model/unpack.ts';
import { tokensOf } from './read-comments.ts';
import { type Featured, isNearMiss, train } from './train.ts';

export type Scored = Featured & { scores: Float64Array };

/** Trains on some comments and scores others. */
export function scoreWith(known: readonly Featured[], unknown: readonly Featured[]): Scored[] {
  const model = createModel(train(known));
  return unknown.map((comment) => ({ ...comment, scores: model.score(tokensOf(comment.text)) }));
}

const parts = 5;

/** Every comment scored by a model that never heard its voice; `extra` is only learned from. */
export function scoreUnheard(
  comments: readonly Featured[],
  extra: readonly Featured[] = [],
): Scored[] {
  const voiceOf = ({ author, voice }: Featured) => `${author} ${voice}`;
  const voices = [...new Set(comments.map(voiceOf))].sort();
  const partOf = new Map(voices.map((voice, i) => [voice, i % parts]));
  return Array.from({ length: parts }, (_, part) => {
    const isUnknown = (comment: Featured) => partOf.get(voiceOf(comment)) === part;
    return scoreWith(
      [...comments.filter((comment) => !isUnknown(comment)), ...extra],
      comments.filter(isUnknown),
    );
  }).flat();
}

/** The share for which a person is called all the same: of near misses, and of what is no cry for help. */
const falseAlarms = { review: 0.02, care: 0.003 } as const;
/**
 * Hides by itself only in a category where nothing was hidden wrongly in at least so many, and so far from the nearest
 * mistake: none in four hundred is more than 99.2 % right in nineteen cases of twenty.
 */
const shown = { fewest: 400, margin: 0.3 } as const;

/** Where the cuts lie, from scores of voices that were not heard. */
export function cutsFrom(scored: readonly Scored[]): Cuts {
  const near = scored.filter(isNearMiss);
  const noCry = scored.filter(({ labels }) => !labels.includes('care'));
  return {
    review: rounded(
      cutAt(
        near.map(({ scores }) => suspicion(scores)),
        falseAlarms.review,
      ),
    ),
    care: rounded(
      cutAt(
        noCry.map(({ scores }) => distress(scores)),
        falseAlarms.care,
      ),
    ),
    hide: Object.fromEntries(
      categoryNames.flatMap((category) => {
        const cut = hideCut(scored, category);
        return cut === undefined ? [] : [[category, rounded(cut)]];
      }),
    ),
  };
}

/** The score that this share is above. */
function cutAt(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(share * sorted.length)] ?? Number.MAX_SAFE_INTEGER;
}

/** Of comments that this would be the category of, and that rules do not hide anyway. */
function hideCut(scored: readonly Scored[], category: Category): number | undefined {
  if (categoryRow(category).strongest !== 'hide') return undefined;
  const own = scored.filter(
    (one) => likeliest(one.scores) === category && !isHiddenByRules(one.text),
  );
  const wrong = own.filter((one) => !mayHide(one)).map(({ scores }) => suspicion(scores));
  const cut = Math.max(0, ...wrong) + shown.margin;
  const right = own.filter((one) => mayHide(one) && suspicion(one.scores) >= cut).length;
  return right >= shown.fewest ? cut : undefined;
}

const isHiddenByRules = (text: string): boolean =>
  judgeComment({ text }, withoutModel).categories.some(({ band }) => band === 'hide');

const mayHide = ({ labels }: Scored): boolean =>
  labels.some((label) => label !== 'care' && categoryRow(label).strongest === 'hide');

const rounded = (score: number): number => Math.round(score * 1e4) / 1e4;
