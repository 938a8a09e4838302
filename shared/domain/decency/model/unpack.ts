import type { Category } from '../categories.ts';
import { createModel, heads, type Model, placeBits, type Table } from './model.ts';

/** What training leaves behind: the table as text, and where the cuts lie. Written by `npm run train`. */
export type Packed = {
  /** Fingerprint of the comments it was trained on. */
  trainedOn: string;
  cuts: Cuts;
  scale: readonly number[];
  bias: readonly number[];
  /** Checks (two bytes each, the low one first), rarities and weights, in base64. */
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

/** @throws RangeError when the text is no whole table: a wrong model must not judge. */
export function tableOf(text: string, scale: readonly number[], bias: readonly number[]): Table {
  const places = 1 << placeBits;
  const bytes = atob(text);
  if (bytes.length !== places * (3 + heads.length) || scale.length !== heads.length) {
    throw new RangeError('the weights of the comment model do not fit its code: npm run train');
  }
  const checks = new Uint16Array(places);
  const rarity = new Uint8Array(places);
  const weights = new Int8Array(places * heads.length);
  for (let i = 0; i < places; i++) {
    checks[i] = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
    rarity[i] = bytes.charCodeAt(2 * places + i);
  }
  for (let i = 0; i < weights.length; i++) weights[i] = bytes.charCodeAt(3 * places + i);
  return { checks, rarity, weights, scale, bias };
}
