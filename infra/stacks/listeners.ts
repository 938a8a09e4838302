import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type * as z from 'zod';
import type { configSchema as actConfig } from '../../functions/act/config.ts';
import type { configSchema as moderateConfig } from '../../functions/moderate-comment/config.ts';
import type { configSchema as notifyConfig } from '../../functions/notify/config.ts';
import type { configSchema as screenConfig } from '../../functions/screen-post/config.ts';
import type { EventListenerProps } from '../constructs/event-listener.ts';
import { modelDirectory, nativeModules } from '../constructs/native-modules.ts';
import {
  mayPublish,
  mayReadSecret,
  mayUsePictures,
  mayUseTable,
  picturePattern,
} from '../constructs/rights.ts';
import type { ListenerName } from '../wiring.ts';
import { type Place, standing } from './standing.ts';

type Settings = Omit<EventListenerProps, 'queue' | 'operations' | 'name' | 'timeoutSeconds'>;

/** The time one batch may take; the queue hides it for six times that. */
export const listenerSeconds = {
  'screen-post': 120,
  'moderate-comment': 30,
  act: 60,
  notify: 30,
} satisfies Record<ListenerName, number>;

/** What each listener of `wiring.ts` needs. A listener without a line here does not compile. */
export const listenerSettings = {
  'screen-post': (place) => {
    const { environment, rights } = standing(place, {
      knows: ['screen-post'],
      says: ['content.decided', 'action.requested', 'trouble.found'],
    });
    const { tables, pictures, secrets, indexName } = place.data;
    return {
      description: 'Looks at a post and decides',
      memoryMegabytes: 2048,
      batchSize: 1,
      maxConcurrency: 5,
      bundling: nativeModules,
      environment: {
        ...environment,
        TOKENS_SECRET: secrets.tokens.secretArn,
        PICTURES_BUCKET: pictures.bucket.bucketName,
        MODEL_DIRECTORY: modelDirectory,
      } satisfies z.input<typeof screenConfig>,
      rights: [
        ...rights,
        ...mayUseTable(tables.audit, 'append'),
        ...mayUseTable(tables.people, 'read', { index: indexName }),
        ...mayUsePictures(pictures, 'write'),
        ...mayReadSecret(secrets.tokens),
      ],
      pattern: picturePattern(pictures),
    };
  },

  'moderate-comment': (place) => {
    const { environment, rights } = standing(place, {
      knows: ['moderate-comment'],
      says: ['content.decided', 'action.requested', 'trouble.found'],
    });
    return {
      description: 'Judges a comment and decides',
      memoryMegabytes: 512,
      batchSize: 5,
      maxConcurrency: 5,
      environment: {
        ...environment,
        TOKENS_SECRET: place.data.secrets.tokens.secretArn,
      } satisfies z.input<typeof moderateConfig>,
      rights: [...rights, ...actsForAnAccount(place)],
    };
  },

  act: (place) => {
    const { environment, rights } = standing(place, {
      knows: ['act'],
      says: ['action.settled', 'trouble.found'],
    });
    return {
      description: 'Carries a decision out on the platform',
      memoryMegabytes: 512,
      batchSize: 2,
      maxConcurrency: 2,
      environment: {
        ...environment,
        TOKENS_SECRET: place.data.secrets.tokens.secretArn,
      } satisfies z.input<typeof actConfig>,
      rights: [...rights, ...actsForAnAccount(place)],
    };
  },

  notify: (place) => {
    const { environment, rights } = standing(place, { knows: ['notify'], says: [] });
    const { communication, moderation, leadership } = place.topics.roles;
    return {
      description: 'Tells people',
      memoryMegabytes: 512,
      batchSize: 5,
      maxConcurrency: 2,
      environment: {
        ...environment,
        TOPICS: place.stack.toJsonString({
          communication: communication.topicArn,
          moderation: moderation.topicArn,
          leadership: leadership.topicArn,
        }),
      } satisfies z.input<typeof notifyConfig>,
      rights: [...rights, ...mayPublish([communication, moderation, leadership])],
    };
  },
} satisfies Record<ListenerName, (place: Place) => Settings>;

function actsForAnAccount({ data }: Place): PolicyStatement[] {
  return [...mayUseTable(data.tables.audit, 'append'), ...mayReadSecret(data.secrets.tokens)];
}
