import { describe, expect, test } from 'vitest';
import { answeringPaystack } from '../testing/answering-paystack.ts';

const names = { transactionId: '3104021987', reference: 'try-1' };
const wish = { reference: 'try-1', note: 'sold out' };
const item = { id: 1, transaction: 3_104_021_987, amount: 5_000, status: 'processed' };
const page = (data: unknown, meta: unknown = {}) => ({
  body: { status: true, message: 'Refunds retrieved', data, meta },
});
const refund = { id: '1', status: 'processed', amount: 5_000 };

const refundsIn = (...items: unknown[]) => answeringPaystack([page(items)]).paystack.refundsOf(names);

describe('the refunds of a payment', () => {
  test('are asked for by the id that Paystack gave it', async () => {
    const { paystack, asked } = answeringPaystack([page([])]);
    expect(await paystack.refundsOf(names)).toEqual({ type: 'found', refunds: [] });
    expect(asked()).toEqual(['/refund transaction=3104021987&perPage=100&page=1']);
  });

  test.each([
    ['its id', { transaction: 3_104_021_987 }],
    ['its id as text', { transaction: '3104021987' }],
    ['its reference', { transaction: 'try-1' }],
    ['an object with the id', { transaction: { id: 3_104_021_987, reference: null } }],
    ['an object with the reference', { transaction: { reference: 'try-1' } }],
    ['a reference beside', { transaction: null, transaction_reference: 'try-1' }],
  ])('are known by %s', async (_name, owner) => {
    expect(await refundsIn({ ...item, ...owner })).toEqual({ type: 'found', refunds: [refund] });
  });

  test('are never those of another payment, should Paystack ignore the filter', async () => {
    const others = [
      { ...item, id: 2, transaction: 3_104_021_988 },
      { ...item, id: 3, transaction: { id: 5, reference: 'try-2' } },
      { id: 'odd', transaction: 'try-3', amount: 'much' },
    ];
    expect(await refundsIn(...others, item)).toEqual({ type: 'found', refunds: [refund] });
  });

  test('are told apart by ids beyond 2^53', async () => {
    const transactionId = '9007199254740993';
    const text = (id: string) =>
      `{"status":true,"data":[{"id":9007199254740995,"transaction":${id},"amount":5000,"status":"failed"}]}`;
    const asking = (id: string) =>
      answeringPaystack([{ body: text(id) }]).paystack.refundsOf({ transactionId, reference: 'try-1' });
    expect(await asking('9007199254740992')).toEqual({ type: 'found', refunds: [] });
    expect(await asking('9007199254740993')).toEqual({
      type: 'found',
      refunds: [{ id: '9007199254740995', status: 'failed', amount: 5_000 }],
    });
  });

  test('come the oldest first, however Paystack sorts them', async () => {
    const at = (id: number, day: number) => ({ ...item, id, createdAt: `2026-01-0${day}T12:00:00.000Z` });
    const ids = async (...items: unknown[]) => {
      const answer = await refundsIn(...items);
      return answer.type === 'found' && answer.refunds.map(({ id }) => id);
    };
    expect(await ids(at(2, 2), at(3, 3), at(1, 1))).toEqual(['1', '2', '3']);
    expect(await ids({ ...item, id: 2 }, { ...item, id: 1 })).toEqual(['1', '2']);
  });

  test('have their amount in whole subunits, also where it is written as text', async () => {
    expect(await refundsIn({ ...item, amount: '5000' })).toEqual({ type: 'found', refunds: [refund] });
  });

  test('are not final where Paystack uses a word we do not know', async () => {
    expect(await refundsIn({ ...item, status: 'parked' })).toMatchObject({ refunds: [{ status: 'pending' }] });
  });

  test('are asked for page by page, and one met twice counts once', async () => {
    const meta = { total: 3, perPage: 2, page: 1, pageCount: 2 };
    const pages = [
      page(
        [
          { ...item, id: 3 },
          { ...item, id: 2 },
        ],
        meta,
      ),
      page([{ ...item, id: 2 }, item], meta),
    ];
    const { paystack, asked } = answeringPaystack(pages);
    expect(await paystack.refundsOf(names)).toMatchObject({ refunds: [{ id: '1' }, { id: '2' }, { id: '3' }] });
    expect(asked().map((one) => one.slice(-6))).toEqual(['page=1', 'page=2']);
  });

  test.each([
    ['nobody answers', 'silence', 'no answer'],
    ['Paystack is in trouble', { status: 500, body: { status: false, code: 'oops' } }, 'http 500 oops'],
    [
      'Paystack is asked too often',
      { status: 429, body: { status: false, code: 'rate_limited' } },
      'http 429 rate_limited',
    ],
    ['a proxy answers', { body: '<html>' }, 'no answer'],
    ['there is no list', { body: { status: true, data: {} } }, 'unreadable answer'],
    ['an amount cannot be read', page([{ ...item, amount: 'much' }]), 'unreadable refund'],
    ['an amount is no whole number', page([{ ...item, amount: 0.5 }]), 'unreadable refund'],
    ['a refund has no id', page([{ ...item, id: null }]), 'unreadable refund'],
    ['a refund may be of any payment', page([{ ...item, transaction: null }]), 'unreadable refund'],
    ['the list never ends', page([{ ...item, transaction: 7 }], { pageCount: 1_000 }), 'too many refunds'],
  ] as const)('are unknown, and never "none", when %s', async (_name, answer, why) => {
    expect(await answeringPaystack([answer]).paystack.refundsOf(names)).toEqual({ type: 'unknown', why });
  });

  test('are unknown when only the second page cannot be had', async () => {
    const { paystack } = answeringPaystack([page([item], { pageCount: 2 }), 'silence']);
    expect(await paystack.refundsOf(names)).toMatchObject({ type: 'unknown' });
  });
});

describe('giving money back', () => {
  const done = { status: true, message: 'Refund has been queued for processing' };
  const data = { ...item, status: 'pending', transaction: { id: 3_104_021_987, reference: 'try-1' } };

  test('is asked for by the reference and for the whole amount', async () => {
    const { paystack, asked, sent } = answeringPaystack([{ body: { ...done, data } }]);
    expect(await paystack.refund(wish)).toEqual({ type: 'queued', refund: { ...refund, status: 'pending' } });
    expect(asked()).toEqual(['/refund ']);
    expect(sent()).toEqual({ transaction: 'try-1', merchant_note: 'sold out' });
  });

  test('is queued also where what was booked cannot be read', async () => {
    expect(await answeringPaystack([{ body: { ...done, data: null } }]).paystack.refund(wish)).toEqual({
      type: 'queued',
    });
  });

  test.each([
    ['nobody answers', 'silence'],
    ['Paystack is in trouble', { status: 502, body: { status: false, message: 'oops' } }],
    ['Paystack is in trouble and says yes', { status: 503, body: { ...done, data } }],
    ['a proxy answers', { status: 403, body: '<html>' }],
    [
      'the answer is about another payment',
      { body: { ...done, data: { ...data, transaction: { reference: 'try-2' } } } },
    ],
  ] as const)('is unknown, neither done nor failed, when %s; and it is asked for once', async (_name, answer) => {
    const { paystack, calls } = answeringPaystack([answer]);
    expect(await paystack.refund(wish)).toEqual({ type: 'unknown' });
    expect(calls).toHaveLength(1);
  });

  test.each([
    ['by its code', { code: 'transaction_reversed', message: 'x' }, 'transaction_reversed'],
    ['by its sentence', { message: 'Transaction has been fully reversed' }, 'transaction_reversed'],
    ['by another code', { code: 'insufficient_balance' }, 'insufficient_balance'],
    ['by neither', { message: 'No' }, 'http_400'],
  ])('that is refused says why: %s', async (_name, told, code) => {
    const { paystack } = answeringPaystack([{ status: 400, body: { status: false, ...told } }]);
    expect(await paystack.refund(wish)).toEqual({ type: 'refused', code });
  });

  test('may have to wait because Paystack was asked too often', async () => {
    for (const answer of [
      { status: 429, body: { status: false } },
      { status: 400, body: { status: false, code: 'rate_limited' } },
    ])
      expect(await answeringPaystack([answer]).paystack.refund(wish)).toEqual({ type: 'rateLimited' });
  });
});
