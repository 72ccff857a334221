import { describe, expect, test } from 'vitest';
import { createFakePaystack } from './fake-paystack.ts';

const request = (reference: string) => ({
  reference,
  amount: 5_000,
  currency: 'NGN',
  email: 'order@example.com',
  label: 'B2B-7K4QX',
  callbackUrl: 'https://shop.example/demo',
  metadata: { deviceId: 'd', orderId: 'o', shopId: 's' },
});
const note = 'sold out';

const paid = async (...references: string[]) => {
  let now = 0;
  const fake = createFakePaystack(() => now++);
  for (const reference of references) {
    await fake.port.initialise(request(reference));
    fake.set(reference, 'success');
  }
  return { ...fake, fake, refund: (reference = 'a') => fake.port.refund({ reference, note }) };
};
const anyOf = (reference: string) => ({ transactionId: 'unknown', reference });

test('a payment that is found has an id no number can hold', async () => {
  const { port } = await paid('a', 'b');
  const [a, b] = await Promise.all(['a', 'b'].map((reference) => port.verify(reference)));
  expect(a).toMatchObject({ type: 'found', transactionId: '9007199254740994', facts: { reference: 'a' } });
  expect(b).toMatchObject({ type: 'found', transactionId: '9007199254740995' });
});

describe('a refund', () => {
  test('is of the whole amount, and is found by the id and by the reference', async () => {
    const { port, refund, refundsOf } = await paid('a', 'b');
    const queued = await refund('b');
    expect(queued).toMatchObject({ type: 'queued', refund: { status: 'pending', amount: 5_000 } });
    const refunds = queued.type === 'queued' ? [queued.refund] : [];
    expect(await port.refundsOf(anyOf('b'))).toEqual({ type: 'found', refunds });
    expect(await port.refundsOf({ transactionId: '9007199254740995', reference: 'x' })).toEqual({
      type: 'found',
      refunds,
    });
    expect(await port.refundsOf(anyOf('a'))).toEqual({ type: 'found', refunds: [] });
    expect(refundsOf('b')).toEqual(refunds);
  });

  test.each(['pending', 'processing', 'needs-attention', 'processed'] as const)(
    'is refused while another is %s',
    async (status) => {
      const { refund, moveRefund } = await paid('a');
      await refund();
      moveRefund('a', status);
      expect(await refund()).toEqual({ type: 'refused', code: 'transaction_reversed' });
    },
  );

  test('may follow one that failed, and it is the newest that moves', async () => {
    const { refund, moveRefund, refundsOf } = await paid('a');
    await refund();
    moveRefund('a', 'failed');
    expect(await refund()).toMatchObject({ type: 'queued' });
    moveRefund('a', 'processing');
    expect(refundsOf('a').map(({ status }) => status)).toEqual(['failed', 'processing']);
  });

  test('that is processed reverses the payment, one of a part does not', async () => {
    const { refund, refundInDashboard, moveRefund, factsOf } = await paid('a', 'b');
    await refund('a');
    moveRefund('a', 'processed');
    expect(factsOf('a')?.status).toBe('reversed');
    refundInDashboard('b', 4_999);
    moveRefund('b', 'processed');
    expect(factsOf('b')?.status).toBe('success');
  });

  test('is refused for what was not paid, or is not known', async () => {
    const { port, refund } = await paid('a');
    await port.initialise(request('unpaid'));
    expect(await refund('unpaid')).toEqual({ type: 'refused', code: 'transaction_not_refundable' });
    expect(await refund('unknown')).toEqual({ type: 'refused', code: 'transaction_not_found' });
  });

  test.each([
    ['lost', 'unknown', 1],
    ['down', 'unknown', 0],
    ['refusing', 'refused', 0],
    ['rateLimited', 'rateLimited', 0],
    ['well', 'queued', 1],
  ] as const)('asked for while Paystack is "%s" is %s', async (mood, type, made) => {
    const { refund, refundsWillBe, refundsOf } = await paid('a');
    refundsWillBe(mood);
    expect(await refund()).toMatchObject({ type });
    expect(refundsOf('a')).toHaveLength(made);
  });
});

describe('the list', () => {
  const all = { status: 'success', from: 0, to: 99, page: 1 } as const;
  const listed = async (fake: ReturnType<typeof createFakePaystack>, change: Partial<typeof all> | object = {}) => {
    const page = await fake.port.transactions({ ...all, ...change });
    return page.type === 'found' ? { has: page.transactions.map(({ reference }) => reference), more: page.more } : page;
  };

  test('has the newest first, of one status, made between two times', async () => {
    const { fake, set } = await paid('a', 'b', 'c', 'd');
    set('c', 'reversed');
    expect(await listed(fake)).toEqual({ has: ['d', 'b', 'a'], more: false });
    expect(await listed(fake, { status: 'reversed' })).toEqual({ has: ['c'], more: false });
    expect(await listed(fake, { from: 1, to: 2 })).toEqual({ has: ['b'], more: false });
  });

  test('comes in pages as small as a test wants them', async () => {
    const { fake } = await paid('a', 'b', 'c');
    fake.perPage = 2;
    expect(await listed(fake)).toEqual({ has: ['c', 'b'], more: true });
    expect(await listed(fake, { page: 2 })).toEqual({ has: ['a'], more: false });
  });
});

test('nobody learns anything while Paystack cannot be asked, about all or about one payment', async () => {
  const { port, cannotBeAsked } = await paid('a', 'b');
  const answers = async () => {
    const listing = port.transactions({ status: 'success', from: 0, to: 9, page: 1 });
    const all = await Promise.all([port.verify('a'), port.refundsOf(anyOf('a')), port.refundsOf(anyOf('b')), listing]);
    return all.map(({ type }) => type);
  };
  cannotBeAsked();
  expect(await answers()).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  cannotBeAsked('a');
  expect(await answers()).toEqual(['unknown', 'unknown', 'found', 'found']);
  cannotBeAsked(false);
  expect(await answers()).toEqual(['found', 'found', 'found', 'found']);
});

test('it is known what was asked, in order', async () => {
  const { port, asked, refund } = await paid('a');
  await refund();
  await port.refundsOf(anyOf('a'));
  await port.transactions({ status: 'reversed', from: 0, to: 9, page: 2 });
  await port.verify('a');
  expect(asked).toEqual(['initialise a', 'refund a', 'refunds a', 'list reversed 2', 'verify a']);
});
