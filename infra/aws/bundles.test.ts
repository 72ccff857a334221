import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { one, SERVICES } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

/** Enough for any function to start; all else that this machine's environment holds is withheld. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  TABLE_NAME: 'table',
  EVENT_BUS_NAME: 'bus',
  NOTIFICATION_TOPIC_ARN: 'arn:aws:sns:eu-west-1:000000000000:topic',
  PAYSTACK_MODE: 'test',
  PAYSTACK_SECRET_KEY: 'sk_test_example',
  PAYSTACK_REFERENCE_PREFIX: 'dev',
  PAYSTACK_CALLBACK_URL: 'https://site.test',
  PAYSTACK_CUSTOMER_EMAIL_DOMAIN: 'example.com',
  ORDER_EXPIRY_SECONDS: '86400',
};

const { stack, template } = synthesize({ 'aws:cdk:bundling-stacks': ['**'], 'aws:cdk:disable-asset-staging': false });
const bundleOf = (id: string) => {
  const hash = one(template, 'AWS::Lambda::Function', `${id}Function`).Code.S3Key.replace(/\.zip$/, '');
  return join(App.of(stack)!.outdir, `asset.${hash}`, 'index.js');
};

describe.each(SERVICES)('the bundle of $name', ({ id }) => {
  test('starts, and exports a handler of the kind that Node 24 runs: without a callback', () => {
    const script = 'const { handler } = require(process.argv[1]); console.log(typeof handler, handler.length < 3)';
    const options = { env: ENVIRONMENT, encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['-e', script, bundleOf(id)], options).trim()).toBe('function true');
  });

  test('holds neither all of zod nor a second copy of the SDK', () => {
    expect(readFileSync(bundleOf(id)).byteLength).toBeLessThan(550_000);
  });
});
