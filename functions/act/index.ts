import { openListener, openPlatforms, openSecrets } from '../cloud.ts';
import { act } from './act.ts';
import { configSchema } from './config.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('act', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = listen(act({ store, platforms, now }));
