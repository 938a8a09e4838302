export { createEmbeddedFaceEngine } from './embedded/index.ts';
export { createFixedFaceEngine } from './fixed.ts';
