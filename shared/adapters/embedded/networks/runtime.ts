import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { keysOf } from '../../../domain/keys-of.ts';

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

/** What models run on, by name: this machine's own code, or WebAssembly, which runs everywhere at half the speed. */
const runtimes = {
  native: (): Promise<Runtime> => import('onnxruntime-node').catch(loadWebAssembly),
  wasm: loadWebAssembly,
};
export type RuntimeName = keyof typeof runtimes;
export const runtimeNames = keysOf(runtimes);

const opened = new Map<RuntimeName, Promise<Runtime>>();
let chosen: RuntimeName = 'native';

/** What every model of this process that is opened from now on runs on. Native code is chosen at the start. */
export function chooseRuntime(name: RuntimeName): void {
  chosen = name;
}

/** Opens a model on the runtime that is chosen; in WebAssembly also where the native one has no binary. */
export async function openNetwork(model: Uint8Array): Promise<Network> {
  const runtime = opened.get(chosen) ?? runtimes[chosen]();
  opened.set(chosen, runtime);
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
