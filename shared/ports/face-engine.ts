import type { Look } from '../domain/faces/sighting.ts';
import type { Result } from '../domain/result.ts';

/** One enrolled person's templates, made by the same engine. Biometric data: memory and the people table only. */
export interface Enrolled {
  personId: string;
  templates: Float32Array[];
}

/** The enrolled people of one school. Never of two. */
export interface Gallery {
  schoolId: string;
  enrolled: Enrolled[];
}

/** Why a photo cannot be used for enrolment; `held` is a file that could not be looked at. */
export const enrolProblems = ['held', 'no-face', 'several-faces', 'poor-quality'] as const;
export type EnrolProblem = (typeof enrolProblems)[number];

export interface FaceEngine {
  /** Name and version; templates of another version cannot be compared. */
  readonly version: string;
  /**
   * Finds every face in a file as published. Without a gallery no embedding is computed and none of
   * its code or weights is loaded. A file not read whole is `held`. Throws only for outages.
   */
  look(file: Uint8Array, options?: { gallery?: Gallery }): Promise<Look>;
  /** The template of the one face in an enrolment photo. */
  enrol(file: Uint8Array): Promise<Result<Float32Array, EnrolProblem>>;
}
