import { S3Client } from '@aws-sdk/client-s3';
import { createS3Blobs } from '../../shared/adapters/blobs/s3.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import { onSchedule } from '../../shared/runtime/schedule.ts';
import { openCloud } from '../cloud.ts';
import { configSchema } from './config.ts';
import { parkLeftBehind } from './park-left-behind.ts';
import { sweep } from './sweep.ts';

/** Older than any function that could still be sending them itself. */
const leftBehindSeconds = 60;
/** Longer than a weekend: meanwhile the alarm of this function goes. */
const giveUpAfterSeconds = 3 * 86_400;

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('sweep', config);

export const handler = onSchedule({
  handle: sweep({
    store,
    now,
    packs,
    blobs: createS3Blobs(new S3Client({}), config.PICTURES_BUCKET),
    housekeeping: async () => {
      await store.relayOutbox({
        olderThanSeconds: leftBehindSeconds,
        giveUpAfterSeconds,
        giveUp: (row, events) => parkLeftBehind(row, events, now()),
      });
    },
  }),
  log,
});
