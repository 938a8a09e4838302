import { createSharpImageEditor } from '../../shared/adapters/image-editors/sharp.ts';
import { openImageModerator } from '../../shared/adapters/image-moderators/index.ts';
import { createGuardedMediaFetcher } from '../../shared/adapters/media-fetchers/guarded.ts';
import { mediaHosts } from '../../shared/adapters/platforms/index.ts';
import { openSecondOpinion } from '../../shared/adapters/second-opinions/index.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import { openListener, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { moderateComment } from './moderate-comment.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('moderate-comment', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });
const { SECOND_OPINION: wanted } = config;

export const handler = listen(
  moderateComment({
    store,
    platforms,
    packs,
    now,
    pictures: {
      media: createGuardedMediaFetcher({ allowedHosts: Object.values(mediaHosts).flat() }),
      moderator: openImageModerator(config.IMAGE_MODERATOR, {
        embedded: { modelDirectory: config.MODEL_DIRECTORY, run: 'inline' },
        rekognition: { displayCopy: createSharpImageEditor({ run: 'inline' }).displayCopy },
      }),
    },
    ...(wanted && {
      secondOpinion: { schools: wanted.schools, judge: openSecondOpinion(wanted.judge) },
    }),
  }),
);
