import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { APIGatewayProxyEventV2, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { listenerNames } from '../../infra/wiring.ts';
import { weightsFiles } from '../../shared/adapters/face-engines/embedded/weights.ts';
import {
  bundledName,
  installedPath,
  modelFiles,
} from '../../shared/adapters/image-moderators/embedded/weights.ts';
import { realPlatformUrls } from '../../shared/adapters/platforms/index.ts';
import { createSqsQueue } from '../../shared/adapters/queues/sqs.ts';
import { createDynamodbStore } from '../../shared/adapters/stores/dynamodb.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { Store } from '../../shared/ports/store.ts';
import { emulatedTables, startDynamodb, startFauxAws } from './emulators.ts';
import { aGatewayEvent, gatewayEvent, sqsEvent, textOf } from './lambda-events.ts';
import { anApp, environments, readable, synthesised } from './stacks.ts';

type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;
type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<{
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: boolean;
}>;

export interface ACloud {
  store: Store;
  queue: Queue;
  /** Where the webhooks function answers, as API Gateway would put it through. */
  url: string;
  secrets: Record<string, Record<string, string>>;
  /** Asks a function that answers HTTP. */
  ask(name: 'api' | 'console', path: string, headers?: Record<string, string>): Promise<Response>;
  /** Runs a scheduled function. */
  run(name: 'poll' | 'sweep', scheduledAt: string): Promise<void>;
  /** Lets every listener, and park behind it, do what waits; resolves when nothing does. */
  drain(): Promise<void>;
  /** Events that a function wrote and could not send, as when its queue is not among its own. */
  leftBehind(): Promise<unknown[]>;
  /** What people were sent, per role. */
  messages(role: string): Promise<string[]>;
  stop(): Promise<void>;
}

const outboxShards = 16;

/**
 * The functions as they run on AWS, their own `index.ts` in the environment that the template gives each,
 * on emulators of DynamoDB, SQS, SNS and S3. Only Secrets Manager, API Gateway and the event sources are
 * a few lines here.
 */
export async function aCloud({ simulatorUrl }: { simulatorUrl: () => string }): Promise<ACloud> {
  const dynamodb = await startDynamodb();
  const aws = await startFauxAws();
  const models = mkdtempSync(join(tmpdir(), 'schoolwacht-models-'));
  for (const file of Object.values(weightsFiles))
    copyFileSync(installed(file), join(models, basename(file.path)));
  for (const file of Object.values(modelFiles))
    copyFileSync(installedPath(file), join(models, bundledName(file)));
  const secrets: ACloud['secrets'] = { doors: {}, tokens: {}, api: {} };
  const manager = await listen(secretsManager(secrets));
  const { queues, deadLetters, deadArns, physical } = resources(aws.server);

  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${aws.server.port}`,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: urlOf(manager),
  });
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => realFetch(redirected(String(input), simulatorUrl()), init);

  const given = environments(synthesised(anApp()));
  const load = async (name: string) => {
    for (const [variable] of [...given.values()].flat()) delete process.env[variable];
    for (const [variable, value] of given.get(name) ?? [])
      process.env[variable] = deployed(value, physical);
    if (process.env.MODEL_DIRECTORY !== undefined) process.env.MODEL_DIRECTORY = models;
    return (await import(`../../functions/${name}/index.ts`)).handler;
  };
  const park: QueueHandler = await load('park');
  const listening = new Map<string, QueueHandler>();
  for (const name of listenerNames) {
    listening.set(name, await load(name));
    listening.set(`${name}.dead`, park);
  }
  const webhooks: HttpHandler = await load('webhooks');
  const door = await listen(
    createServer(async (request, response) => {
      const answer = await webhooks(await gatewayEvent(request));
      response.writeHead(answer.statusCode, answer.headers).end(answer.body);
    }),
  );

  const queue = createSqsQueue(aws.sqs, { queues, deadLetters });
  const store = createDynamodbStore(dynamodb.client, {
    tables: emulatedTables,
    route: () => [],
    queue,
    now: () => new Date(),
    outboxShards,
  });

  async function work(listener: string, handler: QueueHandler): Promise<number> {
    const deliveries = await queue.receive(listener, { max: 10, leaseSeconds: 600 });
    for (const delivery of deliveries) {
      const { batchItemFailures } = await handler(sqsEvent(delivery, deadArns));
      if (batchItemFailures.length === 0) await queue.complete(delivery);
    }
    return deliveries.length;
  }

  return {
    store,
    queue,
    secrets,
    url: urlOf(door),
    async ask(name, path, headers = {}) {
      const handler: HttpHandler = await load(name);
      const url = new URL(path, 'https://console.example');
      const answer = await handler(aGatewayEvent('GET', url, { host: url.host, ...headers }, ''));
      const { statusCode, body, isBase64Encoded } = answer;
      return new Response(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), {
        status: statusCode,
        headers: answer.headers,
      });
    },
    async run(name, scheduledAt) {
      await (await load(name))({ scheduledAt });
    },
    async drain() {
      for (let done = 1; done > 0; ) {
        done = 0;
        for (const [listener, handler] of listening) done += await work(listener, handler);
      }
    },
    async leftBehind() {
      const shards = Array.from({ length: outboxShards }, (_, shard) => `OUT#${shard}`);
      const pages = shards.map((pk) => store.query({ table: 'core', pk, limit: 100 }));
      return (await Promise.all(pages)).flatMap(({ rows }) => rows.map(({ data }) => data));
    },
    async messages(role) {
      const inspected = aws.server.inspectQueue(`told-${role}`);
      const waiting = inspected?.messages.ready ?? [];
      return waiting.map(({ body }) => body);
    },
    async stop() {
      globalThis.fetch = realFetch;
      for (const server of [door, manager]) {
        server.closeAllConnections();
        server.close();
      }
      await dynamodb.stop();
      await aws.stop();
      rmSync(models, { recursive: true });
    },
  };
}

type Faux = Awaited<ReturnType<typeof startFauxAws>>['server'];

/** What exists, and what each word of the template (`<actqueueQueue>`) stands for. */
function resources(server: Faux) {
  const queues: Record<string, string> = {};
  const deadLetters: Record<string, string> = {};
  const deadArns: Record<string, string> = {};
  const physical = new Map([
    ...Object.entries(emulatedTables).map(([table, name]): [string, string] => [
      `<${table.charAt(0).toUpperCase()}${table.slice(1)}>`,
      name,
    ]),
    ['<Doors>', 'doors'],
    ['<Tokens>', 'tokens'],
    ['<Api>', 'api'],
    ['<Pictures>', 'pictures'],
    ['<doorApi.ApiEndpoint>', 'https://console.example'],
  ]);
  for (const name of listenerNames) {
    const dead = server.createQueue(`${name}-dead`);
    deadLetters[name] = dead.queueUrl;
    deadArns[name] = dead.queueArn;
    queues[name] = server.createQueue(name).queueUrl;
    const id = `${name.replaceAll('-', '')}queue`;
    physical.set(`<${id}Queue>`, queues[name]);
    physical.set(`<${id}DeadLetters>`, dead.queueUrl);
    physical.set(`<${id}DeadLetters.Arn>`, dead.queueArn);
  }
  server.createBucket('pictures');
  for (const role of ['communication', 'moderation', 'leadership']) {
    const id = `<Topics${role.charAt(0).toUpperCase()}${role.slice(1)}>`;
    physical.set(id, server.createTopic(role).topicArn);
    server.createQueue(`told-${role}`);
    server.subscribe({ topic: role, queue: `told-${role}` });
  }
  return { queues, deadLetters, deadArns, physical };
}

/** A variable as CloudFormation would fill it in. */
function deployed(value: string, physical: ReadonlyMap<string, string>): string {
  return value.replace(/<[^<>]*>/g, (word) => {
    const [, attribute = ''] = /(\.\w+)>$/.exec(word) ?? [];
    const name = readable(word.replace(/\.\w+>$/, '>')).replace('>', `${attribute}>`);
    return physical.get(name) ?? 'name';
  });
}

function installed({ package: name, path }: { package: string; path: string }): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);
}

/** Whatever is meant for a real platform goes to the simulator. */
function redirected(url: string, simulatorUrl: string): string {
  const { facebookUrl, instagramUrl, youtubeUrl, youtubeOauthUrl } = realPlatformUrls;
  const places: [string, string][] = [
    [facebookUrl, '/facebook'],
    [instagramUrl, '/instagram'],
    [youtubeOauthUrl, '/oauth'],
    [youtubeUrl, '/youtube'],
  ];
  const place = places.find(([real]) => url.startsWith(real));
  return place === undefined ? url : `${simulatorUrl}${place[1]}${url.slice(place[0].length)}`;
}

function secretsManager(secrets: ACloud['secrets']): Server {
  return createServer(async (request, response) => {
    const { SecretId, VersionStage } = JSON.parse(await textOf(request));
    const known = VersionStage === 'AWSCURRENT' ? secrets[SecretId] : undefined;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (known === undefined) {
      response.writeHead(400).end(JSON.stringify({ __type: 'ResourceNotFoundException' }));
      return;
    }
    const CreatedDate = Date.now() / 1000;
    response.end(
      JSON.stringify({ Name: SecretId, SecretString: JSON.stringify(known), CreatedDate }),
    );
  });
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
