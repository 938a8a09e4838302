export { createEmbeddedFaceEngine } from './embedded/index.ts';
export { createFixedFaceEngine } from './fixed.ts';
export { createRekognitionFaceEngine } from './rekognition/index.ts';

/** The engines a configuration may name; `fixed` is for tests only. */
export const faceEngineNames = ['embedded', 'rekognition'] as const;
