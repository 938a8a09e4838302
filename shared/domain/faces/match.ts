import { bestAssignment } from './assignment.ts';

/** From where a likeness means what, on the scale of one engine. */
export interface MatchRule {
  /** From here a face is this person, when nobody else comes near. */
  leastSimilarity: number;
  /** So far it must be ahead of the second person. */
  leastMargin: number;
  /** From here it may be this person: a person looks. Never counts by itself. */
  maybeFrom: number;
  /** From here it matters when this person may not be shown. */
  nearFrom: number;
}

/**
 * For cosines of templates, −1 to 1. Below 0.55 children in one photo begin to be taken for each other (none
 * of 543 pairs of schoolchildren reaches it, 0.4 % reach 0.50, 3 % 0.42, 10 % 0.35); a margin to the second
 * person catches brothers and sisters.
 */
export const matchRule = {
  leastSimilarity: 0.55,
  leastMargin: 0.1,
  maybeFrom: 0.42,
  nearFrom: 0.35,
} as const satisfies MatchRule;

export interface Match {
  person: number;
  similarity: number;
}

export interface Likeness {
  /** Who this face is by the rule. */
  match?: Match;
  /** Who it may be, where there is no match. */
  maybe?: Match;
  /** Everybody else it comes near, the most alike first. */
  near: number[];
}

/**
 * Whom the faces of one picture are like: `similarities` holds a row per face and a column per person, an
 * empty row for a face that was not compared. No person is in a picture twice: first the matches are given
 * out, then what is left, each so that the sum of similarities is the largest possible. What is only perhaps
 * somebody never takes a match away.
 */
export function likenesses(
  similarities: readonly (readonly number[])[],
  rule: MatchRule = matchRule,
): Likeness[] {
  const matches = assignPeople(similarities, rule);
  const taken = new Set(matches.flatMap((match) => match?.person ?? []));
  const open = similarities.map((row, face) =>
    matches[face]
      ? []
      : row.map((similarity, person) =>
          similarity >= rule.maybeFrom && !taken.has(person) ? similarity : 0,
        ),
  );
  const perhaps = bestAssignment(open);
  return similarities.map((row, face) => {
    const match = matches[face];
    const person = perhaps[face];
    const maybe = person === undefined ? undefined : { person, similarity: row[person] ?? 0 };
    return {
      ...(match && { match }),
      ...(maybe && { maybe }),
      near: nearTo(row, rule).filter((other) => other !== match?.person),
    };
  });
}

function nearTo(row: readonly number[], { nearFrom }: MatchRule): number[] {
  return row
    .map((similarity, person) => ({ person, similarity }))
    .filter(({ similarity }) => similarity >= nearFrom)
    .sort((a, b) => b.similarity - a.similarity)
    .map(({ person }) => person);
}

/**
 * The matches alone. Of several faces that pass the rule for one person the most similar one is that person.
 * This is the optimal assignment: the margin lets a face pass the rule for one person at most, so no choice
 * for one person ever stands in the way of another.
 */
export function assignPeople(
  similarities: readonly (readonly number[])[],
  rule: MatchRule = matchRule,
): (Match | undefined)[] {
  const matches = similarities.map((row) => bestPerson(row, rule));
  const first = new Map<number, number>();
  for (const [face, match] of matches.entries()) {
    if (!match) continue;
    const rival = matches[first.get(match.person) ?? -1];
    if (!rival || match.similarity > rival.similarity) first.set(match.person, face);
  }
  return matches.map((match, face) =>
    match && first.get(match.person) === face ? match : undefined,
  );
}

function bestPerson(similarities: readonly number[], rule: MatchRule): Match | undefined {
  let best: Match = { person: -1, similarity: Number.NEGATIVE_INFINITY };
  let second = Number.NEGATIVE_INFINITY;
  for (const [person, similarity] of similarities.entries()) {
    if (similarity > best.similarity) {
      second = best.similarity;
      best = { person, similarity };
    } else if (similarity > second) {
      second = similarity;
    }
  }
  const isSure =
    best.similarity >= rule.leastSimilarity && best.similarity - second >= rule.leastMargin;
  return isSure ? best : undefined;
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
