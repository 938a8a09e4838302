import { anySize } from './detect.ts';
import type { FindNetworks } from './find.ts';
import { outputStage, refineStage, toOnnx } from './models/mtcnn.ts';
import { openNetwork } from './runtime.ts';
import { readWeights, weightsFiles } from './weights.ts';

/** Opens what finding faces needs, and nothing that could compare them. */
export async function openFindNetworks(directory?: string): Promise<FindNetworks> {
  const [detector, refine, output] = await Promise.all([
    readWeights(weightsFiles.detector, directory).then(anySize).then(openNetwork),
    readWeights(weightsFiles.refine, directory)
      .then((file) => toOnnx(refineStage, file))
      .then(openNetwork),
    readWeights(weightsFiles.output, directory)
      .then((file) => toOnnx(outputStage, file))
      .then(openNetwork),
  ]);
  return { detector, refine, output };
}
