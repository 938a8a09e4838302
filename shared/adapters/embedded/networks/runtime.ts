import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** Runs a model: named float inputs in, named float outputs out. */
export interface Network {
  run(input: Float32Array, shape: number[]): Promise<(output: string) => Float32Array>;
}

type Runtime = {
  InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  Tensor: new (type: 'float32', data: Float32Array, shape: number[]) => Tensor;
};

/**
 * At most two threads a model, which sleep while they wait: threads that spin get in the way of other work
 * and of each other. Memory patterns are off because sizes differ per run.
 */
const threads = Math.min(2, availableParallelism());
const sessionOptions = {
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  enableMemPattern: false,
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
} as const;

let runtime: Promise<Runtime> | undefined;

/** Opens a model on the native runtime, or in WebAssembly on machines it has no binary for. */
export async function openNetwork(model: Uint8Array): Promise<Network> {
  runtime ??= import('onnxruntime-node').catch(loadWebAssembly);
  const { InferenceSession, Tensor } = await runtime;
  const session = await InferenceSession.create(model, sessionOptions);
  return {
    async run(input, shape) {
      const outputs = await session.run({ input: new Tensor('float32', input, shape) });
      return (name) => {
        const data = outputs[name]?.data;
        if (data instanceof Float32Array) return data;
        throw new Error(`Expected the model to answer with floats named ${name}.`);
      };
    },
  };
}

async function loadWebAssembly(): Promise<Runtime> {
  const web = await import('onnxruntime-web');
  web.env.wasm.numThreads = threads;
  return web;
}
