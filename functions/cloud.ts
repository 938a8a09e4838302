import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { schoolOf } from '../events/about.ts';
import type { SchoolwachtEvent } from '../events/index.ts';
import { parseEvent } from '../events/parse-event.ts';
import {
  type FunctionName,
  type HeardBy,
  type ListenerName,
  listenersFor,
  typesHeardBy,
} from '../infra/wiring.ts';
import { createPlatforms, realPlatformUrls } from '../shared/adapters/platforms/index.ts';
import { createSqsQueue, sqsClientConfig } from '../shared/adapters/queues/sqs.ts';
import { createSecretsManagerSecrets } from '../shared/adapters/secrets/secrets-manager.ts';
import { createSecretsManagerSchoolKeys } from '../shared/adapters/secrets/secrets-manager-school-keys.ts';
import { createDynamodbStore } from '../shared/adapters/stores/dynamodb.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { SchoolKeys, Secrets } from '../shared/ports/secrets.ts';
import type { Store } from '../shared/ports/store.ts';
import { accountIdsOn, type faceEngineSchema, readSchool } from '../shared/records/schools.ts';
import type { CloudConfig, faceEngineChoiceSchema } from '../shared/runtime/environment.ts';
import { createLog } from '../shared/runtime/log.ts';
import { onQueue } from '../shared/runtime/queue.ts';

/** Ceilings in seconds before the second, third … attempt; full jitter keeps failures from coming back together. */
const backoffCeilings = [5, 30, 120, 600];
const outboxShards = 16;

/** What every function in the cloud stands on. Only the `index.ts` compositions call this. */
export function openCloud(
  name: FunctionName,
  config: CloudConfig,
  deadLetters: Readonly<Record<string, string>> = {},
) {
  const now = () => new Date();
  const log = createLog((line) => process.stdout.write(`${line}\n`), { now, name });
  const queue = createSqsQueue(new SQSClient(sqsClientConfig(process.env)), {
    queues: config.QUEUES,
    deadLetters,
  });
  const store = createDynamodbStore(new DynamoDBClient({}), {
    tables: config.TABLES,
    route: (event) => listenersFor(event.type).map((listener) => ({ listener, event })),
    queue,
    now,
    outboxShards,
  });

  return { now, log, queue, store };
}

/** What a listener of `wiring.ts` stands on, with the Lambda handler of its queue. */
export function openListener<Name extends ListenerName>(name: Name, config: CloudConfig) {
  const cloud = openCloud(name, config);
  const { log, queue } = cloud;
  const listen = (handle: (event: HeardBy<Name>) => Promise<void>) =>
    onQueue({
      parse: (body) => parseEvent(typesHeardBy(name), body),
      handle,
      backoffSeconds: (receives) =>
        Math.ceil(Math.random() * (backoffCeilings[receives - 1] ?? 600)),
      postpone: ({ messageId: id, body, receiptHandle: receipt }: SQSRecord, seconds) =>
        queue.release({ id, listener: name, body, receives: 0, receipt }, seconds),
      log,
    });
  return { ...cloud, listen };
}

/** The secrets that a function was given; any other name is empty for it. */
export function openSecrets(
  given: { doors?: string; tokens?: string; api?: string },
  now: Clock,
): Secrets {
  return createSecretsManagerSecrets(new SecretsManagerClient({}), {
    secretFor: (name) => {
      if (name.startsWith('token/')) return given.tokens;
      return name === 'api-token' ? given.api : given.doors;
    },
    now,
  });
}

/** The schools' keys, for what could tell a face. */
export function openSchoolKeys(config: { FACE_KEYS: string }): SchoolKeys {
  return createSecretsManagerSchoolKeys(new SecretsManagerClient({}), config.FACE_KEYS);
}

/** The real platforms. */
export function openPlatforms({
  store,
  secrets,
  now,
}: {
  store: Store;
  secrets: Secrets;
  now: Clock;
}) {
  return createPlatforms({
    ...realPlatformUrls,
    secrets,
    now,
    knownChannels: () => accountIdsOn(store, 'youtube'),
  });
}

type Engine = z.infer<typeof faceEngineSchema>;
type Handle<Event> = (event: Event) => Promise<void>;

/**
 * The use case with the engine that looks for the school of an event; each engine is opened when it is first
 * needed. A school that chose nothing has the embedded one: no picture leaves for another service unasked.
 */
export function byFaceEngine<Event extends SchoolwachtEvent>(
  choice: z.infer<typeof faceEngineChoiceSchema>,
  store: Store,
  open: (engine: Engine) => Handle<Event>,
): Handle<Event> {
  const opened = new Map<Engine, Handle<Event>>();
  return async (event) => {
    const engine = choice === 'per-school' ? await engineOf(store, event) : choice;
    const handle = opened.get(engine) ?? open(engine);
    opened.set(engine, handle);
    return handle(event);
  };
}

async function engineOf(store: Store, event: SchoolwachtEvent): Promise<Engine> {
  const id = schoolOf(event);
  const school = id === null ? undefined : await readSchool(store, id);
  return school?.data.faceEngine ?? 'embedded';
}
