import { schedules } from '../../infra/wiring.ts';
import { onSchedule } from '../../shared/runtime/schedule.ts';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { poll } from './poll.ts';

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('poll', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const ask = poll({ store, platforms: openPlatforms({ store, secrets, now }), now });

export const handler = onSchedule({
  // the first run of each hour also repairs what deliveries lost
  handle: (scheduledAt) => ask({ reconcile: scheduledAt.getUTCMinutes() < schedules.poll }),
  log,
});
