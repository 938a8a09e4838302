import { Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import type { configSchema as apiConfig } from '../../functions/api/config.ts';
import type { configSchema as consoleConfig } from '../../functions/console/config.ts';
import { FrontDoor, HttpFunction } from '../constructs/http-function.ts';
import { People } from '../constructs/people.ts';
import {
  mayCount,
  mayReadSecret,
  mayUsePictures,
  mayUseSchoolKeys,
  mayUseTable,
  picturePattern,
  schoolKeyPattern,
} from '../constructs/rights.ts';
import { type Place, standing } from './standing.ts';

export interface ConsoleStackProps extends StackProps {
  /** What the pipeline works with; the stack in it is replaced by this one. */
  place: Place;
}

/** Where people look, decide and undo, and where programs ask. */
export class ConsoleStack extends Stack {
  private readonly place: Place;
  private readonly door: FrontDoor;

  constructor(scope: Construct, id: string, { place, ...props }: ConsoleStackProps) {
    super(scope, id, props);
    this.place = { ...place, stack: this };
    this.door = new FrontDoor(this, 'door', {
      throttle: { rateLimit: 50, burstLimit: 100 },
      operations: place.topics.operations,
    });
    this.console();
    this.api();
    new CfnOutput(this, 'ConsoleUrl', { value: this.door.origin });
  }

  private console(): void {
    const people = new People(this, 'people', {
      origin: this.door.origin,
      domainPrefix: `schoolwacht-${Aws.ACCOUNT_ID}`,
    });
    const { data } = this.place;
    const { tables, pictures, indexName } = data;
    const { environment, rights } = standing(this.place, 'console');
    new HttpFunction(this, 'console', {
      name: 'console',
      description: 'The pages that people work with',
      timeoutSeconds: 28,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        DEAD_LETTERS: this.deadLetters(),
        PICTURES_BUCKET: pictures.bucket.bucketName,
        FACE_KEYS: data.faceKeys,
        PUBLIC_ORIGIN: this.door.origin,
        OIDC_ISSUER: people.issuer,
        OIDC_CLIENT_ID: people.clientId,
      } satisfies z.input<typeof consoleConfig>,
      rights: [
        ...rights,
        ...mayCount(this.everyQueue()),
        ...mayUseTable(tables.audit, 'append'),
        ...mayUseTable(tables.audit, 'read'),
        ...mayUseTable(tables.people, 'change', { index: indexName }),
        ...mayUsePictures(pictures, 'read'),
        ...mayUseSchoolKeys(this, data.faceKeys, 'make'),
      ],
      patterns: [picturePattern(pictures), schoolKeyPattern(this, data.faceKeys)],
      door: this.door,
      paths: ['/', '/{page+}'],
      methods: [HttpMethod.GET, HttpMethod.POST],
      checkedBy:
        'Browsers carry a session cookie, not a bearer token: the console signs people in at the user pool and checks session, role and origin at each request.',
    });
  }

  private api(): void {
    const { data } = this.place;
    const { environment, rights } = standing(this.place, 'api', {
      knows: this.place.queues,
      core: 'read',
    });
    new HttpFunction(this, 'api', {
      name: 'api',
      description: 'Answers programs: health, contents, the log',
      timeoutSeconds: 28,
      memoryMegabytes: 512,
      environment: {
        ...environment,
        DEAD_LETTERS: this.deadLetters(),
        API_SECRET: data.secrets.api.secretArn,
      } satisfies z.input<typeof apiConfig>,
      rights: [
        ...rights,
        ...mayCount(this.everyQueue()),
        ...mayUseTable(data.tables.audit, 'read'),
        ...mayReadSecret(data.secrets.api),
      ],
      door: this.door,
      paths: ['/api/{path+}'],
      methods: [HttpMethod.GET],
      checkedBy: 'The function checks a bearer token against the secret, in constant time.',
    });
  }

  private everyQueue() {
    return this.place.queues.flatMap(({ queue, deadLetters }) => [queue, deadLetters]);
  }

  private deadLetters(): string {
    const urls = this.place.queues.map(({ listener, deadLetters }) => [
      listener,
      deadLetters.queueUrl,
    ]);
    return this.toJsonString(Object.fromEntries(urls));
  }
}
