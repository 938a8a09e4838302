import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSqsQueue, sqsClientConfig } from '../../../../shared/adapters/queues/sqs.ts';
import type { Queue } from '../../../../shared/ports/queue.ts';
import { type FauxAws, startFauxAws } from '../../../support/emulators.ts';
import { aCommentChanged, aPostChanged } from '../../../support/events.ts';
import { queueContract } from './queue-contract.ts';

describe('the SQS queue', () => {
  let aws: FauxAws;
  let queue: Queue;
  let used = 0;
  const names = Array.from({ length: 20 }, (_, n) => `listener-${n}`);

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T08:00:00Z') });
    aws = await startFauxAws();
    const queues: Record<string, string> = {};
    const deadLetters: Record<string, string> = {};
    for (const name of names) {
      const dead = aws.server.createQueue(`${name}-dead`);
      const redrive = { deadLetterTargetArn: dead.queueArn, maxReceiveCount: 2 };
      deadLetters[name] = dead.queueUrl;
      queues[name] = aws.server.createQueue(name, {
        attributes: { RedrivePolicy: JSON.stringify(redrive) },
      }).queueUrl;
    }
    queue = createSqsQueue(aws.sqs, { queues, deadLetters });
  });
  afterAll(async () => {
    await aws.stop();
    vi.useRealTimers();
  });

  queueContract(() => ({
    queue,
    listener: () => {
      used += 1;
      const name = names[used];
      if (name === undefined) throw new Error('expected more queues');
      return name;
    },
    pass: async (seconds) => {
      vi.setSystemTime(Date.now() + seconds * 1000);
    },
  }));

  it('refuses a listener it has no queue of, by name', async () => {
    const job = { listener: 'nobody', event: aPostChanged() };
    await expect(queue.send([job])).rejects.toThrow('the listener nobody');
  });
});

describe('sending to SQS', () => {
  const jobs = ['a', 'b', 'c'].map((id) => ({ listener: 'act', event: aPostChanged({ id }) }));

  function aQueue() {
    const client = new SQSClient({ region: 'eu-west-1' });
    const mock = mockClient(client);
    const queue = createSqsQueue(client, {
      queues: { act: 'https://sqs/act' },
      deadLetters: {},
      pause: async () => undefined,
    });
    const sent = () =>
      mock.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
    return { mock, queue, sent };
  }
  const took = (...ids: string[]) => ({
    Successful: ids.map((Id) => ({ Id, MessageId: Id, MD5OfMessageBody: '' })),
    Failed: [],
  });

  it('sends again only what was not taken', async () => {
    const { mock, queue, sent } = aQueue();
    mock.on(SendMessageBatchCommand).resolvesOnce(took('0', '2')).resolvesOnce(took('1'));
    await queue.send(jobs);
    expect(sent().map((entries) => entries.map(({ Id }) => Id))).toEqual([['0', '1', '2'], ['1']]);
  });

  it('throws when something is refused again and again', async () => {
    const { mock, queue } = aQueue();
    mock.on(SendMessageBatchCommand).resolves(took('0'));
    await expect(queue.send(jobs)).rejects.toThrow('refused');
  });

  it.each([
    { schoolId: 'school-a', group: 'school-a' },
    { schoolId: 'Sint Jan/é', group: 'Sint_Jan__' },
    { schoolId: 'x'.repeat(200), group: 'x'.repeat(128) },
  ])('groups by school, in characters that SQS takes ($group)', async ({ schoolId, group }) => {
    const { mock, queue, sent } = aQueue();
    mock.on(SendMessageBatchCommand).resolves(took('0'));
    const event = aCommentChanged();
    const data = { ...event.data, ref: { ...event.data.ref, schoolId } };
    await queue.send([{ listener: 'act', event: { ...event, data } }]);
    expect(sent()[0]?.[0]?.MessageGroupId).toBe(group);
  });

  it('groups a trouble that no school could be told from', async () => {
    const { mock, queue, sent } = aQueue();
    mock.on(SendMessageBatchCommand).resolves(took('0'));
    const data = {
      schoolId: null,
      kind: 'delivery.unreadable',
      urgent: false,
      ref: null,
      reason: 'x',
    };
    const event = { ...aPostChanged(), type: 'trouble.found', data } as const;
    await queue.send([{ listener: 'act', event }]);
    expect(sent()[0]?.[0]?.MessageGroupId).toBe('none');
  });

  it('follows the endpoint of an emulator instead of the host in the queue url', () => {
    expect(sqsClientConfig({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }).useQueueUrlAsEndpoint).toBe(
      false,
    );
    expect(sqsClientConfig({})).toEqual({});
  });
});
