/** A comment as the places in a vector that are not zero, its length, squared, and how much a mistake about it counts. */
export type Example = { at: Uint32Array; value: Float64Array; square: number; weight: number };
export type Line = { weights: Float64Array; bias: number };

/** How much a mistake costs; rare yeses weigh more, or nothing would ever be said. */
const cost = { yes: 3, no: 1 } as const;
const rounds = 12;

/**
 * The line between yes and no with the widest margin: a linear support vector machine with squared hinge
 * loss, by coordinate descent in the dual (Hsieh et al., ICML 2008). Only + - * / on doubles
 * in a fixed order, so that the same comments give the same bytes on any machine.
 */
export function learnLine(
  examples: readonly Example[],
  isYes: (at: number) => boolean,
  size: number,
): Line {
  const weights = new Float64Array(size);
  const alphas = new Float64Array(examples.length);
  const sides = Float64Array.from(examples, (_, i) => (isYes(i) ? 1 : -1));
  const order = Uint32Array.from(examples, (_, i) => i);
  const random = seeded(20_261_120);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example === undefined) continue;
      const side = sides[i] ?? 0;
      const slack = 1 / (2 * (side > 0 ? cost.yes : cost.no) * example.weight);
      const alpha = alphas[i] ?? 0;
      const slope = side * scoreOf({ weights, bias }, example) - 1 + slack * alpha;
      const next = Math.max(0, alpha - slope / (example.square + 1 + slack));
      if (next === alpha) continue;
      alphas[i] = next;
      const change = (next - alpha) * side;
      bias += change;
      addTo(weights, example, change);
    }
  }
  return { weights, bias };
}

export function scoreOf({ weights, bias }: Line, { at, value }: Example): number {
  let sum = bias;
  for (let i = 0; i < at.length; i++) sum += (weights[at[i] ?? 0] ?? 0) * (value[i] ?? 0);
  return sum;
}

function addTo(weights: Float64Array, { at, value }: Example, change: number): void {
  for (let i = 0; i < at.length; i++) {
    const place = at[i] ?? 0;
    weights[place] = (weights[place] ?? 0) + change * (value[i] ?? 0);
  }
}

/** The same numbers every time: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

function shuffle(order: Uint32Array, random: (below: number) => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
