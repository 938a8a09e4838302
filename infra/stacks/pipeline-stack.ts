import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import type { configSchema as pollConfig } from '../../functions/poll/config.ts';
import type { configSchema as subscribeConfig } from '../../functions/subscribe/config.ts';
import type { configSchema as sweepConfig } from '../../functions/sweep/config.ts';
import type { configSchema as webhooksConfig } from '../../functions/webhooks/config.ts';
import { alarm, alarmOnSilence, fiveMinutes } from '../constructs/alarms.ts';
import { EventListener } from '../constructs/event-listener.ts';
import { FrontDoor, HttpFunction } from '../constructs/http-function.ts';
import { ListenerQueue } from '../constructs/listener-queue.ts';
import {
  mayReadSecret,
  mayRemovePictures,
  mayUseTable,
  picturePattern,
} from '../constructs/rights.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { listenerNames, schedules } from '../wiring.ts';
import type { DataStack } from './data-stack.ts';
import { listenerSettings } from './listeners.ts';
import { ParkFunction } from './park-function.ts';
import type { SecondOpinionSettings } from './second-opinion.ts';
import { type FaceSettings, type Place, standing } from './standing.ts';
import { Topics } from './topics.ts';

export interface PipelineStackProps extends StackProps {
  data: DataStack;
  /** Who gets the alarms by mail. */
  alarmEmail: string | undefined;
  faces: FaceSettings;
  imageModerator: Place['imageModerator'];
  secondOpinion: SecondOpinionSettings | undefined;
}

/** From a platform's delivery to a message for people: everything that runs without a person. */
export class PipelineStack extends Stack {
  readonly place: Place;

  constructor(
    scope: Construct,
    id: string,
    { data, alarmEmail, faces, imageModerator, secondOpinion, ...props }: PipelineStackProps,
  ) {
    super(scope, id, props);
    const topics = new Topics(this, 'Topics', { alarmEmail });
    const { operations } = topics;
    const queues = listenerNames.map((listener) => {
      const { timeoutSeconds } = listenerSettings[listener];
      return new ListenerQueue(this, `${listener}-queue`, { listener, timeoutSeconds, operations });
    });
    this.place = { stack: this, data, topics, queues, faces, imageModerator, secondOpinion };
    for (const queue of queues) {
      const { needs, ...settings } = listenerSettings[queue.listener];
      new EventListener(this, queue.listener, {
        ...settings,
        ...needs(this.place, standing(this.place, queue.listener)),
        name: queue.listener,
        queue,
        operations,
      });
    }
    new ParkFunction(this, 'park', this.place);
    const door = this.webhooks();
    new CfnOutput(this, 'WebhooksUrl', { value: door.origin });
    const poll = this.poll();
    this.subscribe(door.origin);
    this.sweep();
    alarmOnSilence(this, operations, {
      deliveries: door.api.metricCount({ period: Duration.days(1), statistic: 'Sum' }),
      poll,
    });
  }

  private webhooks(): FrontDoor {
    const { data, topics } = this.place;
    const { operations } = topics;
    const door = new FrontDoor(this, 'door', {
      throttle: { rateLimit: 200, burstLimit: 400 },
      operations,
    });
    const { environment, rights } = standing(this.place, 'webhooks');
    const { function: webhooks } = new HttpFunction(this, 'webhooks', {
      name: 'webhooks',
      description: 'The door for deliveries of the platforms',
      timeoutSeconds: 15,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        DOORS_SECRET: data.secrets.doors.secretArn,
      } satisfies z.input<typeof webhooksConfig>,
      rights: [
        ...rights,
        ...mayUseTable(data.tables.inbox, 'append'),
        ...mayReadSecret(data.secrets.doors),
      ],
      door,
      paths: ['/webhooks/{platform}'],
      methods: [HttpMethod.GET, HttpMethod.POST],
      checkedBy: 'Deliveries carry a signature over their exact bytes, which the function checks.',
    });
    alarm(this, 'webhooks-throttles', operations, {
      description: 'Deliveries were turned away for want of concurrency; the platform sends again.',
      metric: webhooks.metricThrottles(fiveMinutes),
      atLeast: 1,
    });
    return door;
  }

  private poll(): IFunction {
    const { data, topics } = this.place;
    const { environment, rights } = standing(this.place, 'poll');
    return new ScheduledFunction(this, 'poll', {
      name: 'poll',
      description: 'Asks the platforms what changed',
      everyMinutes: schedules.poll,
      timeoutSeconds: schedules.poll * 60 - 10,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        TOKENS_SECRET: data.secrets.tokens.secretArn,
      } satisfies z.input<typeof pollConfig>,
      rights: [...rights, ...mayReadSecret(data.secrets.tokens)],
      operations: topics.operations,
    }).function;
  }

  private subscribe(webhooksUrl: string): void {
    const { data, topics } = this.place;
    const { doors, tokens } = data.secrets;
    const { environment, rights } = standing(this.place, 'subscribe');
    new ScheduledFunction(this, 'subscribe', {
      name: 'subscribe',
      description: 'Keeps accounts pushing to our door, renews leases',
      everyMinutes: schedules.subscribe,
      timeoutSeconds: 300,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        DOORS_SECRET: doors.secretArn,
        TOKENS_SECRET: tokens.secretArn,
        WEBHOOKS_URL: webhooksUrl,
      } satisfies z.input<typeof subscribeConfig>,
      rights: [...rights, ...mayReadSecret(doors), ...mayReadSecret(tokens)],
      operations: topics.operations,
    });
  }

  private sweep(): void {
    const { tables, pictures } = this.place.data;
    const { environment, rights } = standing(this.place, 'sweep');
    new ScheduledFunction(this, 'sweep', {
      name: 'sweep',
      description: 'What time brings: looks that are due, events left behind',
      everyMinutes: schedules.sweep,
      timeoutSeconds: schedules.sweep * 60 - 5,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        PICTURES_BUCKET: pictures.bucket.bucketName,
      } satisfies z.input<typeof sweepConfig>,
      rights: [...rights, ...mayUseTable(tables.audit, 'append'), ...mayRemovePictures(pictures)],
      patterns: [picturePattern(pictures)],
      operations: this.place.topics.operations,
    });
  }
}
