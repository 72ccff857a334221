import type { Wait } from '../backoff.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Orders } from '../orders.ts';
import type { Paystack } from '../paystack/client.ts';

/** What the payment road needs; clock and ports come in, so that a test can stop one and break the other. */
export type PaymentParts = {
  orders: Orders;
  bus: Bus;
  mode: 'test' | 'live';
  /** Begins every reference of this stage. */
  prefix: string;
  /** Epoch seconds. */
  now: () => number;
  random: () => number;
  wait: Wait;
  log: Log;
};

/** For those who also ask Paystack. */
export type CheckoutParts = PaymentParts & { paystack: Paystack };
