import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarm, fiveMinutes } from './alarms.ts';
import type { ListenerQueue } from './listener-queue.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';
import { mayReceive } from './rights.ts';

export interface EventListenerProps extends NodeFunctionProps {
  queue: ListenerQueue;
  operations: ITopic;
  /** At most 10; each record is retried alone. */
  batchSize: number;
  /** Runs side by side, at least 2: keeps one listener from taking a new account's whole allowance. */
  maxConcurrency: number;
}

/** The one shape every listener has: a queue, and a function that takes from it. */
export class EventListener extends Construct {
  constructor(scope: Construct, id: string, props: EventListenerProps) {
    super(scope, id);
    const { queue, operations, batchSize, maxConcurrency } = props;
    const { function: target } = new NodeFunction(this, 'Function', {
      ...props,
      rights: [...mayReceive([queue.queue]), ...props.rights],
    });
    new EventSourceMapping(this, 'Source', {
      target,
      eventSourceArn: queue.queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    alarm(this, 'ErrorsAlarm', operations, {
      description: `${props.name} crashed or ran out of time; its records come back by themselves.`,
      metric: target.metricErrors(fiveMinutes),
      atLeast: 1,
    });
  }
}
