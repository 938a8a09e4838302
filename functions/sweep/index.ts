import { onSchedule } from '../../shared/runtime/schedule.ts';
import { openCloud } from '../cloud.ts';
import { configSchema } from './config.ts';
import { sweep } from './sweep.ts';

/** Older than any function that could still be sending them itself. */
const leftBehindSeconds = 60;

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('sweep', config);

export const handler = onSchedule({
  handle: sweep({
    store,
    now,
    housekeeping: async () => {
      await store.relayOutbox(leftBehindSeconds);
    },
  }),
  log,
});
