import { expect, test } from 'vitest';
import { answeringPaystack } from '../testing/answering-paystack.ts';

const request = {
  reference: 'try-1',
  amount: 500_000,
  currency: 'NGN',
  email: 'order@example.com',
  label: 'Order B2B-7K4QX',
  callbackUrl: 'https://shop.example/demo',
  subaccount: 'ACCT_1',
  metadata: { deviceId: 'd', orderId: 'o', shopId: 's' },
};

const answering = (status: number, body: unknown) => answeringPaystack([{ status, body }]);
const opened = (url: string) => ({ status: true, message: 'ok', data: { authorization_url: url } });

test('Paystack is told who is paid, how much, and whose order it is', async () => {
  const { paystack, asked, sent } = answering(200, opened('https://checkout.paystack.com/abc'));
  expect(await paystack.initialise(request)).toEqual({ type: 'opened', url: 'https://checkout.paystack.com/abc' });
  expect(asked()).toEqual(['/transaction/initialize ']);
  expect(sent()).toMatchObject({
    reference: 'try-1',
    amount: 500_000,
    currency: 'NGN',
    callback_url: 'https://shop.example/demo',
    subaccount: 'ACCT_1',
    metadata: { deviceId: 'd', orderId: 'o', shopId: 's' },
  });
});

test('a link that leads anywhere but to Paystack is never shown', async () => {
  for (const url of [
    'https://checkout.paystack.com.evil.example/a',
    'http://checkout.paystack.com/a',
    'https://evil.example/',
  ])
    expect(await answering(200, opened(url)).paystack.initialise(request)).toMatchObject({ type: 'refused' });
});

test.each([
  ['a duplicate by its code', 400, { status: false, message: 'x', code: 'duplicate_reference' }, 'duplicate'],
  ['a duplicate by its sentence', 400, { status: false, message: 'Duplicate Transaction Reference' }, 'duplicate'],
  ['too many calls', 429, { status: false, message: 'Rate limit exceeded!', code: 'rate_limited' }, 'rateLimited'],
  ['a bad key', 401, { status: false, message: 'Invalid key' }, 'refused'],
  ['a fault of theirs', 500, { status: false, message: 'oops' }, 'unknown'],
  ['a proxy’s page', 200, '<html>', 'unknown'],
  ['a success without a link', 200, { status: true, data: {} }, 'unknown'],
])('%s is known for what it is', async (_name, status, body, type) => {
  expect(await answering(status, body).paystack.initialise(request)).toMatchObject({ type });
});

test('no answer is not a failure: the outcome is unknown', async () => {
  const { paystack } = answeringPaystack(['silence']);
  expect(await paystack.initialise(request)).toEqual({ type: 'unknown' });
  expect(await paystack.verify('try-1')).toMatchObject({ type: 'unknown' });
});

const verified = (data: Record<string, unknown>) => ({ status: true, message: 'Verification successful', data });
const transaction = { status: 'success', reference: 'try-1', amount: 5, currency: 'NGN', domain: 'test' };

test('a payment that is found says what Paystack calls it, digit by digit', async () => {
  const text = (id: string) => JSON.stringify(verified({ ...transaction, id: 'ID' })).replace('"ID"', id);
  for (const id of ['3104021987', '9007199254740993', '"9007199254740993"'])
    expect(await answering(200, text(id)).paystack.verify('try-1')).toMatchObject({
      type: 'found',
      transactionId: id.replaceAll('"', ''),
      facts: { reference: 'try-1' },
    });
});

test('a payment without an id goes by its reference, which Paystack takes as well', async () => {
  for (const id of [undefined, null, ''])
    expect(await answering(200, verified({ ...transaction, id })).paystack.verify('try-1')).toMatchObject({
      transactionId: 'try-1',
    });
});

test('an answer about another reference never settles this one', async () => {
  const { paystack } = answering(200, verified({ ...transaction, reference: 'try-2' }));
  expect(await paystack.verify('try-1')).toMatchObject({ type: 'unknown' });
});

test.each([
  [401, 'Merchant not found'],
  [503, 'Transaction reference not found'],
  [404, 'Route not found'],
])('%i "%s" says nothing about the payment', async (status, message) => {
  const { paystack } = answering(status, { status: false, message });
  expect(await paystack.verify('try-1')).toMatchObject({ type: 'unknown' });
});

test('an unknown reference is told from a silence, by 404 or 400 alike', async () => {
  for (const status of [404, 400]) {
    const { paystack } = answering(status, { status: false, message: 'Transaction reference not found' });
    expect(await paystack.verify('try-1')).toEqual({ type: 'notFound' });
  }
});

test.each([
  ['an object', { deviceId: 'd' }, { deviceId: 'd' }],
  ['a JSON string', '{"deviceId":"d"}', { deviceId: 'd' }],
  ['an empty string', '', {}],
  ['zero', 0, {}],
  ['null', null, {}],
])('metadata that comes back as %s is read', async (_name, metadata, read) => {
  const { paystack } = answering(200, verified({ ...transaction, metadata, requested_amount: null, paid_at: null }));
  expect(await paystack.verify('try-1')).toMatchObject({ type: 'found', facts: { amount: 5, metadata: read } });
});
