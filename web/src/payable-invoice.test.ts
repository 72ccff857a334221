import { expect, test } from 'vitest';
import { payableInvoice } from './payable-invoice.ts';
import { invoice, order, says } from './testing/answers.ts';
import type { Entry } from './transcript.ts';

const entries = [invoice(), invoice(), invoice({ code: 'B2B-OTHER' }), says('Anything else?')].map(
  (reply, index): Entry => ({ id: `${index}`, from: 'shop', reply, state: 'AWAITING_PAYMENT' }),
);

test('only the newest invoice of the order that waits can be paid', () => {
  expect(payableInvoice(entries, order())).toBe('1');
});

test('no invoice can be paid when no order waits', () => {
  expect(payableInvoice(entries, undefined)).toBeUndefined();
});
