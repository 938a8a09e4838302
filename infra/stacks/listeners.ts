import type { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type * as z from 'zod';
import type { configSchema as actConfig } from '../../functions/act/config.ts';
import type { configSchema as enrolConfig } from '../../functions/enrol-person/config.ts';
import type { configSchema as followConfig } from '../../functions/follow-consent/config.ts';
import type { configSchema as importConfig } from '../../functions/import-consent/config.ts';
import type { configSchema as moderateConfig } from '../../functions/moderate-comment/config.ts';
import type { configSchema as notifyConfig } from '../../functions/notify/config.ts';
import type { configSchema as redactConfig } from '../../functions/redact-picture/config.ts';
import type { configSchema as screenConfig } from '../../functions/screen-post/config.ts';
import type { EventListenerProps } from '../constructs/event-listener.ts';
import { modelDirectory, nativeModules } from '../constructs/native-modules.ts';
import {
  anyPicture,
  collectionPattern,
  mayFindFaces,
  mayFindModerationLabels,
  mayPublish,
  mayReadSecret,
  mayRemovePictures,
  maySearchFaces,
  mayUsePictures,
  mayUseSchoolKeys,
  mayUseTable,
  picturePattern,
  schoolKeyPattern,
} from '../constructs/rights.ts';
import type { ListenerName } from '../wiring.ts';
import { secondOpinionNeeds } from './second-opinion.ts';
import type { FaceSettings, Place, Standing } from './standing.ts';

/** What a listener is given besides what every function stands on. */
type Needs = (
  place: Place,
  standing: Standing,
) => Pick<EventListenerProps, 'environment' | 'rights' | 'patterns' | 'bundling'>;

/** `timeoutSeconds`: for one batch; the queue hides it for six times that. */
type Settings = Pick<
  EventListenerProps,
  'description' | 'timeoutSeconds' | 'memoryMegabytes' | 'batchSize' | 'maxConcurrency'
> & { needs: Needs };

/** A row for each listener of `wiring.ts`; without it nothing compiles. */
export const listenerSettings: Readonly<Record<ListenerName, Settings>> = {
  'screen-post': {
    description: 'Looks at a post and decides',
    timeoutSeconds: 120,
    memoryMegabytes: 2048,
    batchSize: 1,
    maxConcurrency: 5,
    needs: ({ stack, data, faces, imageModerator }, { environment, rights }) => ({
      bundling: nativeModules,
      environment: {
        ...environment,
        TOKENS_SECRET: data.secrets.tokens.secretArn,
        PICTURES_BUCKET: data.pictures.bucket.bucketName,
        MODEL_DIRECTORY: modelDirectory,
        FACE_KEYS: data.faceKeys,
        FACE_ENGINE: faces.engine,
        IMAGE_MODERATOR: imageModerator,
        ...(faces.collections === undefined ? {} : { FACE_COLLECTIONS: faces.collections }),
      } satisfies z.input<typeof screenConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.audit, 'append'),
        ...mayUseTable(data.tables.people, 'read', { index: data.indexName }),
        ...mayUsePictures(data.pictures, 'write'),
        // what turns out to be suspected is gone at once
        ...mayRemovePictures(data.pictures),
        ...mayReadSecret(data.secrets.tokens),
        ...mayUseSchoolKeys(stack, data.faceKeys, 'read'),
        ...faceRights(stack, faces).rights,
        ...moderationRights(imageModerator).rights,
      ],
      patterns: [
        picturePattern(data.pictures),
        schoolKeyPattern(stack, data.faceKeys),
        ...faceRights(stack, faces).patterns,
        ...(faces.engine === 'embedded' ? moderationRights(imageModerator).patterns : []),
      ],
    }),
  },

  'moderate-comment': {
    description: 'Judges a comment and decides',
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    batchSize: 5,
    maxConcurrency: 5,
    needs: (place, { environment, rights }) => {
      const second = secondOpinionNeeds(place.stack, place.secondOpinion);
      const moderation = moderationRights(place.imageModerator);
      return {
        bundling: nativeModules,
        environment: {
          ...environment,
          ...second.environment,
          TOKENS_SECRET: place.data.secrets.tokens.secretArn,
          MODEL_DIRECTORY: modelDirectory,
          IMAGE_MODERATOR: place.imageModerator,
        } satisfies z.input<typeof moderateConfig>,
        rights: [...rights, ...actsForAnAccount(place), ...second.rights, ...moderation.rights],
        patterns: moderation.patterns,
      };
    },
  },

  act: {
    description: 'Carries a decision out on the platform',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    batchSize: 2,
    maxConcurrency: 2,
    needs: (place, { environment, rights }) => ({
      environment: {
        ...environment,
        TOKENS_SECRET: place.data.secrets.tokens.secretArn,
      } satisfies z.input<typeof actConfig>,
      rights: [...rights, ...actsForAnAccount(place)],
    }),
  },

  'follow-consent': {
    description: 'Has every post judged anew that a change of the register concerns',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    batchSize: 1,
    maxConcurrency: 5,
    needs: ({ data }, { environment, rights }) => ({
      environment: environment satisfies z.input<typeof followConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.audit, 'append'),
        // it finishes what an erasure left behind
        ...mayUseTable(data.tables.people, 'change'),
      ],
    }),
  },

  'import-consent': {
    description: 'Shows what a consent export would change, carries it out, takes it back',
    timeoutSeconds: 900,
    memoryMegabytes: 1024,
    batchSize: 1,
    maxConcurrency: 2,
    needs: ({ data }, { environment, rights }) => ({
      environment: environment satisfies z.input<typeof importConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.audit, 'append'),
        ...mayUseTable(data.tables.people, 'change', { index: data.indexName }),
      ],
    }),
  },

  'redact-picture': {
    description: 'Makes faces in a copy of a picture unrecognisable, and checks it',
    timeoutSeconds: 60,
    memoryMegabytes: 2048,
    batchSize: 1,
    maxConcurrency: 2,
    needs: ({ data, faces }, { environment, rights }) => ({
      bundling: nativeModules,
      environment: {
        ...environment,
        TOKENS_SECRET: data.secrets.tokens.secretArn,
        PICTURES_BUCKET: data.pictures.bucket.bucketName,
        MODEL_DIRECTORY: modelDirectory,
        FACE_ENGINE: faces.engine,
      } satisfies z.input<typeof redactConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.audit, 'append'),
        ...mayUsePictures(data.pictures, 'write'),
        ...mayRemovePictures(data.pictures),
        ...mayReadSecret(data.secrets.tokens),
        ...(faces.engine === 'embedded' ? [] : mayFindFaces()),
      ],
      patterns: [
        picturePattern(data.pictures),
        ...(faces.engine === 'embedded' ? [] : [anyPicture]),
      ],
    }),
  },

  'enrol-person': {
    description: 'Makes templates of the photos of somebody who agreed to be recognised',
    timeoutSeconds: 60,
    memoryMegabytes: 2048,
    batchSize: 1,
    maxConcurrency: 2,
    needs: ({ stack, data, faces }, { environment, rights }) => ({
      bundling: nativeModules,
      environment: {
        ...environment,
        MODEL_DIRECTORY: modelDirectory,
        FACE_KEYS: data.faceKeys,
        FACE_ENGINE: faces.engine,
      } satisfies z.input<typeof enrolConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.audit, 'append'),
        ...mayUseTable(data.tables.people, 'change', { index: data.indexName }),
        ...mayUseSchoolKeys(stack, data.faceKeys, 'read'),
        ...(faces.engine === 'embedded' ? [] : mayFindFaces()),
      ],
      patterns: [
        schoolKeyPattern(stack, data.faceKeys),
        ...(faces.engine === 'embedded' ? [] : [anyPicture]),
      ],
    }),
  },

  notify: {
    description: 'Tells people',
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    batchSize: 5,
    maxConcurrency: 2,
    needs: ({ stack, topics }, { environment, rights }) => {
      return {
        environment: {
          ...environment,
          TOPICS: stack.toJsonString(
            Object.fromEntries(
              Object.entries(topics.roles).map(([role, { topicArn }]) => [role, topicArn]),
            ),
          ),
        } satisfies z.input<typeof notifyConfig>,
        rights: [...rights, ...mayPublish(Object.values(topics.roles))],
      };
    },
  },
};

function moderationRights(moderator: Place['imageModerator']) {
  if (moderator !== 'rekognition') return { rights: [], patterns: [] };
  return { rights: mayFindModerationLabels(), patterns: [anyPicture] };
}

function faceRights(stack: Stack, { engine, collections }: FaceSettings) {
  if (engine === 'embedded') return { rights: [], patterns: [] };
  if (collections === undefined) return { rights: mayFindFaces(), patterns: [anyPicture] };
  return {
    rights: [...mayFindFaces(), ...maySearchFaces(stack, collections)],
    patterns: [anyPicture, collectionPattern(stack, collections)],
  };
}

function actsForAnAccount({ data }: Place): PolicyStatement[] {
  return [...mayUseTable(data.tables.audit, 'append'), ...mayReadSecret(data.secrets.tokens)];
}
