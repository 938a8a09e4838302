import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  CreateTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import type { TableNames } from '../../shared/adapters/stores/dynamodb-rows.ts';

/** What every client of an emulator takes: any keys do, none leave the machine. */
const emulated = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

const binary = fileURLToPath(
  new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url),
);

/** The DynamoDB emulator is one static binary for Linux on x64; elsewhere its suites are skipped, and say so. */
export const hasDynamodb =
  process.platform === 'linux' && process.arch === 'x64' && existsSync(binary);
if (!hasDynamodb) console.log('SKIPPED: the DynamoDB emulator runs on Linux x64 only');

export const emulatedTables: TableNames = {
  core: 'core',
  people: 'people',
  audit: 'audit',
  inbox: 'inbox',
};

export interface Emulator<Client> {
  client: Client;
  url: string;
  stop(): Promise<void>;
}

/** An empty DynamoDB in memory, on a free port, with our four tables. */
export async function startDynamodb(): Promise<Emulator<DynamoDBClient>> {
  const port = await freePort();
  const server = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ ...emulated, endpoint: url });
  process.once('exit', () => server.kill());
  await answers(client, server);
  for (const table of Object.values(emulatedTables)) await createTable(client, table);
  return {
    client,
    url,
    async stop() {
      client.destroy();
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}

async function answers(client: DynamoDBClient, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (server.exitCode !== null) break;
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      // not listening yet; the client itself waits longer with each of its attempts
    }
  }
  throw new Error('expected the DynamoDB emulator to answer');
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const keys = (hash: string, range: string): KeySchemaElement[] => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys('pk', 'sk'),
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: keys('gsi1pk', 'gsi1sk'),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}

export interface FauxAws {
  sqs: SQSClient;
  s3: S3Client;
  server: FauxqsServer;
  stop(): Promise<void>;
}

/** SQS, SNS and S3 in memory, in this process: a test that fakes `Date` decides what time it is for them too. */
export async function startFauxAws(): Promise<FauxAws> {
  const server = await startFauxqs({ port: 0, logger: false, defaultRegion: emulated.region });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const sqs = new SQSClient({ ...emulated, endpoint, useQueueUrlAsEndpoint: false });
  const s3 = new S3Client({ ...emulated, endpoint, forcePathStyle: true });
  return {
    sqs,
    s3,
    server,
    async stop() {
      sqs.destroy();
      s3.destroy();
      await server.stop();
    },
  };
}
