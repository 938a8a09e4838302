import {
  assignPeople,
  cosine,
  meanTemplate,
  similarityPercent,
} from '../../../domain/faces/match.ts';
import { type FaceSignals, isMatchable } from '../../../domain/faces/recognisable.ts';
import type { Face } from '../../../domain/faces/sighting.ts';
import type { Enrolled } from '../../../ports/face-engine.ts';
import type { Embedder } from './embed.ts';
import type { Found } from './find.ts';
import type { Picture } from './picture.ts';

export interface Measured {
  found: Found;
  signals: FaceSignals;
}

/** Below this there is too little face in a template for a comparison to mean anything. */
const leastStrength = 2.8;

/**
 * Who of the gallery these faces of one picture are. Templates live for the length of this call: they
 * are overwritten before it returns, and those of people not matched are never shown to anyone.
 */
export async function identify(
  embedder: Embedder,
  picture: Picture,
  faces: Measured[],
  enrolled: Enrolled[],
): Promise<Face['match'][]> {
  const people = enrolled
    .filter(({ templates }) => templates.length > 0)
    .map(({ personId, templates }) => ({ personId, template: meanTemplate(templates) }));
  const similarities: number[][] = [];
  for (const { found, signals } of faces) {
    similarities.push(
      isMatchable(signals) && people.length > 0
        ? await compare(embedder, picture, found, people)
        : [],
    );
  }
  for (const { template } of people) template.fill(0);
  return assignPeople(similarities).map((match) => {
    const personId = match && people[match.person]?.personId;
    return match && personId !== undefined
      ? { personId, similarityPercent: similarityPercent(match.similarity) }
      : undefined;
  });
}

async function compare(
  embedder: Embedder,
  picture: Picture,
  { points }: Found,
  people: { template: Float32Array }[],
): Promise<number[]> {
  const { template, strength } = await embedder.embed(picture, points);
  const similarities =
    strength < leastStrength ? [] : people.map((person) => cosine(template, person.template));
  template.fill(0);
  return similarities;
}
