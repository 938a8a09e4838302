import { S3Client } from '@aws-sdk/client-s3';
import { createS3Blobs } from '../../shared/adapters/blobs/s3.ts';
import { openFaceEngine } from '../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../shared/adapters/image-editors/sharp.ts';
import { openImageModerator } from '../../shared/adapters/image-moderators/index.ts';
import { createGuardedMediaFetcher } from '../../shared/adapters/media-fetchers/guarded.ts';
import { mediaHosts } from '../../shared/adapters/platforms/index.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import {
  byFaceEngine,
  openListener,
  openPlatforms,
  openSchoolKeys,
  openSecrets,
} from '../cloud.ts';
import { configSchema } from './config.ts';
import { screenPost } from './screen-post.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('screen-post', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const images = createSharpImageEditor({ run: 'inline' });
const { FACE_COLLECTIONS: collections } = config;

export const handler = listen(
  byFaceEngine(config.FACE_ENGINE, store, (engine) =>
    screenPost({
      store,
      blobs: createS3Blobs(new S3Client({}), config.PICTURES_BUCKET),
      media: createGuardedMediaFetcher({ allowedHosts: Object.values(mediaHosts).flat() }),
      // the function's own time and memory are the bounds here
      faces: openFaceEngine(engine, {
        embedded: { modelDirectory: config.MODEL_DIRECTORY, run: 'inline' },
        rekognition: {
          displayCopy: images.displayCopy,
          ...(collections && {
            recognition: { crop: images.crop, collectionId: (school) => `${collections}${school}` },
          }),
        },
      }),
      images,
      moderator: openImageModerator(config.IMAGE_MODERATOR, {
        embedded: { modelDirectory: config.MODEL_DIRECTORY, run: 'inline' },
        rekognition: { displayCopy: images.displayCopy },
      }),
      keys: openSchoolKeys(config),
      platforms: openPlatforms({ store, secrets, now }),
      packs,
      now,
    }),
  ),
);
