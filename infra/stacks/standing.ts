import type { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type * as z from 'zod';
import type { configSchema as screenConfig } from '../../functions/screen-post/config.ts';
import type { ListenerQueue } from '../constructs/listener-queue.ts';
import { maySend, mayUseTable } from '../constructs/rights.ts';
import { type FunctionName, listenersFor, says } from '../wiring.ts';
import type { DataStack } from './data-stack.ts';
import type { SecondOpinionSettings } from './second-opinion.ts';
import type { Topics } from './topics.ts';

/** Which face engine looks; `collections` only where Rekognition compares faces too. */
export interface FaceSettings {
  engine: z.output<typeof screenConfig>['FACE_ENGINE'];
  collections: string | undefined;
}

/** Where a function stands: its stack, and what it may be given a part of. */
export interface Place {
  stack: Stack;
  data: DataStack;
  topics: Topics;
  /** One for each listener of `wiring.ts`. */
  queues: readonly ListenerQueue[];
  faces: FaceSettings;
  /** Which image moderator looks at pictures. */
  imageModerator: z.output<typeof screenConfig>['IMAGE_MODERATOR'];
  /** Undefined unless somebody chose to have one. */
  secondOpinion: SecondOpinionSettings | undefined;
}

export interface Standing {
  environment: { TABLES: string; QUEUES: string };
  rights: PolicyStatement[];
}

/**
 * What a function stands on that works with `core`: the names of things, and the right to send to exactly
 * those who hear what `wiring.ts` lets it say. A listener knows its own queue too, to postpone.
 */
export function standing(
  { stack, data, queues }: Place,
  name: FunctionName,
  {
    knows = [],
    core = 'change',
  }: { knows?: readonly ListenerQueue[]; core?: 'read' | 'change' } = {},
): Standing {
  const hearing = new Set(says[name].flatMap(listenersFor));
  const told = queues.filter(({ listener }) => hearing.has(listener));
  const known = queues.filter(
    (one) => told.includes(one) || knows.includes(one) || one.listener === name,
  );
  const { tables } = data;
  return {
    environment: {
      TABLES: stack.toJsonString({
        core: tables.core.tableName,
        people: tables.people.tableName,
        audit: tables.audit.tableName,
        inbox: tables.inbox.tableName,
      }),
      QUEUES: stack.toJsonString(
        Object.fromEntries(known.map(({ listener, queue }) => [listener, queue.queueUrl])),
      ),
    },
    rights: [
      ...mayUseTable(tables.core, core, { index: data.indexName }),
      ...maySend(told.map(({ queue }) => queue)),
    ],
  };
}
