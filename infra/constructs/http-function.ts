import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { alarm, fiveMinutes } from './alarms.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

export interface FrontDoorProps {
  /** Requests a second over all callers, and for a moment above that. */
  throttle: { rateLimit: number; burstLimit: number };
  operations: ITopic;
}

/** The route, never the path: a path may hold the secret of a parent's link. No address, query or header either. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  functionStatus: '$context.integrationStatus',
});

/** An HTTP API with a throttle, an access log without personal data and an alarm on failures. */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  /** `https://host`, without a path. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { throttle, operations }: FrontDoorProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.origin = this.api.apiEndpoint;
    const destination = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(destination),
        format: AccessLogFormat.custom(accessLog),
      },
    });
    alarm(this, 'FailuresAlarm', operations, {
      description: 'Requests were answered with a 5xx; a platform sends its deliveries again.',
      metric: this.api.metricServerError({ ...fiveMinutes, statistic: 'Sum' }),
      atLeast: 1,
    });
  }
}

export interface HttpFunctionProps extends NodeFunctionProps {
  door: FrontDoor;
  paths: string[];
  methods: HttpMethod[];
  /** Why no authorizer of API Gateway stands before it: what checks the caller instead. */
  checkedBy: string;
}

/** A function behind some paths of a front door. */
export class HttpFunction extends Construct {
  readonly function: NodeFunction['function'];

  constructor(scope: Construct, id: string, props: HttpFunctionProps) {
    super(scope, id);
    this.function = new NodeFunction(this, 'Function', props).function;
    const integration = new HttpLambdaIntegration('Integration', this.function);
    for (const path of props.paths) {
      const routes = props.door.api.addRoutes({ path, methods: props.methods, integration });
      for (const route of routes) acknowledge(route, 'APIG4', props.checkedBy);
    }
  }
}
