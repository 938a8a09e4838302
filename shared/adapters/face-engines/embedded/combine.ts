import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import type { Candidate } from './detect.ts';

/** Boxes that overlap this much are the same face. */
const sameFace = 0.5;
/** A score at another size supports a face when its box overlaps the face this much. */
const supports = 0.45;
/** Below this a box starts no face of its own; it may still support one. */
const startsFace = 0.4;
/** Below this a box is not even support. */
export const leastScore = 0.2;

/** Boxes of one face taken together, with the best score at each size looked at. */
export interface Cluster {
  box: Box;
  scores: number[];
}

/**
 * One cluster per face from the boxes found at several sizes of one picture, all in the same pixels.
 * Its box is the mean of its boxes, weighted by their scores: steadier than the best box alone.
 */
export function cluster(bySize: Candidate[][]): Cluster[] {
  let left = bySize
    .flat()
    .filter(({ score }) => score >= startsFace)
    .sort((a, b) => b.score - a.score);
  const clusters: Cluster[] = [];
  for (let best = left[0]; best; best = left[0]) {
    const top = best;
    const members = left.filter(({ box }) => overlap(box, top.box) > sameFace);
    left = left.filter((candidate) => candidate !== top && !members.includes(candidate));
    const box = weightedMean(members);
    clusters.push({ box, scores: bySize.map((candidates) => support(candidates, box)) });
  }
  return clusters;
}

function weightedMean(members: Candidate[]): Box {
  const total = members.reduce((sum, { score }) => sum + score, 0);
  const mean = (of: (box: Box) => number) =>
    members.reduce((sum, { box, score }) => sum + score * of(box), 0) / total;
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
  };
}

function support(candidates: Candidate[], box: Box): number {
  return candidates.reduce(
    (best, candidate) =>
      candidate.score > best && overlap(candidate.box, box) > supports ? candidate.score : best,
    0,
  );
}

/** The weights of the logistic combination, and the smallest probability that counts as a face. */
export const combination = {
  sizes: [2.15, 1.5, 1.48],
  best: 0.02,
  output: 0.28,
  refine: 0.19,
  constant: -2.04,
  leastProbability: 0.35,
} as const;

/** How likely a cluster is a face, from the detector's scores and the two rechecks together. */
export function probability(scores: number[], refine: number, output: number): number {
  const bySize = combination.sizes.reduce(
    (sum, weight, size) => sum + weight * (scores[size] ?? 0),
    0,
  );
  const logit =
    bySize +
    combination.best * logOdds(Math.max(0, ...scores)) +
    combination.output * logOdds(output) +
    combination.refine * logOdds(refine) +
    combination.constant;
  return 1 / (1 + Math.exp(-logit));
}

/** Log odds that stay finite at 0 and 1. */
export function logOdds(score: number): number {
  return Math.log((score + 0.001) / (1.001 - score));
}
