import type { LookProblem } from '../../../../shared/domain/faces/sighting.ts';

/** One hostile or unusual file, and the answer that is right for it. */
export interface Case {
  name: string;
  file: Buffer | Promise<Buffer>;
  /** Faces where the upright portrait has them, or why the file is held. */
  expected: { faces: number } | { held: LookProblem };
}

export const oneFace = { faces: 1 } as const;

export function held(problem: LookProblem): { held: LookProblem } {
  return { held: problem };
}
