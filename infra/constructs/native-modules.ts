import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { root } from './root.ts';

/** Where a function finds the weights of the face engine: `/var/task` is the unpacked bundle. */
export const modelDirectory = '/var/task/models';

/**
 * A bundle with the face engine and the image library: their native parts for Lambda's arm64 go in
 * beside the code, without Docker and whatever machine this runs on.
 */
export const nativeModules: Partial<BundlingOptions> = {
  // the WebAssembly engine is for machines without a native one
  externalModules: ['onnxruntime-node', 'onnxruntime-web', 'sharp'],
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_, output) => [
      `node "${root}/infra/constructs/add-native-modules.mjs" "${output}"`,
    ],
  },
};
