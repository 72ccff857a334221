import { describe, expect, test } from 'vitest';
import { readEvent } from './events.ts';

const read = (event: string, data?: unknown) => readEvent(Buffer.from(JSON.stringify({ event, data })));

test('a payment is handed on with all that Paystack says of it', () => {
  expect(read('charge.success', { reference: 'try-1', amount: 5 })).toEqual({
    type: 'charge',
    data: { reference: 'try-1', amount: 5 },
  });
});

test('an id beyond 2^53 in a payment keeps its digits', () => {
  const body = '{"event":"charge.success","data":{"id":9007199254740993}}';
  expect(readEvent(Buffer.from(body))).toEqual({ type: 'charge', data: { id: '9007199254740993' } });
});

describe('a refund', () => {
  const data = {
    status: 'odd',
    transaction_reference: 'try-1',
    refund_reference: null,
    amount: '10000',
    domain: 'live',
  };

  test.each(['pending', 'processing', 'processed', 'failed', 'needs-attention'])(
    'is %s by the name of its event',
    (status) => {
      expect(read(`refund.${status}`, data)).toEqual({
        type: 'refund',
        reference: 'try-1',
        status,
        amount: 10_000,
        domain: 'live',
      });
    },
  );

  test.each([
    ['a number for an amount', { amount: 10_000 }, { amount: 10_000 }],
    ['no amount', { amount: undefined }, { amount: undefined }],
    ['an amount that is none', { amount: 'much' }, { amount: undefined }],
    ['half a kobo', { amount: 0.5 }, { amount: undefined }],
    ['no domain', { domain: null }, { domain: undefined }],
    [
      'the whole transaction',
      { transaction_reference: null, transaction: { reference: 'try-2' } },
      { reference: 'try-2' },
    ],
  ])('is read with %s', (_name, given, known) => {
    expect(read('refund.failed', { ...data, ...given })).toMatchObject({ type: 'refund', ...known });
  });

  test.each([
    ['no data', undefined],
    ['no reference', { ...data, transaction_reference: undefined }],
    ['an empty reference', { ...data, transaction_reference: '' }],
    ['a reference that is a number', { ...data, transaction_reference: 7 }],
  ])('with %s is not passed over in silence', (_name, given) => {
    expect(read('refund.processed', given)).toEqual({ type: 'unreadable', name: 'refund.processed' });
  });

  test('in a state yet unknown is another event', () => {
    expect(read('refund.parked', data)).toEqual({ type: 'other', name: 'refund.parked' });
  });
});

describe('a dispute', () => {
  const data = {
    id: 358_950,
    refund_amount: 5_800,
    status: 'awaiting-merchant-feedback',
    resolution: null,
    domain: 'live',
    transaction: { id: 896_467_688, reference: 'try-1', amount: 5_800 },
    transaction_reference: null,
    category: 'chargeback',
    dueAt: '2026-01-02T18:00:00.000Z',
  };
  const known = {
    type: 'dispute',
    reference: 'try-1',
    disputeId: '358950',
    status: 'awaiting-merchant-feedback',
    category: 'chargeback',
    amount: 5_800,
    answerBy: '2026-01-02T18:00:00.000Z',
    domain: 'live',
  };

  test.each(['create', 'remind'])('is told of at the stage "%s"', (stage) => {
    expect(read(`charge.dispute.${stage}`, data)).toEqual({ ...known, stage, resolution: undefined });
  });

  test.each(['merchant-accepted', 'auto-accepted', 'declined'])('is decided: %s', (resolution) => {
    const decided = { ...data, status: 'resolved', resolution };
    expect(read('charge.dispute.resolve', decided)).toEqual({
      ...known,
      stage: 'resolve',
      status: 'resolved',
      resolution,
    });
  });

  test('keeps the digits of an id beyond 2^53', () => {
    const body = JSON.stringify({ event: 'charge.dispute.create', data }).replace('358950', '9007199254740993');
    expect(readEvent(Buffer.from(body))).toMatchObject({ disputeId: '9007199254740993' });
  });

  test.each([
    ['an id in text', { id: '358950' }, { disputeId: '358950' }],
    [
      'the other spelling of the date',
      { dueAt: undefined, due_at: '2026-01-03T18:00:00+01:00' },
      { answerBy: '2026-01-03T18:00:00+01:00' },
    ],
    ['a date that is none', { dueAt: 'soon' }, { answerBy: undefined }],
    ['an amount in text', { refund_amount: '5800' }, { amount: 5_800 }],
    ['no amount and no category', { refund_amount: null, category: null }, { amount: undefined, category: undefined }],
    ['a status yet unknown', { status: 'arbitration' }, { status: 'arbitration' }],
    ['the reference beside', { transaction: null, transaction_reference: 'try-2' }, { reference: 'try-2' }],
    ['an empty one too', { transaction: { reference: '' }, transaction_reference: 'try-2' }, { reference: 'try-2' }],
  ])('is read with %s', (_name, given, told) => {
    expect(read('charge.dispute.create', { ...data, ...given })).toMatchObject({ type: 'dispute', ...told });
  });

  test.each([
    ['no data', null],
    ['no reference', { ...data, transaction: {} }],
    ['no id', { ...data, id: null }],
    ['no status', { ...data, status: undefined }],
  ])('with %s is not passed over in silence', (_name, given) => {
    expect(read('charge.dispute.remind', given)).toEqual({ type: 'unreadable', name: 'charge.dispute.remind' });
  });
});

describe('any other event', () => {
  test.each([
    ['transfer.success', 'transfer.success'],
    ['charge.dispute.escalate', 'charge.dispute.escalate'],
    ['constructor', 'constructor'],
    ['Charge.Success\n{"level":"error"}', 'charge.successlevelerror'],
    ['a'.repeat(61), 'a'.repeat(60)],
    ['✗', ''],
  ])('has a name that a log can bear: %j', (event, name) => {
    expect(read(event, {})).toEqual({ type: 'other', name });
  });

  test.each(['', 'not json', '[]', 'null', '{"event":7}', '{}'])('has no name where it is none: %s', (body) => {
    expect(readEvent(Buffer.from(body))).toEqual({ type: 'other', name: '' });
  });
});
