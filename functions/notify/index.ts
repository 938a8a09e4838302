import { SNSClient } from '@aws-sdk/client-sns';
import { createSnsNotifier } from '../../shared/adapters/notifiers/sns.ts';
import { openCloud } from '../cloud.ts';
import { configSchema } from './config.ts';
import { notify } from './notify.ts';

const config = configSchema.parse(process.env);
const { store, now, listener } = openCloud('notify', config);
const notifier = createSnsNotifier(new SNSClient({}), config.TOPICS);

export const handler = listener(
  ['content.decided', 'action.settled', 'trouble.found'],
  notify({ store, notifier, now }),
);
