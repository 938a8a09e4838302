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
    ...(wanted && {
      secondOpinion: { schools: wanted.schools, judge: openSecondOpinion(wanted.judge) },
    }),
  }),
);
