import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { anApp, filledIn, folderOf, type Resource, synthesised } from '../support/stacks.ts';

let resources: Map<string, Resource>;

beforeAll(() => {
  resources = synthesised(anApp());
});

// biome-ignore lint/suspicious/noExplicitAny: templates are as CloudFormation defines them, and the tests read them as such
type Properties = Record<string, any>;

function all(type: string): [[string, Properties], ...[string, Properties][]] {
  const found = [...resources].filter(([, resource]) => resource.Type === type);
  const [first, ...rest] = found.map(([id, { Properties }]): [string, Properties] => [
    id,
    filledIn(Properties) as Properties,
  ]);
  if (first === undefined) throw new Error(`expected a ${type}`);
  return [first, ...rest];
}

describe('the app', () => {
  it('is refused as soon as one finding of the AWS Solutions rules is not acknowledged', () => {
    const app = anApp();
    new Bucket(new Stack(app, 'Careless'), 'Open');
    expect(() => app.synth()).toThrow('server access logs disabled');
  });

  it('is in the European Union and nowhere else', async () => {
    const { App } = await import('aws-cdk-lib');
    const { addStacks } = await import('../../infra/stacks/index.ts');
    expect(() => addStacks(new App({ context: { region: 'us-east-1' } }))).toThrow(
      'European Union',
    );
  });
});

describe('every queue', () => {
  it('has dead letters that are kept longer than itself, or is one', () => {
    const queues = all('AWS::SQS::Queue');
    const idOf = (arn: string) => arn.replace(/^<(.*)\.Arn>$/, '$1');
    const sources = queues.filter(([, queue]) => queue.RedrivePolicy !== undefined);
    const dead = sources.map(([, { RedrivePolicy }]) => idOf(RedrivePolicy.deadLetterTargetArn));
    expect(queues).toHaveLength(sources.length + new Set(dead).size);
    for (const [, source] of sources) {
      const letters = queues.find(([id]) =>
        id.endsWith(idOf(source.RedrivePolicy.deadLetterTargetArn)),
      );
      expect(source.RedrivePolicy.maxReceiveCount).toBe(5);
      expect(letters?.[1].MessageRetentionPeriod).toBeGreaterThan(source.MessageRetentionPeriod);
    }
  });

  it('hides a message for at least six times as long as its function may take', () => {
    const functions = new Map(
      all('AWS::Lambda::Function').map(([id, one]) => [id.split('/')[1], one]),
    );
    const queues = new Map(all('AWS::SQS::Queue').map(([id, one]) => [id.split('/')[1], one]));
    for (const [, { EventSourceArn, FunctionName }] of all('AWS::Lambda::EventSourceMapping')) {
      const queue = queues.get(EventSourceArn.replace(/^<(.*)\.Arn>$/, '$1'));
      const taker = functions.get(FunctionName.replace(/^<(.*)>$/, '$1'));
      expect(queue!.VisibilityTimeout).toBeGreaterThanOrEqual(6 * taker!.Timeout);
    }
  });

  it('has each record retried alone, in batches of at most ten', () => {
    for (const [, source] of all('AWS::Lambda::EventSourceMapping')) {
      expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(source.BatchSize).toBeLessThanOrEqual(10);
    }
  });

  it('of dead letters is listened to by park', () => {
    const listened = all('AWS::Lambda::EventSourceMapping')
      .filter(([, { FunctionName }]) => FunctionName.startsWith('<park'))
      .map(([, { EventSourceArn }]) => EventSourceArn);
    const dead = all('AWS::SQS::Queue')
      .map(([, { RedrivePolicy }]) => RedrivePolicy?.deadLetterTargetArn)
      .filter(Boolean);
    expect(listened.sort()).toEqual(dead.sort());
  });
});

describe('every function', () => {
  it('runs Node.js 24 on arm64, with a log group of its own that forgets after 30 days', () => {
    const groups = new Map(
      all('AWS::Logs::LogGroup').map(([id, group]) => [`<${id.split('/')[1]}>`, group]),
    );
    const used = all('AWS::Lambda::Function').map(([, one]) => {
      expect(one).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(one.LoggingConfig.LogFormat).toBe('JSON');
      expect(groups.get(one.LoggingConfig.LogGroup)?.RetentionInDays).toBe(30);
      return one.LoggingConfig.LogGroup;
    });
    expect(new Set(used).size).toBe(used.length);
  });

  it('exists for each composition in functions', () => {
    const files = readdirSync('functions', { recursive: true }).map(String);
    const folders = files.filter((file) => /^[^/]+\/index\.ts$/.test(file)).map(dirname);
    const deployed = all('AWS::Lambda::Function').map(([id]) => folderOf(id));
    expect(deployed.sort()).toEqual(folders.sort());
  });

  it('gets the environment that its config.ts asks for, and no more', async () => {
    for (const [id, { Environment }] of all('AWS::Lambda::Function')) {
      const { configSchema } = (await import(`../../functions/${folderOf(id)}/config.ts`)) as {
        configSchema: z.ZodObject;
      };
      const variables = asDeployed(Environment.Variables);
      const { error } = configSchema.strict().safeParse(variables);
      expect(error?.issues ?? [], id).toEqual([]);
    }
  });

  it('gets references to secrets and never a secret', () => {
    const secrets = all('AWS::SecretsManager::Secret').map(([id]) => id.split('/')[1]);
    for (const [id, { Environment }] of all('AWS::Lambda::Function')) {
      const text = JSON.stringify(Environment.Variables);
      expect(text, id).not.toContain('{{resolve:');
      for (const [name, value] of Object.entries(Environment.Variables))
        if (name.endsWith('_SECRET'))
          expect(
            secrets.some((secret) => String(value).includes(secret!)),
            id,
          ).toBe(true);
    }
  });
});

/** Placeholders as the values they stand for look: urls, arns, names. */
function asDeployed(variables: Record<string, string>): Record<string, string> {
  const filled = Object.entries(variables).map(([name, value]) => [
    name,
    value
      .replace(/<[^<>]*(Queue|Letters)[^<>]*\.Arn[^<>]*>/g, 'arn:aws:sqs:eu-west-1:1:name')
      .replace(/<[^<>]*(Queue|Letters)[^<>]*>/g, 'https://sqs.eu-west-1.amazonaws.com/1/name')
      .replace(/^<[^<>]*ApiEndpoint>/, 'https://host.example')
      .replace(/<[^<>]*>/g, 'name'),
  ]);
  return Object.fromEntries(filled);
}

describe('what is kept', () => {
  it('outlives the stack and can be put back to any minute', () => {
    for (const [id, { Replicas }] of all('AWS::DynamoDB::GlobalTable')) {
      expect(resources.get(id)?.DeletionPolicy).toBe('Retain');
      expect(Replicas[0].DeletionProtectionEnabled).toBe(true);
      expect(Replicas[0].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    }
  });

  it('of people is under our own key, and so are the pictures', () => {
    const [[key]] = all('AWS::KMS::Key');
    const arn = `<${key!.split('/')[1]}.Arn>`;
    const people = all('AWS::DynamoDB::GlobalTable').filter(([id]) => id.includes('People'));
    expect(people.map(([, { Replicas }]) => Replicas[0].SSESpecification)).toEqual([
      { KMSMasterKeyId: arn },
    ]);
    const [[, { BucketEncryption }]] = all('AWS::S3::Bucket');
    const [rule] = BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault).toEqual({
      KMSMasterKeyID: arn,
      SSEAlgorithm: 'aws:kms',
    });
  });

  it('for a short time only disappears by itself', () => {
    const tables = all('AWS::DynamoDB::GlobalTable');
    const short = tables.filter(
      ([, { TimeToLiveSpecification }]) => TimeToLiveSpecification?.Enabled,
    );
    expect(short.map(([id]) => id.replace(/.*\/|[0-9A-F]{8}$/g, '')).sort()).toEqual([
      'Core',
      'Inbox',
      'People',
    ]);
  });
});

describe('alarms', () => {
  it('all reach the people who run this', () => {
    for (const [id, alarm] of all('AWS::CloudWatch::Alarm')) {
      expect(alarm.AlarmActions[0], id).toContain('Operations');
      expect(alarm.AlarmDescription, id).not.toBe('');
    }
  });

  it('take a day without any figure for silence', () => {
    const silence = all('AWS::CloudWatch::Alarm').filter(
      ([, { TreatMissingData }]) => TreatMissingData === 'breaching',
    );
    expect(silence.map(([id]) => id)).toEqual([expect.stringContaining('silence')]);
  });
});

describe('sign-in', () => {
  it('asks everybody for a second factor and lets nobody make an account', () => {
    const [[, pool]] = all('AWS::Cognito::UserPool');
    expect(pool).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });
});
