import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { act } from './act.ts';
import { configSchema } from './config.ts';

const config = configSchema.parse(process.env);
const { store, now, listener } = openCloud('act', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = listener(['action.requested'], act({ store, platforms, now }));
