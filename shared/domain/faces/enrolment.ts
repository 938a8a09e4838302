import { cosine, meanTemplate } from './match.ts';
import type { Look } from './sighting.ts';

/**
 * What it takes to know somebody's face by photos. Shrinking a face from 100 to 64 pixels costs 1 match in
 * 100, to 48 pixels 2; three photos are worth more than any model. Strangers of one age hardly reach 0.42,
 * brothers and sisters do: from there on a person decides. A face is grown out of its photos in a year.
 */
export const enrolmentRule = {
  fewestPhotos: 3,
  mostPhotos: 5,
  leastHeight: 64,
  leastAgreement: 0.42,
  resemblesFrom: 0.42,
  validDays: 365,
  mostResembling: 5,
} as const;

/** Why a photo cannot be used. `differs`: it seems to be of somebody else than the others. */
export const photoProblems = [
  'held',
  'no-face',
  'several-faces',
  'small',
  'blurred',
  'turned',
  'poor-quality',
  'differs',
] as const;
export type PhotoProblem = (typeof photoProblems)[number];

/** What is wrong with the face that a photo is of, its largest; undefined for one that is good. */
export function photoProblem(look: Look): PhotoProblem | undefined {
  if (look.status === 'held') return 'held';
  const [face] = look.faces.toSorted((a, b) => b.box.height - a.box.height);
  if (face === undefined) return 'no-face';
  if (!(face.box.height >= enrolmentRule.leastHeight)) return 'small';
  if (face.because === 'clear') return undefined;
  if (face.because.startsWith('turned')) return 'turned';
  return face.because.endsWith('blurred') ? 'blurred' : 'poor-quality';
}

/**
 * The photos (by their place) that are not of the same person as the others; empty only when every two of
 * them agree. Where nobody can tell which one is odd, all that disagree with any other.
 */
export function oddOnesOut(templates: readonly Float32Array[]): number[] {
  const most = templates.length - 1;
  const agreeing = templates.map(
    (one, place) =>
      templates.filter(
        (other, otherPlace) =>
          place !== otherPlace && cosine(one, other) >= enrolmentRule.leastAgreement,
      ).length,
  );
  const below = (least: number) =>
    agreeing.flatMap((count, place) => (count < least ? [place] : []));
  const odd = below(most / 2);
  return odd.length > 0 ? odd : below(most);
}

/**
 * Who of the others looks so much like these photos that a person must say who it is: brothers, sisters,
 * twins, or somebody enrolled under another name. The most alike first.
 */
export function resembling(
  templates: readonly Float32Array[],
  others: readonly { personId: string; templates: readonly Float32Array[] }[],
): string[] {
  const own = meanTemplate(templates);
  return others
    .map(({ personId, templates: theirs }) => ({
      personId,
      similarity: cosine(own, meanTemplate(theirs)),
    }))
    .filter(({ similarity }) => similarity >= enrolmentRule.resemblesFrom)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, enrolmentRule.mostResembling)
    .map(({ personId }) => personId);
}

const dayMs = 86_400_000;

/** When photos of this moment no longer count, and somebody is to be enrolled anew. */
export function enrolmentEnds(at: string): Date {
  return new Date(Date.parse(at) + enrolmentRule.validDays * dayMs);
}

/** Whether a template of this moment counts now. One that says it is from later does not. */
export function isCurrent({ at }: { at: string }, now: Date): boolean {
  return Date.parse(at) <= now.getTime() && now < enrolmentEnds(at);
}
