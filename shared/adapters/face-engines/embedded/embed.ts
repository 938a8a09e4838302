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

export async function openEmbedder(directory?: string): Promise<Embedder> {
  const network = await openNetwork(await readWeights(weightsFiles.embedding, directory));
  return { embed: (picture, points) => embed(network, align(picture, points)) };
}

async function embed(network: Network, face: Picture) {
  const plane = alignedSide * alignedSide;
  const planes = new Float32Array(3 * plane);
  for (let n = 0; n < plane; n++) {
    // @NOTE blue first: fed with red first, this network makes more mistakes
    for (let channel = 0; channel < 3; channel++) {
      planes[channel * plane + n] = ((face.data[3 * n + 2 - channel] ?? 0) - 127) / 128;
    }
  }
  const output = await network.run(planes, [1, 3, alignedSide, alignedSide]);
  const template = Float32Array.from(output('output'));
  const strength = Math.sqrt(template.reduce((sum, value) => sum + value * value, 0));
  return { template: template.map((value) => value / (strength || 1)), strength };
}
