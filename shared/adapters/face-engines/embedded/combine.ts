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

/** What each figure counts for. Where two stand, how much more for each unit of the logarithm of the height. */
export interface Weights {
  first: {
    /** Per size of the search, the smallest first. */
    sizes: readonly number[];
    refine: number;
    output: number;
    /** Faces are higher than wide; knees and hands are not. */
    elongation: number;
    constant: number;
  };
  closer: {
    sizes: readonly number[];
    elongation: number;
    constant: number;
    refine: readonly [number, number];
    output: readonly [number, number];
    far: readonly [number, number];
    near: readonly [number, number];
    height: number;
    heightSquared: number;
  };
}

/**
 * Logistic combinations, fitted on 113 photos of groups with 1,494 marked faces, of which those below 20
 * pixels neither count for nor against (how to measure: `test/bench/faces`). Fits that each leave out a
 * fifth of the photos find 99.2 % of the clear faces and 95.4 % of all faces of 32 pixels and more, at
 * 0.6 false boxes a photo, where `leastProbability` stands.
 */
export const combination = {
  /** By the scores at the four sizes at which every picture is searched. */
  allFaces: {
    first: {
      sizes: [2.421, 2.391, 1.253, 1.758],
      refine: 0.16,
      output: 0.384,
      elongation: 3.014,
      constant: -4.13,
    },
    closer: {
      sizes: [1.546, 1.78, 0.599, 1.57],
      elongation: 2.453,
      constant: -2.793,
      refine: [0.076, 0.242],
      output: [0.542, 0.216],
      far: [0.319, -0.09],
      near: [-0.142, 0.556],
      height: 2.239,
      heightSquared: -1.161,
    },
  },
  /** By the scores at two sizes, the first about half the second, at which they have 64 pixels at most. */
  smallFaces: {
    first: {
      sizes: [3.831, 2.854],
      refine: 0.164,
      output: 0.387,
      elongation: 3.946,
      constant: -4.58,
    },
    closer: {
      sizes: [2.424, 2.671],
      elongation: 3.343,
      constant: -3.044,
      refine: [0.1, 0.345],
      output: [0.595, 0.314],
      far: [0.307, 0.018],
      near: [-0.197, 0.235],
      height: 1.79,
      heightSquared: -3.296,
    },
  },
  /** Between these the first look leaves a doubt, and a closer look decides. */
  doubt: { above: 0.02, below: 0.98 },
  leastProbability: 0.32,
} as const satisfies {
  allFaces: Weights;
  smallFaces: Weights;
  doubt: { above: number; below: number };
  leastProbability: number;
};

/** How likely a cluster is a face, from the detector's scores, the two rechecks and its shape together. */
export function probability(
  { box, scores }: Cluster,
  { refine, output }: { refine: number; output: number },
  { first }: Weights,
): number {
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
export function probabilityUpClose(
  cluster: Cluster,
  look: CloserLook,
  height: number,
  { closer }: Weights,
): number {
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
