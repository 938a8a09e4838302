import { handle } from 'hono/aws-lambda';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { createApi } from './app.ts';
import { configSchema } from './config.ts';

const config = configSchema.parse(process.env);
const { store, queue, now } = openCloud('api', config, config.DEAD_LETTERS);
const secrets = openSecrets({ api: config.API_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = handle(
  createApi({
    store,
    secrets,
    queueCounts: () => queue.counts(),
    platforms,
    // an answer of Lambda holds 6 MB, in base64: 4.5 of our own; the function has 28 seconds
    bounds: { now, healthSeconds: 5, pageBytes: 4_000_000, pageSeconds: 10 },
  }),
);
