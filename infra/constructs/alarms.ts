import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface AlarmOptions {
  /** What it means and what to do, for whoever gets the mail. */
  description: string;
  metric: IMetric;
  /** Goes off at this value or above. */
  atLeast: number;
  /** Of the metric's own periods, so many in a row. */
  periods?: number;
}

/** An alarm that tells the people who run this, when it goes off and when it is over. */
export function alarm(
  scope: Construct,
  id: string,
  operations: ITopic,
  { description, metric, atLeast, periods = 1 }: AlarmOptions,
): Alarm {
  const made = new Alarm(scope, id, {
    alarmDescription: description,
    metric,
    threshold: atLeast,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(operations));
  made.addOkAction(new SnsAction(operations));
  return made;
}

export const fiveMinutes = { period: Duration.minutes(5) };

/**
 * Goes off when for 24 hours no delivery came in and no poll succeeded: then nobody looks any more.
 * Missing figures count as silence.
 */
export function alarmOnSilence(
  scope: Construct,
  operations: ITopic,
  { deliveries, poll }: { deliveries: IMetric; poll: IFunction },
): void {
  const day = { period: Duration.days(1), statistic: 'Sum' };
  const heard = new MathExpression({
    expression: 'FILL(deliveries, 0) + FILL(polls, 0) - FILL(failures, 0)',
    usingMetrics: {
      deliveries,
      polls: poll.metricInvocations(day),
      failures: poll.metricErrors(day),
    },
    period: Duration.days(1),
    label: 'Deliveries and successful polls',
  });
  const silence = new Alarm(scope, 'silence', {
    alarmDescription: 'For 24 hours nothing came in and no poll succeeded: nobody is looking.',
    metric: heard,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
  silence.addAlarmAction(new SnsAction(operations));
  silence.addOkAction(new SnsAction(operations));
}
