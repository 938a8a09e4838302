import {
  bytes,
  type Field,
  integer,
  message,
  readFields,
  text,
  textsOf,
  writeFields,
} from './protobuf.ts';

/** A number, or the name of a size that may differ per run. */
type Size = number | string;
type Attribute = number | number[];

export interface Node {
  op: string;
  inputs: string[];
  output: string;
  attributes?: Record<string, Attribute>;
}

export interface Weights {
  shape: number[];
  values: Float32Array;
}

/** The numbers of the fields we touch, from onnx.proto (onnx/onnx, Apache-2.0). */
const model = { irVersion: 1, graph: 7, opset: 8 } as const;
const graph = { node: 1, name: 2, initializer: 5, input: 11, output: 12, valueInfo: 13 } as const;
const node = { input: 1, output: 2, op: 4, attribute: 5 } as const;
const attributeKinds = { integer: 2, integers: 7 } as const;

/**
 * The part of a model that leads to these outputs, with an input of these sizes. Shapes that the
 * exporter wrote down for the old input size are left out: the runtime works them out again.
 */
export function keepOutputs(file: Uint8Array, outputs: string[], inputShape: Size[]): Uint8Array {
  const fields = readFields(file);
  return writeFields(
    fields.map((field) =>
      field.number === model.graph && field.wire === 'bytes'
        ? message(model.graph, prune(readFields(field.value), outputs, inputShape))
        : field,
    ),
  );
}

function prune(fields: Field[], outputs: string[], inputShape: Size[]): Field[] {
  const needed = new Set(outputs);
  // Nodes stand in the order in which they run, so one walk backwards finds all that is needed.
  const nodes = fields
    .filter((field) => field.number === graph.node && field.wire === 'bytes')
    .toReversed()
    .filter(({ value }) => {
      const parts = typeof value === 'bigint' ? [] : readFields(value);
      if (!textsOf(parts, node.output).some((name) => needed.has(name))) return false;
      for (const name of textsOf(parts, node.input)) needed.add(name);
      return true;
    })
    .toReversed();
  const weights = fields.filter(({ number, value }) => {
    if (number !== graph.initializer || typeof value === 'bigint') return false;
    return textsOf(readFields(value), 8).some((name) => needed.has(name));
  });
  return [
    ...nodes,
    text(graph.name, 'kept'),
    ...weights,
    valueInfo(graph.input, 'input', inputShape),
    ...outputs.map((name) => valueInfo(graph.output, name)),
  ];
}

/** A model of 32-bit floats, written from scratch. */
export function buildModel(parts: {
  nodes: Node[];
  weights: Record<string, Weights>;
  inputShape: Size[];
  outputs: string[];
}): Uint8Array {
  return writeFields([
    integer(model.irVersion, 8),
    message(model.graph, [
      ...parts.nodes.map(nodeField),
      text(graph.name, 'built'),
      ...Object.entries(parts.weights).map(([name, weights]) => tensorField(name, weights)),
      valueInfo(graph.input, 'input', parts.inputShape),
      ...parts.outputs.map((name) => valueInfo(graph.output, name)),
    ]),
    message(model.opset, [text(1, ''), integer(2, 13)]),
  ]);
}

function nodeField({ op, inputs, output, attributes = {} }: Node): Field {
  return message(graph.node, [
    ...inputs.map((name) => text(node.input, name)),
    text(node.output, output),
    text(node.op, op),
    ...Object.entries(attributes).map(([name, value]) =>
      message(node.attribute, [
        text(1, name),
        ...(typeof value === 'number'
          ? [integer(3, value)]
          : value.map((each) => integer(8, each))),
        integer(20, typeof value === 'number' ? attributeKinds.integer : attributeKinds.integers),
      ]),
    ),
  ]);
}

const float32 = 1;

function tensorField(name: string, { shape, values }: Weights): Field {
  return message(graph.initializer, [
    ...shape.map((size) => integer(1, size)),
    integer(2, float32),
    text(8, name),
    bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
}

function valueInfo(number: number, name: string, shape?: Size[]): Field {
  const sizes = shape?.map((size) =>
    message(1, [typeof size === 'number' ? integer(1, size) : text(2, size)]),
  );
  return message(number, [
    text(1, name),
    message(2, [message(1, [integer(1, float32), ...(sizes ? [message(2, sizes)] : [])])]),
  ]);
}
