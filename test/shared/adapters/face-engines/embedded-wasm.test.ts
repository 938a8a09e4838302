import { expect, it, vi } from 'vitest';
import { createEmbeddedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { aSmallGroupPhoto, facesInGroupPhoto } from './pictures.ts';

const opened = vi.hoisted(() => ({ native: 0, wasm: 0 }));

/** As on a machine that the native runtime has no binary for. */
vi.mock('onnxruntime-node', () => {
  opened.native++;
  throw new Error('Cannot find module onnxruntime_binding.node');
});
vi.mock('onnxruntime-web', async (original) => {
  opened.wasm++;
  return await original<object>();
});

it('finds the same faces in WebAssembly where the native runtime has no binary', async () => {
  const engine = createEmbeddedFaceEngine({ run: 'inline' });
  const look = await engine.look(await aSmallGroupPhoto());
  expect(look).toMatchObject({ status: 'analysed' });
  expect(look.status === 'analysed' && look.faces).toHaveLength(facesInGroupPhoto);
  expect(opened).toEqual({ native: 1, wasm: 1 });
});

it('never asks for the native runtime when WebAssembly is chosen by name', async () => {
  opened.native = 0;
  const engine = createEmbeddedFaceEngine({ run: 'inline', runtime: 'wasm' });
  const look = await engine.look(await aSmallGroupPhoto());
  expect(look.status === 'analysed' && look.faces).toHaveLength(facesInGroupPhoto);
  expect(opened.native).toBe(0);
});
