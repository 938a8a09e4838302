import { eachFeature } from '../../../shared/domain/decency/model/features.ts';
import {
  checkOf,
  type Head,
  heads,
  placeBits,
  placeOf,
  raritySteps,
  silence,
  strangeness,
  type Table,
  weightZero,
} from '../../../shared/domain/decency/model/model.ts';
import { alphabet } from '../../../shared/domain/decency/model/unpack.ts';
import { type Example, type Line, learnLine } from './learn-line.ts';
import { type Labelled, tokensOf } from './read-comments.ts';

/** A comment, the features in it, each once, and how often each was there. */
export type Featured = Labelled & { features: Uint32Array; counts: Uint32Array };

export function featured(comments: readonly Labelled[]): Featured[] {
  return comments.map((comment) => {
    const counts = new Map<number, number>();
    eachFeature(tokensOf(comment.text), (feature) => {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    });
    return {
      ...comment,
      features: Uint32Array.from(counts.keys()),
      counts: Uint32Array.from(counts.values()),
    };
  });
}

export const isOffence = ({ labels }: Labelled): boolean => labels.some((l) => l !== 'care');
const isYes = (head: Head, comment: Labelled): boolean =>
  head === 'any' ? isOffence(comment) : comment.labels.includes(head);

/** Written to look like an offence, and none: `near:threat`. */
export const isNearMiss = ({ labels, note }: Labelled): boolean =>
  labels.length === 0 && (note?.startsWith('near') ?? false);
/** A near miss taken for an offence is the mistake that is easiest to make. */
const nearMissWeight = 2;

/** What two voices use is language; what one voice uses may be only theirs. */
const fewestVoices = 2;

/**
 * The table for these comments: rate every feature by what it does for "is there something" and for "care", give each
 * place to the best of those that want it, then learn every head anew with only these.
 */
export function train(comments: readonly Featured[]): Table {
  const rarities = raritiesOf(comments);
  const every = toExamples(comments, rarities);
  const first = (['any', 'care'] as const).map((head) =>
    learnLine(every.examples, (i) => isYes(head, comments[i] ?? none), every.size),
  );
  const chosen = new Map(
    [...residents(rarities, every.indexOf, first)].map((feature) => [
      feature,
      rarities.get(feature) ?? 0,
    ]),
  );
  const { examples, indexOf, size } = toExamples(comments, chosen);
  const lines = heads.map((head) =>
    learnLine(examples, (i) => isYes(head, comments[i] ?? none), size),
  );
  return toTable(chosen, indexOf, lines);
}
const none: Labelled = { text: '', labels: [], voice: '', author: '' };

/** How rare a feature is, in ninths of the logarithm; only those that enough voices use. */
function raritiesOf(comments: readonly Featured[]): Map<number, number> {
  const counts = new Map<number, number>();
  const voices = new Map<number, Set<string> | true>();
  for (const { features, author, voice } of comments) {
    for (const feature of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
      const own = voices.get(feature);
      if (own === true) continue;
      const with_ = (own ?? new Set()).add(`${author} ${voice}`);
      voices.set(feature, with_.size >= fewestVoices ? true : with_);
    }
  }
  const rarities = new Map<number, number>();
  for (const [feature, count] of counts) {
    if (voices.get(feature) !== true) continue;
    const rarity = Math.round(raritySteps * Math.log((comments.length + 1) / (count + 1)));
    rarities.set(feature, Math.min(alphabet.size - 1, Math.max(1, rarity)));
  }
  return rarities;
}

function toExamples(
  comments: readonly Featured[],
  rarities: ReadonlyMap<number, number>,
): { examples: Example[]; indexOf: ReadonlyMap<number, number>; size: number } {
  const indexOf = new Map([...rarities.keys()].map((feature, index) => [feature, index]));
  const examples = comments.map((comment) => {
    const { features, counts } = comment;
    const known = features.filter((feature) => rarities.has(feature));
    const strangers = counts.reduce(
      (sum, count, i) => (rarities.has(features[i] ?? 0) ? sum : sum + count),
      0,
    );
    const value = Float64Array.from(known, (feature) => rarities.get(feature) ?? 0);
    const familiar = value.reduce((sum, one) => sum + one * one, 0);
    const whole = familiar + strangers * strangeness ** 2 + silence;
    const length = Math.sqrt(whole);
    return {
      weight: isNearMiss(comment) ? nearMissWeight : 1,
      square: familiar / whole,
      at: known.map((feature) => indexOf.get(feature) ?? 0),
      value: value.map((one) => one / length),
    };
  });
  return { examples, indexOf, size: indexOf.size };
}

/** For each place the feature that weighs most. */
function residents(
  rarities: ReadonlyMap<number, number>,
  indexOf: ReadonlyMap<number, number>,
  lines: readonly Line[],
): Iterable<number> {
  const best = new Map<number, { feature: number; weight: number }>();
  for (const [feature, rarity] of rarities) {
    const at = indexOf.get(feature) ?? 0;
    const weight = rarity * lines.reduce((sum, { weights }) => sum + Math.abs(weights[at] ?? 0), 0);
    const other = best.get(placeOf(feature));
    if (other === undefined || weight > other.weight) {
      best.set(placeOf(feature), { feature, weight });
    }
  }
  return [...best.values()].map(({ feature }) => feature);
}

/** What fits on either side of zero in one character. */
const mostSteps = 45;

function toTable(
  chosen: ReadonlyMap<number, number>,
  indexOf: ReadonlyMap<number, number>,
  lines: readonly Line[],
): Table {
  const places = 1 << placeBits;
  const table = {
    checks: new Uint16Array(places),
    rarity: new Uint8Array(places),
    weights: new Int8Array(places * heads.length),
  };
  const weight = (feature: number, rarity: number, line: Line): number =>
    rarity * (line.weights[indexOf.get(feature) ?? 0] ?? 0);
  table.weights.fill(weightZero);
  const scale = lines.map((line) => {
    let most = 0;
    for (const [feature, rarity] of chosen) {
      most = Math.max(most, Math.abs(weight(feature, rarity, line)));
    }
    // whole numbers of a millionth, so that they are written down exactly
    return Math.max(1, Math.ceil((most / mostSteps) * 1e6)) / 1e6;
  });
  for (const [feature, rarity] of chosen) {
    const place = placeOf(feature);
    table.checks[place] = checkOf(feature);
    table.rarity[place] = rarity;
    lines.forEach((line, head) => {
      const steps = Math.round(weight(feature, rarity, line) / (scale[head] ?? 1));
      table.weights[place * heads.length + head] = weightZero + steps;
    });
  }
  const bias = lines.map((line) => Math.round(line.bias * 1e6) / 1e6);
  return { ...table, scale, bias };
}
