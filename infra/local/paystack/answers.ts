import { createHash } from 'node:crypto';
import { cardOf } from './cards.ts';
import type { Refund, Transaction } from './ledger.ts';

/** Made up, but the same everywhere: the number of the shop at Paystack. */
export const integration = 100_043;

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const customerOf = ({ email }: Transaction) => ({
  id: Number.parseInt(digest(email).slice(0, 7), 16),
  first_name: null,
  last_name: null,
  email,
  customer_code: `CUS_${digest(email).slice(0, 15)}`,
  phone: null,
  metadata: null,
  risk_action: 'default',
  international_format_phone: null,
});

const authorizationOf = ({ method, accessCode, email }: Transaction) => {
  if (!method) return {};
  const authorization_code = `AUTH_${digest(accessCode).slice(0, 10)}`;
  if (method.channel === 'bank_transfer') {
    const bin = { bin: '008XXX', last4: 'X553', bank: null };
    return { authorization_code, ...bin, channel: 'bank_transfer', reusable: false, signature: null };
  }
  const card = cardOf(method.card);
  const [month, year] = method.expiry.split('/');
  return {
    authorization_code,
    bin: card?.number.slice(0, 6),
    last4: card?.number.slice(-4),
    exp_month: month,
    exp_year: `20${year}`,
    channel: 'card',
    card_type: `${card?.brand} `,
    bank: 'TEST BANK',
    country_code: 'NG',
    brand: card?.brand,
    reusable: true,
    signature: `SIG_${digest(`${email}${method.card}`).slice(0, 20)}`,
    account_name: null,
  };
};

const logOf = ({ attempts, createdAt, paidAt }: Transaction) => ({
  start_time: Math.floor(createdAt / 1000),
  time_spent: Math.max(0, Math.round(((attempts.at(-1)?.at ?? createdAt) - createdAt) / 1000)),
  attempts: attempts.filter(({ message }) => message.startsWith('Attempted')).length,
  errors: attempts.filter(({ type }) => type === 'error').length,
  success: paidAt !== null,
  mobile: false,
  input: [],
  history: attempts.map(({ type, message, at }) => ({ type, message, time: Math.round((at - createdAt) / 1000) })),
});

/** What verify, the list and charge.success say about a payment. Amounts in subunits. */
export const transactionAnswer = (transaction: Transaction) => ({
  id: transaction.id,
  domain: 'test',
  status: transaction.status,
  reference: transaction.reference,
  receipt_number: null,
  amount: transaction.amount,
  message: null,
  gateway_response: transaction.gatewayResponse,
  paid_at: iso(transaction.paidAt),
  created_at: iso(transaction.createdAt),
  channel: transaction.method?.channel ?? 'card',
  currency: transaction.currency,
  ip_address: '127.0.0.1',
  metadata: transaction.metadata,
  log: transaction.attempts.length === 0 ? null : logOf(transaction),
  fees: transaction.fees,
  fees_split: null,
  authorization: authorizationOf(transaction),
  customer: customerOf(transaction),
  plan: null,
  split: {},
  subaccount: transaction.subaccount === null ? {} : { subaccount_code: transaction.subaccount },
  order_id: null,
  requested_amount: transaction.requestedAmount,
});

/** Verify repeats some fields in another spelling (Paystack API reference: Verify transaction). */
export const verifyAnswer = (transaction: Transaction) => ({
  ...transactionAnswer(transaction),
  paidAt: iso(transaction.paidAt),
  createdAt: iso(transaction.createdAt),
  transaction_date: iso(transaction.createdAt),
  pos_transaction_data: null,
  source: null,
  fees_breakdown: null,
  plan_object: {},
});

const expectedAfter = 10 * 24 * 60 * 60 * 1000;

/** A refund as POST /refund and GET /refund give it; `of` is its transaction, in the list merely the id. */
export const refundAnswer = (refund: Refund, transaction: Transaction, of: unknown = transaction.id) => ({
  transaction: of,
  integration,
  deducted_amount: 0,
  channel: null,
  merchant_note: refund.merchantNote,
  customer_note: refund.customerNote,
  status: refund.status,
  refunded_by: 'simulator@example.com',
  expected_at: iso(refund.createdAt + expectedAfter),
  currency: transaction.currency,
  domain: 'test',
  amount: refund.amount,
  fully_deducted: false,
  id: refund.id,
  createdAt: iso(refund.createdAt),
  updatedAt: iso(refund.updatedAt),
});
