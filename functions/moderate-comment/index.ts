import { packs } from '../../shared/domain/policy/packs/index.ts';
import { openListener, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { moderateComment } from './moderate-comment.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('moderate-comment', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = listen(moderateComment({ store, platforms, packs, now }));
