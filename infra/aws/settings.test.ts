import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { createApp } from './testing/synthesize.ts';

const read = (given: Record<string, unknown> = {}) => readSettings(createApp(given).node);

test('a test stage needs nothing said', () => {
  expect(read()).toEqual({
    ok: true,
    settings: {
      stage: 'dev',
      paystackMode: 'test',
      paystackReferencePrefix: 'dev',
      paystackSecretParameter: '/byte-to-bite/dev/paystack-secret-key',
      customerEmailDomain: 'example.com',
      orderExpirySeconds: 86_400,
    },
  });
});

test('the command line overrides a single setting', () => {
  expect(read({ orderExpirySeconds: '600' })).toMatchObject({ settings: { orderExpirySeconds: 600 } });
});

test('a stage of cdk.json brings its own', () => {
  const stages = {
    lagos: { paystackMode: 'live', customerEmailDomain: 'lagos.example', paystackReferencePrefix: 'lag' },
  };
  expect(read({ stage: 'lagos', stages })).toMatchObject({
    ok: true,
    settings: { paystackMode: 'live', paystackReferencePrefix: 'lag', customerEmailDomain: 'lagos.example' },
  });
});

test('alarms and news of payments may have an address each', () => {
  const addresses = { alarmEmail: 'ops@example.com', notificationEmail: 'shop@example.com' };
  expect(read({ stages: { dev: { paystackMode: 'test', ...addresses } } })).toMatchObject({ settings: addresses });
});

describe('is refused with a sentence', () => {
  test.each([
    ['a live stage without a domain for e-mail addresses', { stage: 'live' }, 'customerEmailDomain'],
    ['a stage that nobody described', { stage: 'nowhere' }, 'paystackMode'],
    ['a mode that is neither test nor live', { paystackMode: 'demo' }, 'paystackMode'],
    ['a prefix that Paystack would refuse', { paystackReferencePrefix: 'no_underscores' }, 'paystackReferencePrefix'],
    ['a domain without its certificate', { siteDomain: 'order.example.com' }, 'siteDomain'],
    ['an address for news that is none', { notificationEmail: 'the cook' }, 'notificationEmail'],
    ['a misspelt setting', { stages: { dev: { paystackMode: 'test', alarmMail: 'a@b.example' } } }, 'alarmMail'],
  ])('%s', (_what, given, named) => {
    const refused = read(given);
    expect(refused).toMatchObject({ ok: false, complaint: expect.stringContaining(named) });
    expect(refused).toMatchObject({ complaint: expect.stringMatching(/^The stage's settings are wrong: /) });
  });
});

test('a key in the place of its parameter is refused, and not repeated', () => {
  const refused = JSON.stringify(read({ paystackSecretParameter: 'sk_live_misplaced' }));
  expect(refused).toContain('paystackSecretParameter');
  expect(refused).not.toContain('sk_live');
});
