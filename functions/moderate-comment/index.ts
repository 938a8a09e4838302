import { packs } from '../../shared/domain/policy/packs/index.ts';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { moderateComment } from './moderate-comment.ts';

const config = configSchema.parse(process.env);
const { store, now, listener } = openCloud('moderate-comment', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = listener(
  ['comment.changed'],
  moderateComment({ store, platforms, packs, now }),
);
