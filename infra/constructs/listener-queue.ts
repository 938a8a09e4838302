import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ListenerName, maxReceives } from '../wiring.ts';
import { alarm, fiveMinutes } from './alarms.ts';

export interface ListenerQueueProps {
  listener: ListenerName;
  /** Of the function that listens: AWS asks for a visibility time-out of six times that. */
  timeoutSeconds: number;
  operations: ITopic;
}

const encrypted = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** One listener's queue with its dead letters. Standard, not FIFO: order is settled in the data. */
export class ListenerQueue extends Construct {
  readonly listener: ListenerName;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { listener, timeoutSeconds, operations }: ListenerQueueProps,
  ) {
    super(scope, id);
    this.listener = listener;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...encrypted,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(6),
    });
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // shorter than the dead letters': a message's age goes on counting when it is moved
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
    alarm(this, 'DeadLettersAlarm', operations, {
      description: `Work of ${id} was given up and park has not put it on the list yet.`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible(fiveMinutes),
      atLeast: 1,
    });
    alarm(this, 'OldestAlarm', operations, {
      description: `Work of ${id} has been waiting for more than 10 minutes.`,
      metric: this.queue.metricApproximateAgeOfOldestMessage(fiveMinutes),
      atLeast: 600,
    });
  }
}
