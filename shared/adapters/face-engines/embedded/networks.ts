import { anySize, type Detector } from './detect.ts';
import type { FindNetworks } from './find.ts';
import { outputStage, refineStage, toOnnx } from './models/mtcnn.ts';
import { openNetwork } from './runtime.ts';
import { readWeights, weightsFiles } from './weights.ts';

/** Opens what finding faces needs, and nothing that could compare them. */
export async function openFindNetworks(directory?: string): Promise<FindNetworks> {
  const open = async (sees: Detector['sees']): Promise<Detector> => {
    const model = anySize(await readWeights(weightsFiles.detector, directory), sees);
    return { network: await openNetwork(model), sees };
  };
  const [detector, refine, output] = await Promise.all([
    open('all'),
    readWeights(weightsFiles.refine, directory)
      .then((file) => toOnnx(refineStage, file))
      .then(openNetwork),
    readWeights(weightsFiles.output, directory)
      .then((file) => toOnnx(outputStage, file))
      .then(openNetwork),
  ]);
  let smallFaces: Promise<Detector> | undefined;
  const openSmall = () => {
    smallFaces ??= open('small');
    return smallFaces;
  };
  return { detector, refine, output, smallFaces: openSmall };
}
