import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { createSqsQueue } from '../../../../shared/adapters/queues/sqs.ts';
import { createDynamodbStore } from '../../../../shared/adapters/stores/dynamodb.ts';
import type { Clock } from '../../../../shared/ports/clock.ts';
import { cloudVariables, jsonVariable } from '../../../../shared/runtime/environment.ts';
import type { Place } from './place.ts';

const variablesSchema = z.object({
  TABLES: cloudVariables.TABLES,
  TOKENS_SECRET: z.string().min(1),
});
const valuesSchema = jsonVariable(z.record(z.string(), z.string()));

/** The tables and the secret that the environment names, with the rights of whoever is at the keyboard. */
export function openCloud(environment: NodeJS.ProcessEnv, now: Clock): Place {
  const config = variablesSchema.safeParse(environment);
  if (!config.success) {
    throw new Error(
      'expected TABLES and TOKENS_SECRET in the environment, as the function poll has them',
    );
  }
  const { TABLES: tables, TOKENS_SECRET: SecretId } = config.data;
  // registering says nothing to anybody: no event leaves
  const queue = createSqsQueue(new SQSClient({}), { queues: {}, deadLetters: {} });
  const dynamodb = new DynamoDBClient({});
  const secrets = new SecretsManagerClient({});
  const stored = async () => {
    const { SecretString = '{}' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    const values = valuesSchema.safeParse(SecretString);
    if (values.success) return values.data;
    throw new Error('expected the secret of the tokens to be a JSON object of names and values');
  };
  return {
    store: createDynamodbStore(dynamodb, { tables, route: () => [], queue, now, outboxShards: 1 }),
    now,
    keepsUsers: false,
    tokens: {
      has: async (name) => Object.hasOwn(await stored(), name),
      async set(name, value) {
        const SecretString = JSON.stringify({ ...(await stored()), [name]: value });
        await secrets.send(new PutSecretValueCommand({ SecretId, SecretString }));
      },
    },
    async close() {
      dynamodb.destroy();
      secrets.destroy();
    },
  };
}
