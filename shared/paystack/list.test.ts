import { describe, expect, test } from 'vitest';
import { answeringPaystack } from '../testing/answering-paystack.ts';

const NOON = Date.UTC(2026, 0, 1, 12) / 1000;
const query = { status: 'success', from: NOON, to: NOON + 60, page: 1 } as const;
const row = { id: 7, status: 'success', reference: 'try-1', amount: 5_000, currency: 'NGN', domain: 'test' };
const facts = { reference: 'try-1', status: 'success', amount: 5_000, currency: 'NGN', domain: 'test', metadata: {} };

const listing = (data: unknown, meta?: unknown) =>
  answeringPaystack([{ body: { status: true, message: 'Transactions retrieved', data, meta } }]);

test('transactions are asked for by status and time, a hundred at once', async () => {
  const { paystack, calls } = listing([row]);
  expect(await paystack.transactions({ ...query, page: 3 })).toEqual({
    type: 'found',
    transactions: [{ transactionId: '7', reference: 'try-1', facts }],
    more: false,
    unreadable: 0,
  });
  expect(calls[0]?.url.pathname).toBe('/transaction');
  expect(Object.fromEntries(calls[0]?.url.searchParams ?? [])).toEqual({
    status: 'success',
    from: '2026-01-01T12:00:00.000Z',
    to: '2026-01-01T12:01:00.000Z',
    perPage: '100',
    page: '3',
  });
});

test('a row that cannot be read is counted and hides no other', async () => {
  const { paystack } = listing([null, { ...row, amount: 'much' }, row]);
  expect(await paystack.transactions(query)).toMatchObject({ transactions: [{ reference: 'try-1' }], unreadable: 2 });
});

test('what was not asked for is left out, should Paystack ignore the filter', async () => {
  const { paystack } = listing([{ ...row, status: 'reversed' }, row, { ...row, status: 'abandoned' }]);
  expect(await paystack.transactions(query)).toMatchObject({ transactions: [{ facts }], unreadable: 0 });
  expect(await paystack.transactions({ ...query, status: 'reversed' })).toMatchObject({
    transactions: [{ facts: { status: 'reversed' } }],
  });
});

describe('there is more to ask for', () => {
  const full = Array.from({ length: 100 }, () => row);

  test.each([
    ['when this is not the last page', [row], 2, { pageCount: 3 }, true],
    ['not on the last page', full, 3, { pageCount: 3 }, false],
    ['when fewer were shown than there are', [row, row], 2, { total: 5, perPage: 2 }, true],
    ['not when all were shown', [row], 3, { total: 5, perPage: 2 }, false],
    ['not when all were shown and the last page is full', full, 1, { total: 100 }, false],
    ['when the counts are text', [row], 1, { pageCount: '2' }, true],
    ['after a full page, where nothing is counted', full, 1, undefined, true],
    ['after a full page, where the counts are empty', full, 1, { total: null, pageCount: null }, true],
    ['after a page that Paystack calls full', [row, row], 1, { perPage: 2 }, true],
    ['not after a page with room left', full.slice(1), 1, {}, false],
    ['not after an empty page, whatever is counted', [], 4, { pageCount: 9 }, false],
  ])('%s', async (_name, rows, page, meta, more) => {
    expect(await listing(rows, meta).paystack.transactions({ ...query, page })).toMatchObject({ more });
  });
});

test.each([
  ['nobody answers', 'silence', 'no answer'],
  [
    'Paystack is asked too often',
    { status: 429, body: { status: false, code: 'rate_limited' } },
    'http 429 rate_limited',
  ],
  ['the filter is refused', { status: 400, body: { status: false, message: 'x' } }, 'http 400'],
  ['Paystack is in trouble and says yes', { status: 502, body: { status: true, data: [row] } }, 'http 502'],
  ['there is no list', { body: { status: true, data: null } }, 'unreadable answer'],
] as const)('the list is unknown, and not empty, when %s', async (_name, answer, why) => {
  expect(await answeringPaystack([answer]).paystack.transactions(query)).toEqual({ type: 'unknown', why });
});
