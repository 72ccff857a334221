import type { Bus } from '../../bus.ts';
import type { Notifier } from '../../notifier.ts';
import type { Orders } from '../../orders.ts';
import type { Paystack } from '../../paystack/client.ts';
import type { ResumeCodes } from '../../resume-codes.ts';
import type { Sessions } from '../../sessions.ts';
import type { ShopOrders } from '../../shop-orders.ts';
import { type Call, type Fault, type Plan, POSSIBLE } from './plan.ts';
import type { Scheduler } from './scheduler.ts';

export type Ports = {
  sessions: Sessions;
  resumeCodes: ResumeCodes;
  orders: Orders;
  shopOrders: ShopOrders;
  bus: Bus;
  paystack: Paystack;
  notifier: Notifier;
};
type Options = {
  scheduler: Scheduler;
  plan: Plan;
  /** Takes what is done after its caller gave up. */
  later: (name: string, work: () => Promise<unknown>) => void;
};

/** Ends the name of what is done although its caller gave up. */
export const AT_LAST = ' at last';

const away = (label: string) => new Error(`${label}: no answer`);

/** Stands between the code and its ports: every call waits for its turn, and the plan says what becomes of it. */
export const faultyPorts = (ports: Ports, { scheduler, plan, later }: Options): Ports => {
  const faultOf = async (label: string, kind: Call['kind']): Promise<Fault> => {
    const process = scheduler.current();
    if (!process) return 'ok';
    const call = { process, n: ++process.calls, label, kind };
    await scheduler.pass(label);
    const fault = plan(call);
    const possible: readonly Fault[] = POSSIBLE[kind];
    return possible.includes(fault) ? fault : 'ok';
  };

  /** Reads, writes and publications: what fails, throws. `lied`: how a write that was done is reported refused. */
  const call = async <Answer>(
    label: string,
    kind: 'read' | 'write' | 'publish',
    perform: () => Promise<Answer>,
    lied?: (done: Answer) => Answer,
  ): Promise<Answer> => {
    const fault = await faultOf(label, kind);
    if (fault === 'diesBefore') return scheduler.dies();
    if (fault === 'unsent' || fault === 'throttled') throw away(label);
    const answer = await perform();
    if (fault === 'diesAfter') return scheduler.dies();
    if (fault === 'lost') throw away(label);
    if (fault === 'twice') await perform();
    return fault === 'lied' && lied ? lied(answer) : answer;
  };

  /** What Paystack is asked or told: it never throws, but answers that nobody knows. */
  const paystackCall = async <Answer>(
    label: string,
    kind: 'ask' | 'order',
    perform: () => Promise<Answer>,
    failed: Record<'unknown' | 'throttled' | 'refused', Answer>,
  ): Promise<Answer> => {
    const fault = await faultOf(label, kind);
    switch (fault) {
      case 'diesBefore':
        return scheduler.dies();
      case 'diesAfter':
        await perform();
        return scheduler.dies();
      case 'unsent':
        return failed.unknown;
      case 'late':
        later(label + AT_LAST, perform);
        return failed.unknown;
      case 'lost':
        await perform();
        return failed.unknown;
      case 'throttled':
        return failed.throttled;
      case 'refused':
        return failed.refused;
      case 'twice':
        await perform();
        return perform();
      default:
        return perform();
    }
  };

  const { sessions, resumeCodes, orders, shopOrders, bus, paystack, notifier } = ports;
  const NO_ANSWER = { type: 'unknown', why: 'no answer' } as const;
  const UNKNOWN = { type: 'unknown' } as const;
  const BUSY = { type: 'rateLimited' } as const;
  const REFUSED = { type: 'refused', code: 'no' } as const;
  const nothing = { unknown: NO_ANSWER, throttled: NO_ANSWER, refused: NO_ANSWER };
  const never = { unknown: UNKNOWN, throttled: BUSY, refused: REFUSED };

  const each = async function* <Item>(label: string, items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
    await call(label, 'read', async () => undefined);
    yield* items;
  };

  return {
    sessions: {
      load: (customer) => call('sessions.load', 'read', () => sessions.load(customer)),
      save: (next) =>
        call(
          'sessions.save',
          'write',
          () => sessions.save(next),
          (done) => ({ ok: false, reason: 'conflict', current: done.ok ? done.value : done.current }),
        ),
    },
    resumeCodes: {
      make: (code, made) =>
        call(
          'resumeCodes.make',
          'write',
          () => resumeCodes.make(code, made),
          () => false,
        ),
      read: (shopId, code) => call('resumeCodes.read', 'read', () => resumeCodes.read(shopId, code)),
      use: (code, read, from, to) =>
        call(
          'resumeCodes.use',
          'write',
          () => resumeCodes.use(code, read, from, to),
          () => undefined,
        ),
    },
    orders: {
      get: (orderId) => call('orders.get', 'read', () => orders.get(orderId)),
      save: (next) =>
        call(
          'orders.save',
          'write',
          () => orders.save(next),
          (done) => ({ ok: false, reason: 'conflict', current: done.ok ? done.value : done.current }),
        ),
      place: (session, order) =>
        call(
          'orders.place',
          'write',
          () => orders.place(session, order),
          () => ({ ok: false, reason: 'sessionMoved' }),
        ),
      close: (session, order) =>
        call(
          'orders.close',
          'write',
          () => orders.close(session, order),
          () => ({ ok: false, reason: 'conflict' }),
        ),
      ofDevice: (...wanted) => call('orders.ofDevice', 'read', () => orders.ofDevice(...wanted)),
      due: (now, limit) => call('orders.due', 'read', () => orders.due(now, limit)),
      keepUnmatched: (reference, facts) =>
        call('orders.keepUnmatched', 'write', () => orders.keepUnmatched(reference, facts)),
    },
    shopOrders: {
      withStatus: (shopId, status, limit) =>
        call('shopOrders.withStatus', 'read', () => shopOrders.withStatus(shopId, status, limit)),
      placedSince: (...args) => each('shopOrders.placedSince', shopOrders.placedSince(...args)),
      toDecide: (shopId) => each('shopOrders.toDecide', shopOrders.toDecide(shopId)),
      idOfCode: (shopId, code) => call('shopOrders.idOfCode', 'read', () => shopOrders.idOfCode(shopId, code)),
    },
    bus: { publish: (event) => call('bus.publish', 'publish', () => bus.publish(event)) },
    notifier: { notify: (notification) => call('notifier.notify', 'publish', () => notifier.notify(notification)) },
    paystack: {
      initialise: (request) => paystackCall('paystack.initialise', 'order', () => paystack.initialise(request), never),
      verify: (reference) => paystackCall('paystack.verify', 'ask', () => paystack.verify(reference), nothing),
      refundsOf: (names) => paystackCall('paystack.refundsOf', 'ask', () => paystack.refundsOf(names), nothing),
      refund: (request) => paystackCall('paystack.refund', 'order', () => paystack.refund(request), never),
      transactions: (query) =>
        paystackCall('paystack.transactions', 'ask', () => paystack.transactions(query), nothing),
    },
  };
};
