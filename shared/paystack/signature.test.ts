import { expect, test } from 'vitest';
import { isSigned, signatureOf } from './signature.ts';

const body = Buffer.from(
  '{"event":"charge.success","data":{"id":302961,"domain":"test","status":"success","reference":"ord-01TEST-1","amount":150000,"currency":"NGN"}}',
);
const signature =
  '52f4c4accf467fbf3e2818c2ad3f25d6a8927eca626212da9f2205416acbac22cfbc4f8445103cfe4d841075b4871aaa07b7e1d01c07eea4951d21e379e6d277';

test('a signature is what node and openssl agree it is', () => {
  expect(signatureOf(body, 'sk_test_secret')).toBe(signature);
  expect(isSigned(body, signature, ['sk_test_secret'])).toBe(true);
});

test('while keys are being changed, the one before still counts', () => {
  expect(isSigned(body, signature, ['sk_test_new', 'sk_test_secret'])).toBe(true);
  expect(isSigned(body, signature, ['sk_test_new'])).toBe(false);
});

test('the same JSON written another way is another body', () => {
  const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString()), undefined, 1));
  expect(isSigned(rewritten, signature, ['sk_test_secret'])).toBe(false);
});

test.each([undefined, '', 'abc', signature.toUpperCase(), `${signature}0`, 'z'.repeat(128)])(
  'no signature, or one of another form, is refused: %s',
  (given) => {
    expect(isSigned(body, given, ['sk_test_secret'])).toBe(false);
  },
);
