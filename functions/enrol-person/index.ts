import { openFaceEngine } from '../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../shared/adapters/image-editors/sharp.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import { byFaceEngine, openListener, openSchoolKeys } from '../cloud.ts';
import { configSchema } from './config.ts';
import { enrolPerson } from './enrol-person.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('enrol-person', config);
const { displayCopy } = createSharpImageEditor({ run: 'inline' });

export const handler = listen(
  byFaceEngine(config.FACE_ENGINE, store, (engine) =>
    enrolPerson({
      store,
      faces: openFaceEngine(engine, {
        embedded: { modelDirectory: config.MODEL_DIRECTORY, run: 'inline' },
        rekognition: { displayCopy },
      }),
      keys: openSchoolKeys(config),
      packs,
      now,
    }),
  ),
);
