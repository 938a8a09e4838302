import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const figuresSchema = z.object({
  faces: z.number(),
  perSecond: z.number(),
  processorSeconds: z.number(),
  peakMegabytes: z.number(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Memory at which AWS Lambda gives one whole processor (Lambda developer guide, "Configure memory"). */
const gigabytesPerProcessor = 1.769;

/**
 * Finding faces with the embedded engine and with the stock detector of @vladmandic/face-api, on the six
 * pictures that come with that package. Each in a process of its own, loaded and warm before the clock runs.
 * The stock detector runs on plain JavaScript: no WebAssembly binary travels with its package.
 */
export async function measureBeside() {
  const native = await figuresOf('ours', 'native');
  const wasm = await figuresOf('ours', 'wasm');
  const stock = await figuresOf('stock');
  return [
    { what: 'faces in 6 photos of 1920 px: ours, native', ...perPhoto(native) },
    { what: 'faces in 6 photos of 1920 px: ours, WebAssembly', ...perPhoto(wasm) },
    { what: 'faces in 6 photos of 1920 px: stock face-api, JavaScript', ...perPhoto(stock) },
    {
      what: 'ours, native, against stock',
      timesAsFast: round(native.perSecond / stock.perSecond),
      shareOfMemory: round(native.peakMegabytes / stock.peakMegabytes),
    },
  ];
}

/** GB-seconds as Lambda would count this processor's time; the price of a photo on another one differs. */
function perPhoto({ processorSeconds, ...figures }: Figures) {
  return { ...figures, gigabyteSeconds: round((processorSeconds / 6) * gigabytesPerProcessor) };
}

async function figuresOf(...args: string[]): Promise<Figures> {
  const script = fileURLToPath(new URL('./beside-process.ts', import.meta.url));
  const run = [...process.execArgv, script, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, run);
  return figuresSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
