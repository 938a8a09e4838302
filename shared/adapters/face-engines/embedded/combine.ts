import { overlap } from '../../../domain/faces/geometry.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import type { CloserLook } from './closer-look.ts';
import type { Candidate } from './detect.ts';

/** Boxes that overlap this much are the same face. */
const sameFace = 0.5;
/** A score at another size supports a face when its box overlaps the face this much. */
const supports = 0.45;
/** Below this a box starts no face of its own; it may still support one. */
const startsFace = 0.3;
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

/**
 * The weights of two logistic combinations, and the smallest probability that counts as a face. Fitted on
 * 113 photos of groups with 1,494 marked faces (how to measure: `test/bench/faces`); fits that each leave
 * out a quarter of the photos find 99.2 % of the clear faces and 95.0 % of all faces of 32 pixels and more,
 * at 0.59 false boxes a photo. A missed face costs more than a box too many: hence 0.35.
 */
export const combination = {
  first: {
    /** Per size of the search, the smallest first. */
    sizes: [1.928, 2.267, 1.065, 2.096],
    refine: 0.144,
    output: 0.364,
    /** Faces are higher than wide; knees and hands are not. */
    elongation: 3.061,
    constant: -3.831,
  },
  /** Between these the first look leaves a doubt, and a closer look decides. */
  doubt: { above: 0.02, below: 0.98 },
  closer: {
    sizes: [1.465, 1.837, 0.702, 1.762],
    elongation: 3.002,
    constant: -2.855,
    /** Each: what it counts for, and how much more for each unit of the logarithm of the face's height. */
    refine: [0.104, 0.082],
    output: [0.474, 0.252],
    far: [0.303, -0.108],
    near: [-0.08, 0.277],
    height: 1.166,
    heightSquared: -0.75,
  },
  leastProbability: 0.35,
} as const;

/** How likely a cluster is a face, from the detector's scores, the two rechecks and its shape together. */
export function probability(
  { box, scores }: Cluster,
  { refine, output }: { refine: number; output: number },
): number {
  const { first } = combination;
  return logistic(
    scoresAndShape({ box, scores }, first) +
      first.refine * logOdds(refine) +
      first.output * logOdds(output),
  );
}

/** The natural logarithm of heights in the photos fitted on: outside of them nothing is extrapolated. */
const heights = { least: Math.log(16), middle: 3.5, most: Math.log(200) };

/**
 * The same after a closer look. `height` is that of the face in a photo of 1,024 pixels: how much each
 * network can be trusted depends on how much it can see.
 */
export function probabilityUpClose(cluster: Cluster, look: CloserLook, height: number): number {
  const { closer } = combination;
  const size = Math.min(heights.most, Math.max(heights.least, Math.log(height))) - heights.middle;
  const worth = ([base, perSize]: readonly [number, number]) => base + perSize * size;
  return logistic(
    scoresAndShape(cluster, closer) +
      worth(closer.refine) * look.refine +
      worth(closer.output) * look.output +
      worth(closer.far) * logOdds(look.far) +
      worth(closer.near) * logOdds(look.near) +
      closer.height * size +
      closer.heightSquared * size ** 2,
  );
}

function scoresAndShape(
  { box, scores }: Cluster,
  weights: { sizes: readonly number[]; elongation: number; constant: number },
): number {
  return (
    weights.sizes.reduce((sum, weight, n) => sum + weight * (scores[n] ?? 0), 0) +
    weights.elongation * Math.log(box.height / box.width) +
    weights.constant
  );
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Log odds that stay finite at 0 and 1. */
export function logOdds(score: number): number {
  return Math.log((score + 0.001) / (1.001 - score));
}
