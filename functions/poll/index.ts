import { schedules } from '../../infra/wiring.ts';
import { onSchedule } from '../../shared/runtime/schedule.ts';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { configSchema } from './config.ts';
import { poll } from './poll.ts';

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('poll', config);
const secrets = openSecrets({ tokens: config.TOKENS_SECRET }, now);
const ask = poll({ store, platforms: openPlatforms({ store, secrets, now }), now });

/** Of the time until the next run; the rest is for the account that is being asked by then. */
const begunWithin = 2 / 3;

export const handler = onSchedule({
  // the first run of each hour also repairs what deliveries lost
  handle: (scheduledAt) => {
    const end = now().getTime() + schedules.poll * 60_000 * begunWithin;
    return ask({
      reconcile: scheduledAt.getUTCMinutes() < schedules.poll,
      deadline: () => now().getTime() > end,
    });
  },
  log,
});
