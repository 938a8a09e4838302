import { type Category, categoryNames } from '../categories.ts';
import type { Token } from '../text/tokens.ts';
import { eachFeature } from './features.ts';

/** What is learned: one answer a category, `care`, and `any`: whether there is something at all. */
export const heads = [...categoryNames, 'care', 'any'] as const;
export type Head = Category | 'care' | 'any';

/** Every feature has one place in the table; which of those that want it lives there, the check says. */
export const placeBits = 15;
const places = 1 << placeBits;
export const placeOf = (feature: number): number => feature & (places - 1);
export const checkOf = (feature: number): number => (feature >>> 16) & 0xffff;
/** Rarity is kept in steps of a ninth. */
export const raritySteps = 9;
/** Weights are kept with this added: so they stand in the text they come from. */
export const weightZero = 81;

/**
 * What a feature counts for that was never learned. It says nothing, but makes the rest say less: in a text that is
 * mostly unknown, one familiar word proves little.
 */
export const strangeness = 45;
/** What every text is taken to hold beside its words: so that a few of them prove less than many. */
export const silence = 300_000;

/** The table as trained; see `infra/local/train`. Arrays are `places` long, `weights` a row of heads a place. */
export type Table = {
  checks: Uint16Array;
  /** 0: nobody lives here. */
  rarity: Uint8Array;
  weights: Int8Array;
  scale: readonly number[];
  bias: readonly number[];
};

/**
 * How far each head is on the side of yes: above 0 leans to yes. Where the cuts lie is measured. Behind the heads, for each
 * category, the most that was suspected where it was the likeliest: what comes after may be more suspect, and something else.
 */
export type Scores = Float64Array;
export type Model = { score(tokens: readonly Token[]): Scores };

/** Longer comments are judged a stretch at a time, or one bad sentence would drown in good ones. */
const stretch = 48;

export function createModel({ checks, rarity, weights, scale, bias }: Table): Model {
  const seen = new Uint32Array(places);
  const sums = new Int32Array(heads.length);
  let turn = 0;
  let length = 0;
  let matched = 0;
  const weigh = (feature: number): void => {
    const place = placeOf(feature);
    const rare = rarity[place] ?? 0;
    if (rare === 0 || checks[place] !== checkOf(feature)) {
      length += strangeness * strangeness;
      return;
    }
    if (seen[place] === turn) return;
    seen[place] = turn;
    length += rare * rare;
    matched++;
    const row = place * heads.length;
    for (let head = 0; head < heads.length; head++) {
      sums[head] = (sums[head] ?? 0) + (weights[row + head] ?? 0);
    }
  };
  return {
    score(tokens) {
      const best = new Float64Array(heads.length + categoryNames.length).fill(lowest);
      let most = Number.NEGATIVE_INFINITY;
      // what was said before is judged without what follows too: nothing that is added takes anything back
      const soFar = (): void => {
        const norm = Math.sqrt(length + silence);
        const now = Float64Array.from(
          sums,
          (sum, head) =>
            ((sum - matched * weightZero) * (scale[head] ?? 0)) / norm + (bias[head] ?? 0),
        );
        const distressed = Math.max(distress(best), distress(now));
        const how = suspicion(now);
        const place = heads.length + categoryNames.indexOf(likeliest(now));
        best[place] = Math.max(best[place] ?? lowest, how);
        if (how > most) {
          most = how;
          best.set(now);
        }
        best[care] = distressed;
      };
      for (const part of stretches(tokens)) {
        turn = (turn + 1) >>> 0;
        length = 0;
        matched = 0;
        sums.fill(0);
        eachFeature(part, weigh, soFar);
      }
      return best;
    },
  };
}
/** Of no words at all. */
const lowest = -9;

/** Whole sentences, as many as fit; a sentence without end is cut. */
export function stretches(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= stretch) return [tokens];
  const parts = [];
  let from = 0;
  while (from < tokens.length) {
    let to = Math.min(from + stretch, tokens.length);
    while (to < tokens.length && to > from && tokens[to]?.sentence === tokens[to - 1]?.sentence)
      to--;
    if (to === from) to = Math.min(from + stretch, tokens.length);
    parts.push(tokens.slice(from, to));
    from = to;
  }
  return parts;
}

const any = heads.indexOf('any');
const care = heads.indexOf('care');
const at = (scores: Scores, head: number): number => scores[head] ?? Number.NEGATIVE_INFINITY;

/** The category that is furthest on the side of yes. Which one it is may be wrong; a person sees it. */
export function likeliest(scores: Scores): Category {
  return categoryNames.reduce((best, category) =>
    ofCategory(scores, category) > ofCategory(scores, best) ? category : best,
  );
}
export const ofCategory = (scores: Scores, category: Category): number =>
  at(scores, categoryNames.indexOf(category));

/** How much the likeliest category counts, and how much the second likeliest takes back. Set on authors that were not heard. */
const particular = { first: 1.3, second: 0.4 } as const;

/**
 * That there is something, and that it is something in particular: together far surer than either. What might as well
 * be something else is less sure.
 */
export function suspicion(scores: Scores): number {
  let first = lowest;
  let second = lowest;
  for (let head = 0; head < categoryNames.length; head++) {
    const score = at(scores, head);
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) second = score;
  }
  return at(scores, any) + particular.first * first - particular.second * second;
}
/** Each category that was somewhere the likeliest, and how much was suspected there. */
export function suspicions(scores: Scores): { category: Category; how: number }[] {
  if (scores.length === heads.length) {
    return [{ category: likeliest(scores), how: suspicion(scores) }];
  }
  return categoryNames.map((category, i) => ({ category, how: at(scores, heads.length + i) }));
}
export const distress = (scores: Scores): number => at(scores, care);
