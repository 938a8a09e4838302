import type { Category } from '../categories.ts';
import { createModel, heads, type Model, placeBits, type Table, weightZero } from './model.ts';

/** What training leaves behind: the table as text, and where the cuts lie. Written by `npm run train`. */
export type Packed = {
  /** Fingerprint of the comments it was trained on. */
  trainedOn: string;
  cuts: Cuts;
  scale: readonly number[];
  bias: readonly number[];
  /** Checks, rarities and weights: see `alphabet`. */
  table: string;
};

/** Scores from which something is done; measured on voices the model had not heard. */
export type Cuts = {
  /** From here a person looks: the head `any`. */
  review: number;
  care: number;
  /** From here a category hides by itself; where its precision could not be shown, it is missing. */
  hide: Readonly<Partial<Record<Category, number>>>;
};

export function unpack({ table, scale, bias }: Packed): Model {
  return createModel(tableOf(table, scale, bias));
}

/**
 * One visible character a number, so that a text is a table without a loop over its weights: from `#` (-46) over `Q` (0)
 * to `~` (45). Rarities begin at `#` (0). A check takes three characters of which the first counts most.
 */
export const alphabet = { first: 35, size: 92, zero: weightZero } as const;

/** @throws RangeError when the text is no whole table: a wrong model must not judge. */
export function tableOf(text: string, scale: readonly number[], bias: readonly number[]): Table {
  const places = 1 << placeBits;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length !== places * (4 + heads.length) || scale.length !== heads.length) {
    throw new RangeError('the weights of the comment model do not fit its code: npm run train');
  }
  const checks = new Uint16Array(places);
  const digit = (at: number): number => (bytes[at] ?? 0) - alphabet.first;
  for (let i = 0; i < places; i++) {
    checks[i] =
      (digit(3 * i) * alphabet.size + digit(3 * i + 1)) * alphabet.size + digit(3 * i + 2);
  }
  const rarity = bytes.subarray(3 * places, 4 * places).map((one) => one - alphabet.first);
  const weights = new Int8Array(bytes.buffer, 4 * places, places * heads.length);
  return { checks, rarity, weights, scale, bias };
}
