import { S3Client } from '@aws-sdk/client-s3';
import { createS3Blobs } from '../../shared/adapters/blobs/s3.ts';
import { openFaceEngine } from '../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../shared/adapters/image-editors/sharp.ts';
import { createGuardedMediaFetcher } from '../../shared/adapters/media-fetchers/guarded.ts';
import { mediaHosts } from '../../shared/adapters/platforms/index.ts';
import { byFaceEngine, openListener, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { redactPicture } from './redact-picture.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('redact-picture', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const images = createSharpImageEditor({ run: 'inline' });

export const handler = listen(
  byFaceEngine(config.FACE_ENGINE, store, (engine) =>
    redactPicture({
      store,
      blobs: createS3Blobs(new S3Client({}), config.PICTURES_BUCKET),
      media: createGuardedMediaFetcher({ allowedHosts: Object.values(mediaHosts).flat() }),
      faces: openFaceEngine(engine, {
        embedded: { modelDirectory: config.MODEL_DIRECTORY, run: 'inline' },
        rekognition: { displayCopy: images.displayCopy },
      }),
      images,
      platforms: openPlatforms({ store, secrets, now }),
      now,
    }),
  ),
);
