import {
  cosine,
  likenesses,
  type Match,
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

/** What comparing adds to a face. */
export type Identified = Pick<Face, 'match' | 'maybe' | 'near'>;

/**
 * Below this there is too little face in a template for a comparison to mean anything. A face in a post may
 * be weaker than one in an enrolment photo (2.8): two weak templates resemble each other, a weak and a strong
 * one do not. Of 18,000 pairs of strangers, one of them from 2.2 to 2.8, none came to 0.45.
 */
const leastStrength = 2.2;

/**
 * Who of the gallery these faces of one picture are or may be. Templates live for the length of this call:
 * they are overwritten before it returns, and those of people not matched are never shown to anyone.
 */
export async function identify(
  embedder: Embedder,
  picture: Picture,
  faces: Measured[],
  enrolled: Enrolled[],
): Promise<Identified[]> {
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
  const idOf = (person: number) => people[person]?.personId ?? '';
  const like = ({ person, similarity }: Match) => ({
    personId: idOf(person),
    similarityPercent: similarityPercent(similarity),
  });
  return likenesses(similarities).map(({ match, maybe, near }) => ({
    ...(match && { match: like(match) }),
    ...(maybe && { maybe: like(maybe) }),
    ...(near.length > 0 && { near: near.map(idOf) }),
  }));
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
