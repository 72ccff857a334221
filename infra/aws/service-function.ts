import { join } from 'node:path';
import { Duration, Validations } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  type BundlingOptions,
  type ICommandHooks,
  LogLevel,
  NodejsFunction,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentOf, FunctionName } from '../../shared/config.ts';
import { FUNCTIONS } from '../functions.ts';
import { createLogGroup } from './logs.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Ways to find credentials on a laptop. The SDK loads each only when the environment has none, and Lambda's always has;
 * left out, they make a bundle a fifth smaller.
 */
const NEVER_LOADED = ['http', 'ini', 'login', 'process', 'sso', 'web-identity'].map(
  (source) => `@aws-sdk/credential-provider-${source}`,
);

/** What starts fastest of all that was measured: CommonJS built from ES modules, with the AWS SDK inside. */
const BUNDLING: BundlingOptions = {
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  bundleAwsSDK: true,
  externalModules: NEVER_LOADED,
  logLevel: LogLevel.WARNING,
  esbuildArgs: { '--legal-comments': 'none' },
};

type Props<Name extends FunctionName> = {
  name: Name;
  environment: EnvironmentOf<Name>;
  may: PolicyStatement[];
  /** Where the files come from that lie beside the code, by their names there. */
  files?: Record<string, string>;
};

/** Where a function finds its own files, as Lambda says in LAMBDA_TASK_ROOT. */
export const besideTheCode = (name: string): string => `/var/task/${name}`;

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

const copying = (files: Record<string, string>): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_from, to) =>
    Object.entries(files).map(([name, path]) => `cp ${quoted(path)} ${quoted(join(to, name))}`),
});

/** One of our functions, with a role and a log of its own, and no right that it was not given by name. */
export class ServiceFunction<Name extends FunctionName> extends Construct {
  readonly fn: NodejsFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { name, environment, may, files = {} }: Props<Name>) {
    super(scope, id);
    const { entry, timeoutSeconds, memoryMegabytes } = FUNCTIONS[name];
    this.logGroup = createLogGroup(this, 'Logs');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    this.fn = new NodejsFunction(this, 'Function', {
      entry: join(ROOT, entry),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      bundling: { ...BUNDLING, commandHooks: copying(files) },
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
      environment,
      // A variable for version 2 of the SDK; the environment holds what the function's schema names, and no more.
      awsSdkConnectionReuse: false,
      role,
      initialPolicy: may,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray knows no resources: PutTraceSegments and PutTelemetryRecords can only be granted on all.',
    });
  }
}
