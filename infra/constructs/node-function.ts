import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import {
  type BundlingOptions,
  LogLevel,
  NodejsFunction,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { root } from './root.ts';

export interface NodeFunctionProps {
  /** The folder in `functions/`. */
  name: string;
  description: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  environment: Record<string, string>;
  rights: PolicyStatement[];
  /** Patterns among the rights, as the AWS Solutions rules write them, and why they must be. */
  patterns?: { resource: string; because: string }[];
  bundling?: Partial<BundlingOptions>;
}

/** One Lambda: its bundle, a log group of its own, and a role with exactly the rights listed. */
export class NodeFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const mayLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Exactly what ${props.name} does`,
      inlinePolicies: {
        rights: new PolicyDocument({ statements: [mayLog, ...props.rights] }),
      },
    });
    for (const { resource, because } of props.patterns ?? [])
      acknowledge(role, `IAM5[Resource::${resource}]`, because);
    this.function = new NodejsFunction(this, 'Function', {
      description: props.description,
      entry: `${root}/functions/${props.name}/index.ts`,
      projectRoot: root,
      depsLockFilePath: `${root}/package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      environment: props.environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      bundling: { ...bundling, ...props.bundling },
    });
  }
}

/**
 * CommonJS starts faster than ES modules here (37 against 44 ms). The AWS SDK goes into the bundle: the
 * version that was tested is the version that runs.
 */
const bundling: BundlingOptions = {
  format: OutputFormat.CJS,
  target: 'node24',
  minify: true,
  logLevel: LogLevel.WARNING,
  mainFields: ['module', 'main'],
  externalModules: [],
  // `import.meta.url` only serves laptops, where code finds packages and threads beside itself
  esbuildArgs: { '--log-override:empty-import-meta': 'silent' },
};
