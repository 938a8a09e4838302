import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarm, fiveMinutes } from './alarms.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

export interface ScheduledFunctionProps extends NodeFunctionProps {
  everyMinutes: number;
  operations: ITopic;
}

/** A function that runs by the clock and is told the time it was planned for. A missed run is made up by the next. */
export class ScheduledFunction extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id);
    const { everyMinutes, operations } = props;
    const { function: target } = new NodeFunction(this, 'Function', props);
    this.function = target;
    const mayInvoke = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [target.functionArn],
    });
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Starts ${props.name}`,
      inlinePolicies: { rights: new PolicyDocument({ statements: [mayInvoke] }) },
    });
    new CfnSchedule(this, 'Schedule', {
      description: props.description,
      scheduleExpression: `rate(${everyMinutes} ${everyMinutes === 1 ? 'minute' : 'minutes'})`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledAt: '<aws.scheduler.scheduled-time>' }),
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });
    target.configureAsyncInvoke({ retryAttempts: 0 });
    alarm(this, 'ErrorsAlarm', operations, {
      description: `${props.name} failed three times in a row or more within 15 minutes.`,
      metric: target.metricErrors(fiveMinutes),
      atLeast: 1,
      periods: 3,
    });
  }
}
