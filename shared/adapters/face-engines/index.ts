import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { keysOf } from '../../domain/keys-of.ts';
import type { FaceEngine } from '../../ports/face-engine.ts';
import { createEmbeddedFaceEngine, type EmbeddedOptions } from './embedded/index.ts';
import { createRekognitionFaceEngine, type RekognitionOptions } from './rekognition/index.ts';

export { createEmbeddedFaceEngine } from './embedded/index.ts';
export { createFixedFaceEngine } from './fixed.ts';
export { createRekognitionFaceEngine } from './rekognition/index.ts';

/** What each engine needs; only the one that is chosen looks at its part. */
export interface FaceEngineSettings {
  embedded?: EmbeddedOptions;
  rekognition: RekognitionOptions;
}
type Open = (settings: FaceEngineSettings) => FaceEngine & { close(): Promise<void> };

/** The engines a configuration may name; `fixed` is for tests only. */
const engines = {
  embedded: ({ embedded }) => createEmbeddedFaceEngine(embedded),
  rekognition: ({ rekognition }) => {
    const client = new RekognitionClient({});
    const engine = createRekognitionFaceEngine(client, rekognition);
    return { ...engine, close: async () => client.destroy() };
  },
} satisfies Record<string, Open>;

export type FaceEngineName = keyof typeof engines;
export const faceEngineNames = keysOf(engines);

/** The engine of that name. It holds a process or connections until it is closed. */
export function openFaceEngine(name: FaceEngineName, settings: FaceEngineSettings) {
  const open: Open = engines[name];
  return open(settings);
}
