import { buildModel, type Node, type Weights } from '../../embedded/networks/onnx.ts';
import type { ModelBytes, SavedModel } from './weights.ts';

type Operation = SavedModel['modelTopology']['node'][number];

/** Side of the square picture that goes in, in pixels. */
export const side = 224;

/** The network as an ONNX model: input [n, 3, 224, 224] with colours from 0 to 1, output `Identity` [n, 5]. */
export function toOnnx(bytes: ModelBytes): Uint8Array {
  const read = dequantised(bytes);
  const nodes: Node[] = [];
  const weights: Record<string, Weights> = {
    zero: { shape: [], values: Float32Array.of(0) },
    six: { shape: [], values: Float32Array.of(6) },
  };
  for (const operation of bytes.model.modelTopology.node) {
    if (operation.op === 'Const' || operation.op === 'Placeholder') continue;
    const write = operations[operation.op];
    if (write === undefined) throw new Error(`Expected no operation ${operation.op}.`);
    const data = operation.input.filter((name) => !name.startsWith('^')); // that says when, not what
    const kernel = read.get(data[1] ?? '');
    nodes.push(...write({ ...operation, input: data }, kernel));
    for (const name of data) {
      const found = read.get(name);
      if (found === undefined) continue;
      weights[name] = found.shape.length === 4 ? channelsFirst(found, operation.op) : found;
    }
  }
  return buildModel({ nodes, weights, inputShape: ['n', 3, side, side], outputs: ['Identity'] });
}

/** Kept as one byte each: value = min + scale × byte. */
function dequantised({ model, weights }: ModelBytes): ReadonlyMap<string, Weights> {
  const found = new Map<string, Weights>();
  let at = 0;
  for (const { name, shape, quantization } of model.weightsManifest[0].weights) {
    const length = shape.reduce((product, size) => product * size, 1);
    const { min, scale } = quantization;
    const bytes = weights.subarray(at, at + length);
    found.set(name, { shape, values: Float32Array.from(bytes, (byte) => min + scale * byte) });
    at += length;
  }
  if (at !== weights.length) throw new Error('Expected as many weights as the manifest names.');
  return found;
}

type Write = (operation: Operation, kernel: Weights | undefined) => Node[];

const depthwise = 'FusedDepthwiseConv2dNative';

const operations: Record<string, Write> = {
  Mul: same('Mul'),
  Sub: same('Sub'),
  AddV2: same('Add'),
  Softmax: same('Softmax'),
  Identity: same('Identity'),
  // one place is left of each channel
  Squeeze: same('Flatten'),
  _FusedMatMul: same('Gemm'),
  AvgPool: ({ name, input, attr }) => {
    const attributes = { kernel_shape: inPlane(attr.ksize), strides: inPlane(attr.strides) };
    return [{ op: 'AveragePool', inputs: input, output: name, attributes }];
  },
  _FusedConv2D: convolution,
  [depthwise]: convolution,
};

function same(op: string): Write {
  return ({ name, input }) => [{ op, inputs: input, output: name }];
}

/** Of [1, height, width, 1]. */
function inPlane(sizes: Operation['attr']['strides']): number[] {
  return (sizes?.list.i ?? []).slice(1, 3);
}

function convolution({ name, op, input, attr }: Operation, kernel: Weights | undefined): Node[] {
  if (attr.padding?.s !== 'SAME' || kernel === undefined)
    throw new Error(`Expected ${name} to be a padded convolution.`);
  const isClipped = attr.fused_ops?.list.s.includes('Relu6') ?? false;
  const sum = isClipped ? `${name}/sum` : name;
  const [height = 1, , channels = 1] = kernel.shape;
  const strides = inPlane(attr.strides);
  const attributes = {
    strides,
    pads: border(height, strides[0] ?? 1),
    group: op === depthwise ? channels : 1,
  };
  const added: Node = { op: 'Conv', inputs: input, output: sum, attributes };
  const clipped: Node = { op: 'Clip', inputs: [sum, 'zero', 'six'], output: name };
  return isClipped ? [added, clipped] : [added];
}

/** TensorFlow's "SAME" on a map of even size: what is odd about it goes to the end. */
function border(size: number, stride: number): number[] {
  const all = size - stride;
  const before = Math.max(0, Math.floor(all / 2));
  const after = Math.max(0, all - before);
  return [before, before, after, after];
}

/** [height, width, in, out] → [out, in, height, width]; a depthwise kernel has one input for each output. */
function channelsFirst({ shape, values }: Weights, op: string): Weights {
  const [height = 0, width = 0, third = 0, fourth = 0] = shape;
  const [outs, ins] = op === depthwise ? [third * fourth, 1] : [fourth, third];
  const step = third * fourth;
  const turned = new Float32Array(values.length);
  let to = 0;
  for (let out = 0; out < outs; out++)
    for (let channel = 0; channel < ins; channel++)
      for (let place = 0; place < height * width; place++)
        turned[to++] = values[place * step + channel * outs + out] ?? 0;
  return { shape: [outs, ins, height, width], values: turned };
}
