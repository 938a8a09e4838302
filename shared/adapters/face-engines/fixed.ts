import type { Look } from '../../domain/faces/sighting.ts';
import { fail, ok } from '../../domain/result.ts';
import type { FaceEngine } from '../../ports/face-engine.ts';

/** Answers every readable file with the same look, and every enrolment with the same template: for tests. */
export function createFixedFaceEngine(
  answer: Look,
  template: Float32Array = Float32Array.of(1, 0),
): FaceEngine {
  return {
    version: 'fixed-1',
    async look(file) {
      return file.length === 0 ? { status: 'held', reason: 'unreadable' } : answer;
    },
    async enrol(file) {
      return file.length === 0 ? fail('held') : ok(template);
    },
  };
}
