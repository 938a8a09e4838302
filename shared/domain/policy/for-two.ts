import type { PostEvidence } from './evidence.ts';
import type { Pack } from './pack.ts';
import { overruledFace } from './rules/overruled-face.ts';
import { secondPerson } from './rules/second-person.ts';

/** How it is written down that a face needs a second person's word, and why: "m1#2 in_grace". */
export const waitsForTwo = (face: string, why: string) => `${face} ${why}`;

/** What needs a second person's word in this post now, each once, whether somebody gave it or not. */
export function forTwo(evidence: PostEvidence, pack: Pack): string[] {
  const unsaid = { ...evidence, secondPerson: false };
  const findings = [secondPerson, overruledFace].flatMap((rule) => rule(unsaid, pack));
  return findings.flatMap(({ detail = '', subjects = [] }) =>
    subjects.map((face) => waitsForTwo(face, detail)),
  );
}
