import { expect, test } from 'vitest';
import { config, loadConfig } from './config.ts';
import { readKeys } from './paystack/keys.ts';

const chat = {
  TABLE_NAME: 't',
  EVENT_BUS_NAME: 'b',
  PAYSTACK_MODE: 'test',
  PAYSTACK_SECRET_PARAMETER: '/p',
  PAYSTACK_REFERENCE_PREFIX: 'try',
  PAYSTACK_CALLBACK_URL: 'https://shop.example/',
  PAGE_FILE: 'index.html',
  PAYSTACK_CUSTOMER_EMAIL_DOMAIN: 'example.com',
  ORDER_EXPIRY_SECONDS: '60',
};

test('a whole environment is read, and numbers become numbers', () => {
  expect(loadConfig(config.chat, chat)).toMatchObject({
    ORDER_EXPIRY_SECONDS: 60,
    PAYSTACK_BASE_URL: 'https://api.paystack.co',
  });
});

test('a wrong environment is named by its variables and never quoted', () => {
  const wrong = { ...chat, TABLE_NAME: '', PAYSTACK_MODE: 'sk_live_oops' };
  expect(() => loadConfig(config.chat, wrong)).toThrow(/TABLE_NAME.*PAYSTACK_MODE/);
  expect(() => loadConfig(config.chat, wrong)).not.toThrow(/sk_live_oops/);
});

test('a key stands in the environment or in a parameter, never in both and never in neither', () => {
  expect(() => loadConfig(config.chat, { ...chat, PAYSTACK_SECRET_KEY: 'sk_test_x' })).toThrow(
    /PAYSTACK_SECRET_PARAMETER/,
  );
  expect(() => loadConfig(config.chat, { ...chat, PAYSTACK_SECRET_PARAMETER: undefined })).toThrow(
    /PAYSTACK_SECRET_KEY/,
  );
});

test('a live stage talks to Paystack alone', () => {
  const live = { ...chat, PAYSTACK_MODE: 'live', PAYSTACK_BASE_URL: 'http://127.0.0.1:4001' };
  expect(() => loadConfig(config.chat, live)).toThrow(/PAYSTACK_BASE_URL/);
});

test('a key of the other mode is refused without being quoted', () => {
  expect(() => readKeys('sk_live_secret', 'test')).toThrow(/^((?!sk_live_secret).)*$/);
  expect(readKeys('sk_test_new\nsk_test_old\n', 'test')).toEqual(['sk_test_new', 'sk_test_old']);
});
