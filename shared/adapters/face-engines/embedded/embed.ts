import type { Point } from '../../../domain/faces/geometry.ts';
import { align, alignedSide } from './align.ts';
import type { Picture } from './picture.ts';
import type { FivePoints } from './recheck.ts';
import { type Network, openNetwork } from './runtime.ts';
import { readWeights, weightsFiles } from './weights.ts';

/**
 * The only file that makes biometric data. Nothing imports it but a dynamic import for a look with a
 * gallery, or an enrolment: finding faces works without this code and without its weights.
 */
export interface Embedder {
  /** A template and its length before it was normalised: the less of a face there is, the shorter. */
  embed(
    picture: Picture,
    points: FivePoints,
  ): Promise<{ template: Float32Array; strength: number }>;
}

/**
 * A face is looked at twice and the two are added up: as it is, a little higher than its points say, and
 * mirrored, a little lower. What the points are off by, and what is not the same on both sides of a face,
 * then counts half. In eye distances.
 */
const views = [
  { isMirrored: false, down: -0.06 },
  { isMirrored: true, down: 0.06 },
];

export async function openEmbedder(directory?: string): Promise<Embedder> {
  const network = await openNetwork(await readWeights(weightsFiles.embedding, directory));
  return { embed: (picture, points) => embed(network, picture, points) };
}

async function embed(network: Network, picture: Picture, points: FivePoints) {
  const template = new Float32Array(512);
  let strength = 0;
  for (const { isMirrored, down } of views) {
    const face = align(picture, moved(points, down));
    const output = await network.run(planesOf(face, isMirrored), [1, 3, alignedSide, alignedSide]);
    const values = output('output');
    strength += lengthOf(values) / views.length;
    for (const [n, value] of values.entries()) template[n] = (template[n] ?? 0) + value;
    values.fill(0);
  }
  const length = lengthOf(template) || 1;
  for (const [n, value] of template.entries()) template[n] = value / length;
  return { template, strength };
}

function planesOf(face: Picture, isMirrored: boolean): Float32Array {
  const plane = alignedSide * alignedSide;
  const planes = new Float32Array(3 * plane);
  for (let n = 0; n < plane; n++) {
    const column = n % alignedSide;
    const from = isMirrored ? n - column + (alignedSide - 1 - column) : n;
    // @NOTE blue first: fed with red first, this network makes more mistakes
    for (let channel = 0; channel < 3; channel++) {
      planes[channel * plane + n] = ((face.data[3 * from + 2 - channel] ?? 0) - 127) / 128;
    }
  }
  return planes;
}

/** The points so many eye distances further down the face, however it is turned. */
function moved(points: FivePoints, down: number): FivePoints {
  const [left, right] = points;
  const x = -down * (right.y - left.y);
  const y = down * (right.x - left.x);
  const [a, b, c, d, e] = points;
  const lower = (point: Point) => ({ x: point.x + x, y: point.y + y });
  return [lower(a), lower(b), lower(c), lower(d), lower(e)];
}

function lengthOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
