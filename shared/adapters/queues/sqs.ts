import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs';
import { contentOf, schoolOf } from '../../../events/about.ts';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import type { Delivery, Job, Queue } from '../../ports/queue.ts';

export interface SqsQueueOptions {
  /** Queue url by listener name; a function lists those it may use. */
  queues: Readonly<Record<string, string>>;
  /** Url of each listener's dead letters, by the listener's own name. */
  deadLetters: Readonly<Record<string, string>>;
  /** Waits before the second, third … attempt (1, 2 …) at entries that SQS did not take. */
  pause?: (attempt: number) => Promise<void>;
}

const mostPerBatch = 10;
const mostAttempts = 4;

/**
 * Settings of the client: SQS otherwise calls the host in a queue's url, so that a test against an
 * emulator would reach the real service.
 */
export function sqsClientConfig(env: { AWS_ENDPOINT_URL?: string | undefined }): SQSClientConfig {
  return env.AWS_ENDPOINT_URL === undefined ? {} : { useQueueUrlAsEndpoint: false };
}

/** Durable work in SQS standard queues, shared out fairly between schools. */
export function createSqsQueue(
  client: SQSClient,
  { queues, deadLetters, pause = fullJitter }: SqsQueueOptions,
): Queue {
  const urls = new Map([
    ...Object.entries(queues),
    ...Object.entries(deadLetters).map(([name, url]) => [`${name}.dead`, url] as const),
  ]);
  const urlOf = (listener: string): string => {
    const url = urls.get(listener);
    if (url === undefined) throw new Error(`expected a queue of the listener ${listener}`);
    return url;
  };

  return {
    async send(jobs) {
      for (const [url, entries] of batches(jobs, urlOf)) await sendAll(client, url, entries, pause);
    },
    async receive(listener, { max, leaseSeconds }) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: urlOf(listener),
          MaxNumberOfMessages: Math.min(max, mostPerBatch),
          VisibilityTimeout: leaseSeconds,
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
      );
      return Messages.map((message) => deliveryOf(listener, message));
    },
    async complete({ listener, receipt }) {
      await client.send(
        new DeleteMessageCommand({ QueueUrl: urlOf(listener), ReceiptHandle: receipt }),
      );
    },
    async release({ listener, receipt }, delaySeconds) {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: urlOf(listener),
          ReceiptHandle: receipt,
          VisibilityTimeout: delaySeconds,
        }),
      );
    },
    async counts() {
      const [pending, dead] = await Promise.all([
        sizeOf(client, Object.values(queues)),
        sizeOf(client, Object.values(deadLetters)),
      ]);
      return { pending, dead };
    },
  };
}

function* batches(
  jobs: Job[],
  urlOf: (listener: string) => string,
): Generator<[string, SendMessageBatchRequestEntry[]]> {
  for (const [url, mine] of Map.groupBy(jobs, ({ listener }) => urlOf(listener))) {
    for (let from = 0; from < mine.length; from += mostPerBatch) {
      yield [url, mine.slice(from, from + mostPerBatch).map(entryOf)];
    }
  }
}

function entryOf({ event, delaySeconds = 0 }: Job, place: number): SendMessageBatchRequestEntry {
  return {
    Id: String(place),
    MessageBody: JSON.stringify(event),
    DelaySeconds: delaySeconds,
    MessageGroupId: groupOf(event),
  };
}

/** On a standard queue a group keeps no order: it keeps one busy school from making the others wait. */
function groupOf(event: SchoolwachtEvent): string {
  const schoolId = schoolOf(event) ?? contentOf(event)?.schoolId ?? 'none';
  return schoolId.replace(/[^\w.-]/g, '_').slice(0, 128);
}

/** A batch may succeed in part: what was not taken is sent again, and none is ever left out silently. */
async function sendAll(
  client: SQSClient,
  url: string,
  entries: SendMessageBatchRequestEntry[],
  pause: (attempt: number) => Promise<void>,
): Promise<void> {
  let left = entries;
  for (let attempt = 1; ; attempt += 1) {
    const { Successful = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: left }),
    );
    const taken = new Set(Successful.map(({ Id }) => Id));
    left = left.filter(({ Id }) => !taken.has(Id));
    if (left.length === 0) return;
    if (attempt >= mostAttempts)
      throw new Error(`expected SQS to take every message, ${left.length} were refused`);
    await pause(attempt);
  }
}

function deliveryOf(listener: string, message: Message): Delivery {
  return {
    id: message.MessageId ?? '',
    listener,
    body: message.Body ?? '',
    receives: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
    receipt: message.ReceiptHandle ?? '',
  };
}

/** Waiting, being worked on and delayed together. Approximate, as SQS counts. */
async function sizeOf(client: SQSClient, urls: string[]): Promise<number> {
  const sizes = urls.map(async (QueueUrl) => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function fullJitter(attempt: number): Promise<void> {
  return wait(Math.random() * 50 * 2 ** attempt);
}
