import { createFixedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { describeFaceEngine } from './engine-suite.ts';

const face = {
  box: { x: 10, y: 10, width: 40, height: 50 },
  confidencePercent: 99,
  recognisable: true,
  because: 'clear',
};

describeFaceEngine('the fixed engine', () => createFixedFaceEngine([face]));
