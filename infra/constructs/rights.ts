import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/**
 * Rights by hand, one action at a time: the library's own `grant…` helpers allow more than is used,
 * deleting a whole table's index or listing every stream among it.
 */

export type TableRight = 'read' | 'change' | 'append';

const tableActions: Record<TableRight, string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  change: [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
  // nothing that reads, changes in place or removes: what is in the log stays as it is
  append: ['dynamodb:PutItem'],
};

export function mayUseTable(
  table: TableV2,
  right: TableRight,
  { index }: { index?: string } = {},
): PolicyStatement[] {
  const statements = [
    new PolicyStatement({ actions: tableActions[right], resources: [table.tableArn] }),
  ];
  if (index !== undefined && right !== 'append')
    statements.push(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${table.tableArn}/index/${index}`],
      }),
    );
  if (table.encryptionKey !== undefined)
    statements.push(
      mayUseKey(table.encryptionKey, 'dynamodb', right === 'read' ? 'read' : 'write'),
    );
  return statements;
}

const keyActions = {
  dynamodb: {
    read: ['kms:Decrypt', 'kms:DescribeKey'],
    write: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  s3: { read: ['kms:Decrypt'], write: ['kms:Decrypt', 'kms:GenerateDataKey'] },
};

/** The key only through the service whose data it protects, never by itself. */
function mayUseKey(
  key: IKey,
  service: keyof typeof keyActions,
  right: 'read' | 'write',
): PolicyStatement {
  const { region } = Stack.of(key);
  return new PolicyStatement({
    actions: keyActions[service][right],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
  });
}

export interface Pictures {
  bucket: Bucket;
  /** The bucket's arn under a name of our own, which an acknowledgement can repeat. */
  arn: string;
  exportName: string;
}

/** Removing takes no key: S3 reads nothing for it. */
export function mayRemovePictures({ arn }: Pictures): PolicyStatement[] {
  return [new PolicyStatement({ actions: ['s3:DeleteObject'], resources: [`${arn}/*`] })];
}

/** Listing is what makes a missing picture "missing" instead of "forbidden". */
export function mayUsePictures({ bucket, arn }: Pictures, right: 'read' | 'write') {
  const actions = right === 'read' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject'];
  return [
    new PolicyStatement({ actions, resources: [`${arn}/*`] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }),
    ...(bucket.encryptionKey === undefined ? [] : [mayUseKey(bucket.encryptionKey, 's3', right)]),
  ];
}

export function picturePattern({ exportName }: Pictures) {
  return {
    resource: `${exportName}/*`,
    because: 'A picture is named by the hash of its bytes, which nobody knows beforehand.',
  };
}

export function maySend(queues: Queue[]): PolicyStatement[] {
  return onQueues(queues, ['sqs:SendMessage']);
}

export function mayCount(queues: Queue[]): PolicyStatement[] {
  return onQueues(queues, ['sqs:GetQueueAttributes']);
}

/** What Lambda's event source does in the function's name, and postponing. */
export function mayReceive(queues: Queue[]): PolicyStatement[] {
  return onQueues(queues, [
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:ChangeMessageVisibility',
    'sqs:GetQueueAttributes',
  ]);
}

function onQueues(queues: Queue[], actions: string[]): PolicyStatement[] {
  if (queues.length === 0) return [];
  return [new PolicyStatement({ actions, resources: queues.map(({ queueArn }) => queueArn) })];
}

export function mayReadSecret(secret: Secret): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret.secretArn],
    }),
  ];
}

/** The key of each school, named `<prefix><school id>`; `make` for whoever may take the first photos in. */
export function mayUseSchoolKeys(
  { region, account }: Stack,
  prefix: string,
  right: 'read' | 'make',
): PolicyStatement[] {
  const resources = [`arn:aws:secretsmanager:${region}:${account}:secret:${prefix}*`];
  const actions = ['secretsmanager:GetSecretValue'];
  if (right === 'make') actions.push('secretsmanager:CreateSecret');
  return [new PolicyStatement({ actions, resources })];
}

export function schoolKeyPattern({ region }: Stack, prefix: string) {
  return {
    resource: `arn:aws:secretsmanager:${region}:<AWS::AccountId>:secret:${prefix}*`,
    because: 'One key for each school, and schools come without a deployment.',
  };
}

/** Finding faces: the service knows no resource to narrow this down to. */
export function mayFindFaces(): PolicyStatement[] {
  return [new PolicyStatement({ actions: ['rekognition:DetectFaces'], resources: ['*'] })];
}

/** Looking for nudity and violence: likewise. */
export function mayFindModerationLabels(): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['rekognition:DetectModerationLabels'], resources: ['*'] }),
  ];
}

export const anyPicture = {
  resource: '*',
  because: 'Rekognition works on the bytes it is sent, and has no resource for them.',
};

/** Comparing faces with the people of a school, whose collection is named `<prefix><school id>`. */
export function maySearchFaces({ region, account }: Stack, prefix: string) {
  const resource = `arn:aws:rekognition:${region}:${account}:collection/${prefix}*`;
  return [
    new PolicyStatement({ actions: ['rekognition:SearchFacesByImage'], resources: [resource] }),
  ];
}

export function collectionPattern({ region }: Stack, prefix: string) {
  return {
    resource: `arn:aws:rekognition:${region}:<AWS::AccountId>:collection/${prefix}*`,
    because: 'One collection for each school, and schools come without a deployment.',
  };
}

export function mayPublish(topics: Topic[]): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['sns:Publish'],
      resources: topics.map(({ topicArn }) => topicArn),
    }),
  ];
}
