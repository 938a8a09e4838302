import { SNSClient } from '@aws-sdk/client-sns';
import { createSnsNotifier } from '../../shared/adapters/notifiers/sns.ts';
import { openListener } from '../cloud.ts';
import { configSchema } from './config.ts';
import { notify } from './notify.ts';

const config = configSchema.parse(process.env);
const { store, now, listen } = openListener('notify', config);
const notifier = createSnsNotifier(new SNSClient({}), config.TOPICS);

export const handler = listen(notify({ store, notifier, now }));
