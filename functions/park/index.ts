import { packs } from '../../shared/domain/policy/packs/index.ts';
import { onQueue } from '../../shared/runtime/queue.ts';
import { openCloud } from '../cloud.ts';
import { configSchema } from './config.ts';
import { park } from './park.ts';

const config = configSchema.parse(process.env);
const { store, now, log } = openCloud('park', config);
const listenerOf = new Map(Object.entries(config.DEAD_LETTERS).map(([name, arn]) => [arn, name]));

export const handler = onQueue({
  parse: (body, { eventSourceARN }) => ({
    listener: listenerOf.get(eventSourceARN) ?? 'unknown',
    body,
  }),
  handle: park({ store, packs, now }),
  log,
});
