import type { Random } from './random.ts';
import type { Facts, Names } from './words.ts';
import type { Writable } from './write-json.ts';

type Data = { readonly [name: string]: Writable };

/** Metadata that names nobody, as it is seen in Paystack's events. */
const NAMELESS: readonly Writable[] = [
  '',
  0,
  null,
  undefined,
  {},
  [],
  '{}',
  'null',
  '0',
  'not json',
  { custom_fields: [] },
];

const custom = { custom_fields: [{ display_name: 'Order', variable_name: 'order', value: 'B2B-7K4QX' }] };
const visit = { cancel_action: 'https://shop.example/test-kitchen', referrer: 'https://shop.example/?a=1&b=é' };

/** What we sent along comes back as an object or as its text, with what others have added. */
const metadataOf = (random: Random, names: Names): Writable => {
  if (Object.keys(names).length === 0) return random.pick(NAMELESS);
  const added = random.pick([{}, visit, custom, { ...visit, ...custom }]);
  const absent = Object.fromEntries(
    ['deviceId', 'orderId', 'shopId'].filter((one) => !(one in names)).map((one) => [one, random.pick([null, 7])]),
  );
  const metadata = { ...(random.chance(0.3) ? absent : {}), ...names, ...added };
  return random.chance(0.4) ? JSON.stringify(metadata, undefined, random.pick([0, 0, 2])) : metadata;
};

const AUTHORIZATIONS: readonly Writable[] = [
  {},
  null,
  {
    authorization_code: 'AUTH_f3x',
    bin: '008XXX',
    last4: 'X553',
    channel: 'bank_transfer',
    bank: null,
    reusable: false,
  },
  {
    authorization_code: 'AUTH_72b',
    card_type: 'visa ',
    bank: 'TEST BANK',
    account_name: 'Ọlábísí Ànjọlá',
    signature: 'SIG_1',
  },
];
const CUSTOMERS: readonly Writable[] = [
  { id: 84_312, first_name: null, last_name: null, email: 'order-1@example.com', phone: null, risk_action: 'default' },
  { id: '84312', first_name: 'Zoë', last_name: '😀', email: 'a@b.example', metadata: { calling_code: '+234' } },
  null,
];
/** Fields that Paystack does not send today, and may tomorrow. */
const FUTURE: readonly Data[] = [
  {},
  {},
  { risk: { score: 0.2, notes: [null, { deep: [[[]]] }] } },
  { event: 'charge.failed', reference_2: 'x', status_code: 0 },
  { constructor: 'x', toString: null, ['__proto__']: { amount: 1 } },
];

const ID = [3_104_021_987, '3104021987', 9_007_199_254_740_995n, 98_765_432_109_876_543_210n, null, undefined] as const;
const ADDRESSES = ['172.91.42.100', '172.91.42.100, 10.0.0.1, 2a02::1', '', null, undefined] as const;
const FEES = [375, '375', null, undefined, { amount: 1 }] as const;
const CHANNELS = ['card', 'bank_transfer', 'ussd', 'mobile_money', 'dedicated_nuban', null, undefined] as const;
const WORDS = ['Approved', 'Approved by Financial Institution', '₦ \\ / "quoted" \u2028 \u202e', null] as const;

/** What has nothing to do with whether an order is paid: it may be there, missing, or odd. */
const besides = (random: Random): Data => ({
  id: random.pick(ID),
  message: random.pick(WORDS),
  gateway_response: random.pick(WORDS),
  channel: random.pick(CHANNELS),
  ip_address: random.pick(ADDRESSES),
  fees: random.pick(FEES),
  fees_split: null,
  log: random.pick([null, undefined, { start_time: 1, history: [{ type: 'action', message: 'Attempted', time: 3 }] }]),
  plan: random.pick([{}, null, 'PLN_x', undefined]),
  split: random.pick([{}, null]),
  subaccount: random.pick([{}, null, { subaccount_code: 'ACCT_8f4s1eq7ml6rlzj' }]),
  order_id: null,
  authorization: random.pick(AUTHORIZATIONS),
  customer: random.pick(CUSTOMERS),
  created_at: '2026-01-01T00:00:10.000Z',
  ...random.pick(FUTURE),
});

const amountIn = (random: Random, amount: number): Writable =>
  Number.isSafeInteger(amount) && amount >= 0 && random.chance(0.3) ? String(amount) : amount;

/** The transaction of a charge event; every spelling of it says these facts and no others. */
export const chargeData = (random: Random, reference: string, facts: Facts, paidAt: string): Data => {
  const { status, amount, requested, currency, domain, names } = facts;
  return {
    ...besides(random),
    reference,
    status,
    amount: amountIn(random, amount),
    requested_amount: requested === undefined ? random.pick([null, undefined]) : amountIn(random, requested),
    currency,
    domain,
    paid_at: random.pick([paidAt, paidAt, null, undefined]),
    metadata: metadataOf(random, names),
  };
};
