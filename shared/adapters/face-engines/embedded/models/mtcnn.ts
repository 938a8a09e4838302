import { buildModel, type Node, type Weights } from './onnx.ts';
import { readTfliteWeights } from './tflite.ts';

/** How a stage of MTCNN is laid out; the weights come from its file, by layer name. */
export interface Stage {
  name: 'rnet' | 'onet';
  /** Side of the square input in pixels. */
  side: number;
  convolutions: { name: string; pool?: { side: number; pads: [number, number, number, number] } }[];
  dense: string;
  heads: { layer: string; output: string }[];
}

/** TensorFlow's "same" padding of an even map under a 3×3 pool: one row and column, at the end only. */
const atTheEnd: [number, number, number, number] = [0, 0, 1, 1];
const none: [number, number, number, number] = [0, 0, 0, 0];

/** Zhang et al., "Joint Face Detection and Alignment using Multi-task Cascaded CNNs" (2016), figure 2. */
export const refineStage: Stage = {
  name: 'rnet',
  side: 24,
  convolutions: [
    { name: '1', pool: { side: 3, pads: atTheEnd } },
    { name: '2', pool: { side: 3, pads: none } },
    { name: '3' },
  ],
  dense: '4',
  heads: [{ layer: '5-1', output: 'scores' }],
};

export const outputStage: Stage = {
  name: 'onet',
  side: 48,
  convolutions: [
    { name: '1', pool: { side: 3, pads: atTheEnd } },
    { name: '2', pool: { side: 3, pads: none } },
    { name: '3', pool: { side: 2, pads: none } },
    { name: '4' },
  ],
  dense: '5',
  heads: [
    { layer: '6-1', output: 'scores' },
    { layer: '6-2', output: 'boxes' },
    { layer: '6-3', output: 'points' },
  ],
};

/** The same stage as an ONNX model, so that one runtime serves all. `scores` are logits: [not a face, face]. */
export function toOnnx(stage: Stage, tflite: Uint8Array): Uint8Array {
  const read = readTfliteWeights(tflite);
  const weights: Record<string, Weights> = {};
  const use = (layer: string, change = (given: Weights) => given): string => {
    const found = read.get(`${stage.name}/${layer}`);
    if (!found) throw new Error(`Expected the weights ${layer} in ${stage.name}.`);
    weights[layer] = change(found);
    return layer;
  };
  const nodes: Node[] = [];
  const then = (op: string, inputs: string[], attributes?: Node['attributes'], named?: string) => {
    const output = named ?? `${op}${nodes.length}`;
    nodes.push({ op, inputs, output, ...(attributes && { attributes }) });
    return output;
  };

  let now = 'input';
  for (const { name, pool } of stage.convolutions) {
    const kernel = use(`conv${name}/weights/read`, channelsFirst);
    now = then('Conv', [now, kernel, use(`conv${name}/Conv2D_bias`)]);
    now = then('PRelu', [now, use(`prelu${name}/alpha/read`, perChannel)]);
    if (pool) {
      const shape = { kernel_shape: [pool.side, pool.side], strides: [2, 2], pads: pool.pads };
      now = then('MaxPool', [now], shape);
    }
  }
  const dense = (input: string, name: string, output?: string) =>
    then(
      'Gemm',
      [input, use(`${name}/weights/read/transpose`), use(`${name}/${name}/MatMul_bias`)],
      { transB: 1 },
      output,
    );
  // The dense weights were learned on maps with the channels last.
  now = then('Flatten', [then('Transpose', [now], { perm: [0, 2, 3, 1] })], { axis: 1 });
  now = then('PRelu', [dense(now, `conv${stage.dense}`), use(`prelu${stage.dense}/alpha/read`)]);
  for (const { layer, output } of stage.heads) dense(now, `conv${layer}`, output);

  const outputs = stage.heads.map(({ output }) => output);
  return buildModel({ nodes, weights, inputShape: ['n', 3, stage.side, stage.side], outputs });
}

function perChannel({ shape, values }: Weights): Weights {
  return { shape: [...shape, 1, 1], values };
}

/** [out, height, width, in] → [out, in, height, width]. */
function channelsFirst({ shape, values }: Weights): Weights {
  const [outs = 0, height = 0, width = 0, ins = 0] = shape;
  const turned = new Float32Array(values.length);
  let to = 0;
  for (let out = 0; out < outs; out++)
    for (let channel = 0; channel < ins; channel++)
      for (let place = 0; place < height * width; place++)
        turned[to++] = values[(out * height * width + place) * ins + channel] ?? 0;
  return { shape: [outs, ins, height, width], values: turned };
}
