import { onSchedule } from '../../shared/runtime/schedule.ts';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { subscribe } from './subscribe.ts';

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('subscribe', config);
const secrets = openSecrets({ doors: config.DOORS_SECRET, tokens: config.TOKENS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = onSchedule({
  handle: subscribe({ store, platforms, now, publicUrl: config.WEBHOOKS_URL }),
  log,
});
