import { config, type FunctionName } from '../../shared/config.ts';

/** What the SDK wants to know before it speaks to a stand-in; none of it is a secret. */
export const AWS_LOCAL = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** Every variable any function may want, and where the SDK finds the stand-ins. */
export type LocalSettings = Record<string, string>;

/** Read by the SDK itself, so that no code of ours knows whether it speaks to AWS. */
export const awsEnvironment = (at: { dynamo: string; bus: string; topic: string }) => ({
  AWS_REGION: AWS_LOCAL.region,
  AWS_ACCESS_KEY_ID: AWS_LOCAL.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: AWS_LOCAL.credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamo,
  AWS_ENDPOINT_URL_EVENTBRIDGE: at.bus,
  AWS_ENDPOINT_URL_SNS: at.topic,
});

/** Exactly what a function's schema names, and nothing else: a forgotten variable fails here as it would in Lambda. */
export const environmentFor = (name: FunctionName, settings: LocalSettings, aws: LocalSettings): LocalSettings => {
  const wanted = Object.keys(config[name].shape);
  return { ...aws, ...Object.fromEntries(Object.entries(settings).filter(([key]) => wanted.includes(key))) };
};
