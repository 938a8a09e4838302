import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { configSchema as notifyConfig } from '../../functions/notify/config.ts';

/**
 * Where messages to people leave: a topic per role of a protocol, and one for those who run the system.
 * Subscriptions filter by school; the README says how.
 */
export class Topics extends Construct {
  readonly roles: Readonly<Record<keyof z.infer<typeof notifyConfig>['TOPICS'], Topic>>;
  readonly operations: Topic;

  constructor(scope: Construct, id: string, { alarmEmail }: { alarmEmail: string | undefined }) {
    super(scope, id);
    const masterKey = Alias.fromAliasName(this, 'Key', 'alias/aws/sns');
    const role = (name: string) =>
      new Topic(this, name, { displayName: 'Schoolwacht', masterKey, enforceSSL: true });
    this.roles = {
      communication: role('Communication'),
      moderation: role('Moderation'),
      leadership: role('Leadership'),
      administration: role('Administration'),
    };
    // without the managed key, which CloudWatch may not use: alarms name functions, never people
    this.operations = new Topic(this, 'Operations', {
      displayName: 'Schoolwacht alarms',
      enforceSSL: true,
    });
    this.operations.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.operations.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (alarmEmail !== undefined)
      this.operations.addSubscription(new EmailSubscription(alarmEmail));
  }
}
