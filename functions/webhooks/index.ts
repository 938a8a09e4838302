import { handle } from 'hono/aws-lambda';
import { openCloud, openPlatforms, openSecrets } from '../cloud.ts';
import { createWebhooks } from './app.ts';
import { configSchema } from './config.ts';

const config = configSchema.parse(process.env);
const { store, now } = openCloud('webhooks', config);
const secrets = openSecrets({ doors: config.DOORS_SECRET }, now);
const platforms = openPlatforms({ store, secrets, now });

export const handler = handle(createWebhooks({ platforms, store, secrets, now }));
