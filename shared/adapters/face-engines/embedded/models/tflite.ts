import type { Weights } from './onnx.ts';

/** Where the fields we read stand in their tables, from schema.fbs (tensorflow/tensorflow, Apache-2.0). */
const model = { subgraphs: 2, buffers: 4 } as const;
const subgraph = { tensors: 0 } as const;
const tensor = { shape: 0, buffer: 2, name: 3 } as const;
const buffer = { data: 0 } as const;

/** All float weights in a TensorFlow Lite file (a FlatBuffer), by tensor name. */
export function readTfliteWeights(file: Uint8Array): Map<string, Weights> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const u32 = (at: number) => view.getUint32(at, true);

  /** Where a field of a table stands, 0 when it is left out. */
  const field = (table: number, index: number): number => {
    const layout = table - view.getInt32(table, true);
    const inTable = 4 + 2 * index < view.getUint16(layout, true);
    const offset = inTable ? view.getUint16(layout + 4 + 2 * index, true) : 0;
    return offset === 0 ? 0 : table + offset;
  };
  const vector = (table: number, index: number): { at: number; length: number } => {
    const from = field(table, index);
    if (from === 0) return { at: 0, length: 0 };
    const start = from + u32(from);
    return { at: start + 4, length: u32(start) };
  };
  const words = (table: number, index: number): { at: number; value: number }[] => {
    const { at, length } = vector(table, index);
    return Array.from({ length }, (_, n) => ({ at: at + 4 * n, value: u32(at + 4 * n) }));
  };
  const tables = (table: number, index: number): number[] =>
    words(table, index).map(({ at, value }) => at + value);

  const root = u32(0);
  const buffers = tables(root, model.buffers);
  const weights = new Map<string, Weights>();
  for (const table of tables(root, model.subgraphs).flatMap((graph) =>
    tables(graph, subgraph.tensors),
  )) {
    const held = field(table, tensor.buffer);
    const data = buffers[held === 0 ? 0 : u32(held)];
    const { at, length } = data === undefined ? { at: 0, length: 0 } : vector(data, buffer.data);
    if (length === 0) continue;
    const name = vector(table, tensor.name);
    weights.set(Buffer.from(file.subarray(name.at, name.at + name.length)).toString(), {
      shape: words(table, tensor.shape).map(({ value }) => value),
      // Copied, because the bytes may stand at an odd address.
      values: new Float32Array(Uint8Array.from(file.subarray(at, at + length)).buffer),
    });
  }
  return weights;
}
