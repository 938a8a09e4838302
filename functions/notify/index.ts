import { SNSClient } from '@aws-sdk/client-sns';
import { createSnsNotifier } from '../../shared/adapters/notifiers/sns.ts';
import { platformTitles } from '../../shared/adapters/platforms/index.ts';
import { openListener } from '../cloud.ts';
import { configSchema } from './config.ts';
import { notify } from './notify.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('notify', config);
const notifier = createSnsNotifier(new SNSClient({}), config.TOPICS);

export const handler = listen(notify({ store, notifier, platformTitles, now }));
