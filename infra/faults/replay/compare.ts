import type { OrderEvent } from '../../../shared/events.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import type { Page } from './book.ts';

/** What an order holds of its money, in the words of the books. */
const storedIn = (order: Order) => ({
  status: order.status,
  paidBy: order.paidRef,
  surplus: order.surplus,
  reviews: Object.entries(order.reviews)
    .map(([n, { differs = [], amount }]) => `${n} ${differs.join()} ${amount}`)
    .toSorted(),
  received: Object.entries(order.received)
    .map(([n, { amount, currency }]) => `${n} ${amount} ${currency}`)
    .toSorted(),
  refunds: Object.entries(order.refunds)
    .map(([n, { status, amount, partly = false }]) => {
      const word = status.toLowerCase().replace('_', '-');
      return `${n} ${word} ${amount} ${partly ? 'part' : 'whole'}`;
    })
    .toSorted(),
  disputes: Object.entries(order.disputes)
    .map(([id, { status }]) => `${id} ${status === 'OPEN'}`)
    .toSorted(),
  placed: [order.orderId, order.deviceId, order.shopId, order.total, order.currency, order.createdAt].join(' '),
});

const writtenOn = (page: Page): ReturnType<typeof storedIn> => {
  const { placed, status, paidBy, surplus, reviews, payments, refunds, disputes } = page;
  const { orderId, deviceId, shopId, total, currency, createdAt } = placed;
  const received = [...payments].filter(([n]) => n === paidBy || surplus.includes(n));
  return {
    status,
    paidBy,
    surplus,
    reviews: [...reviews].map(([n, differs]) => `${n} ${differs.join()} ${payments.get(n)?.amount}`).toSorted(),
    received: received.map(([n, { amount, currency: paidIn }]) => `${n} ${amount} ${paidIn}`).toSorted(),
    refunds: [...refunds]
      .map(([n, { status: word, amount, part }]) => `${n} ${word} ${amount} ${part ? 'part' : 'whole'}`)
      .toSorted(),
    disputes: [...disputes].map(([id, { open }]) => `${id} ${open}`).toSorted(),
    placed: [orderId, deviceId, shopId, total, currency, createdAt].join(' '),
  };
};

const sorted = (texts: readonly string[]) => texts.toSorted().join('; ');

/** The events of one order as the books count them; a customer's own end of it is not about an attempt. */
const eventsOf = (events: readonly OrderEvent[], orderId: string) =>
  events
    .filter(({ detail }) => detail.orderId === orderId)
    .map(({ type, detail }) =>
      type === 'OrderCancelled' || type === 'OrderExpired' ? type : `${type} ${detail.attempt}`,
    );

/** An event names the customer of its order, and the money that came, whatever a body has claimed. */
const isTrue = ({ type, detail }: OrderEvent, { placed, payments }: Page): boolean => {
  const { deviceId, shopId, orderId, attempt, amount, reference } = detail;
  const own = deviceId === placed.deviceId && shopId === placed.shopId && reference === `try-${orderId}-${attempt}`;
  const isMoney = ['PaymentConfirmed', 'PaidLate', 'SurplusPayment', 'ReviewNeeded'].includes(type);
  return own && (!isMoney || amount === payments.get(attempt)?.amount);
};

/** Everything in which an order and what was told of it are not what the books say. */
export const compare = (page: Page, order: Order | undefined, events: readonly OrderEvent[]): string[] => {
  const { orderId } = page.placed;
  if (!order) return [`${orderId} is gone`];
  const [is, should] = [JSON.stringify(storedIn(order)), JSON.stringify(writtenOn(page))];
  const [told, due] = [sorted(eventsOf(events, orderId)), sorted(page.told)];
  const untrue = events.filter((event) => event.detail.orderId === orderId && !isTrue(event, page));
  return [
    is === should ? [] : [`the order is ${is}, and should be ${should}`],
    told === due ? [] : [`the bus heard "${told}", and should have heard "${due}"`],
    untrue.map(({ type, detail }) => `the event ${type} says ${JSON.stringify(detail)}`),
  ].flat();
};
