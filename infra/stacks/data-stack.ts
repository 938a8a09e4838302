import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { Pictures } from '../constructs/rights.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });
const index: GlobalSecondaryIndexPropsV2 = {
  indexName: 'gsi1',
  partitionKey: text('gsi1pk'),
  sortKey: text('gsi1sk'),
};

/** What is kept. Everything in it outlives the stack: tables and pictures are never deleted with it. */
export class DataStack extends Stack {
  readonly indexName = 'gsi1';
  readonly tables: Readonly<Record<'core' | 'people' | 'audit' | 'inbox', TableV2>>;
  readonly pictures: Pictures;
  /** How the names of the schools' keys begin: made when the first photos of a school come in. */
  readonly faceKeys: string;
  readonly secrets: Readonly<Record<'doors' | 'tokens' | 'api', Secret>>;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const peopleKey = new Key(this, 'PeopleKey', {
      description: 'Consent register, face templates and pictures',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tables = {
      core: this.table('Core', { globalSecondaryIndexes: [index], timeToLiveAttribute: 'ttl' }),
      people: this.table('People', {
        globalSecondaryIndexes: [index],
        // photos and templates: the last resort, for what sweep takes away in time goes first
        timeToLiveAttribute: 'ttl',
        encryption: TableEncryptionV2.customerManagedKey(peopleKey),
      }),
      audit: this.table('Audit', {}),
      inbox: this.table('Inbox', { timeToLiveAttribute: 'ttl' }),
    };
    const bucket = this.pictureBucket(peopleKey);
    const exportName = `${id}-Pictures`;
    const arn = this.exportValue(bucket.bucketArn, { name: exportName });
    this.pictures = { bucket, arn, exportName };
    this.faceKeys = `${id}/face-keys/`;
    this.secrets = {
      doors: this.secret('Doors', 'What deliveries are verified with', 'meta-verify-token'),
      tokens: this.secret('Tokens', 'Access tokens: token/<platform>/<account>', 'unused'),
      api: this.secret('Api', 'Bearer token of the API', 'api-token'),
    };
    new CfnOutput(this, 'DoorsSecret', { value: this.secrets.doors.secretArn });
    new CfnOutput(this, 'TokensSecret', { value: this.secrets.tokens.secretArn });
    new CfnOutput(this, 'ApiSecret', { value: this.secrets.api.secretArn });
  }

  private table(id: string, props: Omit<TablePropsV2, 'partitionKey' | 'sortKey'>): TableV2 {
    return new TableV2(this, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    });
  }

  /** Not versioned: what must be erased must be gone. */
  private pictureBucket(encryptionKey: Key): Bucket {
    const bucket = new Bucket(this, 'Pictures', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    acknowledge(
      bucket,
      'S1',
      'Two roles read it, screen-post and the console, and the console asks for a person and a role at each picture. A second bucket of access logs would be one more place about pupils.',
    );
    return bucket;
  }

  /** A JSON object with one made-up value; what a platform hands out is put in by hand. */
  private secret(id: string, description: string, generateStringKey: string): Secret {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey,
        excludePunctuation: true,
        passwordLength: 48,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      secret,
      'SMG4',
      'The platforms hand these values out, so no function of ours can rotate them. A person puts in the new one; the old one is accepted for 48 hours.',
    );
    return secret;
  }
}
