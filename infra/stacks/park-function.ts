import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { configSchema } from '../../functions/park/config.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { mayReceive, mayUseTable } from '../constructs/rights.ts';
import { type Place, standing } from './standing.ts';

/**
 * Listens to every dead-letter queue and puts given-up work where a person sees it. What it cannot park
 * stays in its dead-letter queue, whose alarm goes, and is tried again for 14 days.
 */
export class ParkFunction extends Construct {
  constructor(scope: Construct, id: string, place: Place) {
    super(scope, id);
    const { environment, rights } = standing(place, 'park');
    const dead = place.queues.map(({ deadLetters }) => deadLetters);
    const arns = place.queues.map(({ listener, deadLetters }) => [listener, deadLetters.queueArn]);
    const { function: target } = new NodeFunction(this, 'Function', {
      name: 'park',
      description: 'Puts work that was given up where a person sees it',
      timeoutSeconds: 60,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        DEAD_LETTERS: place.stack.toJsonString(Object.fromEntries(arns)),
      } satisfies z.input<typeof configSchema>,
      rights: [...mayReceive(dead), ...rights, ...mayUseTable(place.data.tables.audit, 'append')],
    });
    for (const { listener, deadLetters } of place.queues) {
      new EventSourceMapping(this, `${listener}-source`, {
        target,
        eventSourceArn: deadLetters.queueArn,
        batchSize: 5,
        reportBatchItemFailures: true,
      });
    }
  }
}
