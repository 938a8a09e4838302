import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';

/** MobileNetV2, width 1.4, of nsfwjs: the graph and its weights. Licence and provenance stand in `../README.md`. */
export const modelFiles = {
  graph: {
    path: 'dist/models/mobilenet_v2_mid/model.min.js',
    sha256: 'a7a9e701491e2449b221dab7c424957f853e700602b5575da33cfd745616f964',
  },
  firstWeights: {
    path: 'dist/models/mobilenet_v2_mid/group1-shard1of2.min.js',
    sha256: 'f2e79a209e44d668220ec5f1533a98f2be954e3953685bf074d201b82fefc29a',
  },
  otherWeights: {
    path: 'dist/models/mobilenet_v2_mid/group1-shard2of2.min.js',
    sha256: 'f291df992a0131741372506a6072fb9f1645bff7c973c983fd6276f5f9625d5e',
  },
} as const;
type ModelFile = (typeof modelFiles)[keyof typeof modelFiles];

const numbersSchema = z.object({ list: z.object({ i: z.array(z.coerce.number()) }) });
/** TensorFlow's texts are in base64. */
const textSchema = z.string().transform((text) => Buffer.from(text, 'base64').toString());

/** What we use of a TensorFlow.js graph: what is computed of what, and where each weight stands in the bytes. */
const savedModelSchema = z.object({
  modelTopology: z.object({
    node: z.array(
      z.object({
        name: z.string(),
        op: z.string(),
        input: z.array(z.string()).default([]),
        attr: z
          .object({
            strides: numbersSchema.optional(),
            ksize: numbersSchema.optional(),
            padding: z.object({ s: textSchema }).optional(),
            fused_ops: z.object({ list: z.object({ s: z.array(textSchema) }) }).optional(),
          })
          .default({}),
      }),
    ),
  }),
  weightsManifest: z.tuple([
    z.object({
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.number().int().positive()),
          quantization: z.object({
            min: z.number(),
            scale: z.number(),
            dtype: z.literal('uint8'),
          }),
        }),
      ),
    }),
  ]),
});
export type SavedModel = z.infer<typeof savedModelSchema>;

export interface ModelBytes {
  model: SavedModel;
  /** One byte a weight, in the order of the manifest. */
  weights: Uint8Array;
}

/** Reads the files from the installed package, or under their bundled names from a directory of copies. */
export async function readModel(directory?: string): Promise<ModelBytes> {
  const { graph, firstWeights, otherWeights } = modelFiles;
  const [model, ...weights] = await Promise.all(
    [graph, firstWeights, otherWeights].map((file) => exported(file, directory)),
  );
  const bytes = weights.map((text) => Buffer.from(z.string().parse(text), 'base64'));
  return { model: savedModelSchema.parse(model), weights: Buffer.concat(bytes) };
}

/** In a bundle the names say whose they are. */
export const bundledName = ({ path }: Pick<ModelFile, 'path'>): string =>
  `nsfwjs-${path.slice(path.lastIndexOf('/') + 1)}`;

/**
 * The package keeps its data as scripts that export one value. Other bytes than those measured are refused, and
 * what runs has nothing within reach.
 */
async function exported(file: ModelFile, directory: string | undefined): Promise<unknown> {
  const path = directory ? join(directory, bundledName(file)) : installedPath(file);
  const script = await readFile(path);
  const found = createHash('sha256').update(script).digest('hex');
  if (found !== file.sha256) throw new Error(`Expected other weights in ${bundledName(file)}.`);
  const module = { exports: {} };
  runInNewContext(script.toString('latin1'), { module, exports: module.exports });
  return module.exports;
}

/** Where the package keeps it. Its `exports` hide package.json; the entry stands two folders below the root. */
export function installedPath({ path }: Pick<ModelFile, 'path'>): string {
  const entry = createRequire(import.meta.url).resolve('nsfwjs');
  return join(dirname(entry), '..', '..', path);
}
