import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { types } from 'node:util';
import sharp from 'sharp';
import { createEmbeddedFaceEngine } from '../../../shared/adapters/face-engines/index.ts';
import type { Figures } from './beside.ts';

/** One side of `beside.ts`, in a process of its own: `ours native`, `ours wasm` or `stock`. */
const root = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'));
const [side, runtime] = process.argv.slice(2);
const photos = await Promise.all(
  [1, 2, 3, 4, 5, 6].map((n) => readFile(join(root, 'demo', `sample${n}.jpg`))),
);
const count = side === 'ours' ? await ours() : await stock();
for (const photo of photos.slice(0, 2)) await count(photo);

const from = performance.now();
const before = process.cpuUsage();
let faces = 0;
for (const photo of photos) faces += await count(photo);
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(before);
const figures: Figures = {
  faces,
  perSecond: Math.round((100 * photos.length) / seconds) / 100,
  processorSeconds: (user + system) / 1e6,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(figures));
process.exit();

async function ours() {
  const engine = createEmbeddedFaceEngine({
    run: 'inline',
    runtime: runtime === 'wasm' ? 'wasm' : 'native',
  });
  return async (photo: Uint8Array) => {
    const look = await engine.look(photo);
    if (look.status === 'held') throw new Error(`Expected no hold, was ${look.reason}.`);
    return look.faces.length;
  };
}

async function stock() {
  // @NOTE its bundle takes Node for a browser that has `util`: it loads only where nothing says "node".
  const versions = process.versions;
  const others = { ...versions, node: undefined };
  Object.defineProperty(process, 'versions', { value: others, configurable: true });
  const api = await import(join(root, 'dist', 'face-api.esm.js'));
  Object.defineProperty(process, 'versions', { value: versions, configurable: true });
  api.tf.ENV.setPlatform('node', {
    now: () => performance.now(),
    isTypedArray: (value: unknown) => types.isTypedArray(value),
    encode: (text: string) => new TextEncoder().encode(text),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  });
  api.env.setEnv(api.env.createNodejsEnv());
  await api.tf.engine().setBackend('cpu');
  const model = (name: string) => join(root, 'model', `ssd_mobilenetv1_model${name}`);
  const [{ weights }] = JSON.parse(await readFile(model('-weights_manifest.json'), 'utf8'));
  const { buffer, byteOffset, byteLength } = await readFile(model('.bin'));
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  await api.nets.ssdMobilenetv1.loadFromWeightMap(api.tf.io.decodeWeights(bytes, weights));
  return async (photo: Uint8Array) => {
    const { data, info } = await sharp(photo)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const tensor = api.tf.tensor3d(Int32Array.from(data), [info.height, info.width, 3], 'int32');
    const found = await api.detectAllFaces(tensor);
    tensor.dispose();
    return found.length;
  };
}
