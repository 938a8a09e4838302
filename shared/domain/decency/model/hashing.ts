/** Whole numbers of 32 bits for pieces of text, the same on every machine; only integer arithmetic. */

/** FNV-1a over UTF-16 units, mixed so that the low bits can serve as a place in a table. */
export function hashOf(text: string, seed: number): number {
  let hash = start(seed);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return mix(hash);
}

export const start = (seed: number): number => 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Two in this order. */
export const both = (a: number, b: number, seed: number): number =>
  mix(Math.imul(a, 0x9e3779b1) ^ (b + Math.imul(seed, 0x7feb352d)));

/** Two in any order. */
export const pair = (a: number, b: number, seed: number): number =>
  both((a + b) | 0, (a ^ b) >>> 0, seed);
