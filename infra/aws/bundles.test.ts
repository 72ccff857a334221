import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { WORDS } from '../../shared/ordering/words/words.ts';
import { PAGE } from '../functions.ts';
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

/** Bytes of the largest bundle. All of zod, or another copy of the SDK, are 300,000 and more. */
const MOST = 550_000;
/** What the conversation comes to: three languages, free text, questions, the states, and phone numbers of sixteen countries. */
const CONVERSATION = 190_000;
/** The beginning of a sentence that only a customer is told. */
const PIDGIN = WORDS.pcm.languageSet.slice(0, 12);

const { stack, template } = synthesize({ 'aws:cdk:bundling-stacks': ['**'], 'aws:cdk:disable-asset-staging': false });
const bundleOf = (id: string) => {
  const hash = one(template, 'AWS::Lambda::Function', `${id}Function`).Code.S3Key.replace(/\.zip$/, '');
  return join(App.of(stack)!.outdir, `asset.${hash}`, 'index.js');
};

const pageBeside = (id: string) => join(dirname(bundleOf(id)), PAGE);

describe.each(SERVICES)('the bundle of $name', ({ id }) => {
  test('starts, and exports a handler of the kind that Node 24 runs: without a callback', () => {
    const script = 'const { handler } = require(process.argv[1]); console.log(typeof handler, handler.length < 3)';
    const env = { ...ENVIRONMENT, PAGE_FILE: pageBeside(id) };
    const options = { env, encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['-e', script, bundleOf(id)], options).trim()).toBe('function true');
  });

  test('holds neither all of zod nor a second copy of the SDK', () => {
    const most = id === 'Chat' ? MOST + CONVERSATION : MOST;
    expect(readFileSync(bundleOf(id)).byteLength).toBeLessThan(most);
  });

  test('has the page beside it if it answers with pages, and only then', () => {
    expect(existsSync(pageBeside(id))).toBe(id === 'Chat');
  });

  test('talks to customers if it is the chat, and only then', () => {
    const bundle = readFileSync(bundleOf(id), 'utf8');
    expect(bundle.includes(PIDGIN)).toBe(id === 'Chat');
  });
});
