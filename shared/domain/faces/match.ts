/**
 * When a face counts as a person. Below 0.55 children in one photo begin to be taken for each other (none
 * of 543 pairs of schoolchildren reaches it, 0.4 % reach 0.50); a margin to the second person catches
 * brothers and sisters. Cosine of two templates, −1 to 1.
 */
export const matchRule = { leastSimilarity: 0.55, leastMargin: 0.1 } as const;

export interface Match {
  person: number;
  similarity: number;
}

/**
 * Who the faces of one picture are: `similarities` holds a row per face and a column per person. No
 * person is in a picture twice, so of several faces that pass the rule for one person the most similar
 * one is that person and the others are nobody we know.
 *
 * This is the optimal assignment: the margin lets a face pass the rule for one person at most, so no
 * choice for one person ever stands in the way of another.
 */
export function assignPeople(similarities: readonly (readonly number[])[]): (Match | undefined)[] {
  const matches = similarities.map(bestPerson);
  return matches.map((match, face) => {
    if (!match) return undefined;
    const rivals = matches.filter((other) => other?.person === match.person);
    const highest = Math.max(...rivals.map((rival) => rival?.similarity ?? -1));
    const first = matches.findIndex(
      (other) => other?.person === match.person && other.similarity === highest,
    );
    return first === face ? match : undefined;
  });
}

function bestPerson(similarities: readonly number[]): Match | undefined {
  const [best, second] = similarities
    .map((similarity, person) => ({ person, similarity }))
    .sort((a, b) => b.similarity - a.similarity);
  if (!best || !(best.similarity >= matchRule.leastSimilarity)) return undefined;
  const margin = best.similarity - (second?.similarity ?? -1);
  return margin >= matchRule.leastMargin ? best : undefined;
}

/** Cosine of two templates of one engine: 1 for the same direction. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError('Expected templates of the same engine.');
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let n = 0; n < a.length; n++) {
    const x = a[n] ?? 0;
    const y = b[n] ?? 0;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? product / Math.sqrt(squaresA * squaresB) : 0;
}

/** One template for a person: the mean of several, each counting alike. Three are worth more than any model. */
export function meanTemplate(templates: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(templates[0]?.length ?? 0);
  for (const template of templates) {
    const length = Math.sqrt(template.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let n = 0; n < mean.length; n++) mean[n] = (mean[n] ?? 0) + (template[n] ?? 0) / length;
  }
  return mean;
}

/** Similarity as shown to people: the cosine in percent, never below 0. */
export function similarityPercent(similarity: number): number {
  return Math.min(100, Math.max(0, 100 * similarity));
}
